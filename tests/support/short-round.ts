import { rmSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import type { Stage } from '../rehearse/stage/stage.ts'
import { temporaryFolder } from './service-process.ts'

/** The stage of a short round of a rehearsal within a test, and what is said on it. Closed when the test ends, however it ends. */
export function stageOfTest(): { readonly stage: Stage; readonly said: readonly string[] } {
  const folder = temporaryFolder()
  const ends: (() => Promise<unknown>)[] = []
  const said: string[] = []
  onTestFinished(async () => {
    for (const end of ends.toReversed()) await end()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    stage: { folder, say: (line) => void said.push(line), opened: (end) => void ends.push(end) },
    said,
  }
}
