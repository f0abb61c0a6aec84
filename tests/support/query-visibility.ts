import { vi } from 'vitest'

/**
 * Whether queries leave out what their reader does not see; row-level security does in any case. Of the process, not of
 * the test file: files that run in one process share the modules of the registry, and this file is loaded for each.
 */
const state = vi.hoisted(() => {
  const shared = globalThis as { registryTests?: { queriesFilter: boolean } }
  return (shared.registryTests ??= { queriesFilter: true })
})

// Loaded before every test file, so that whatever reads the registry takes its conditions from here.
vi.mock(import('../../src/db/visibility.ts'), async (load) => {
  const visibility = await load()
  const visibleTo: typeof visibility.visibleTo = (...asked) =>
    state.queriesFilter ? visibility.visibleTo(...asked) : undefined
  return { ...visibility, visibleTo }
})

/** Takes the query side of visibility away, to show what row-level security holds alone. Gives what puts it back. */
export function withoutQueryVisibility(): () => void {
  state.queriesFilter = false
  return () => {
    state.queriesFilter = true
  }
}
