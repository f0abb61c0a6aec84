import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { reportFailure, StartupError } from '../../../src/kernel/startup-error.ts'

/** Where a rehearsal plays: what it opens is ended in reverse order, however it ends. */
export interface Stage {
  /** A folder of its own, removed at the end. */
  readonly folder: string
  readonly say: (line: string) => void
  readonly opened: (end: () => Promise<unknown>) => void
}

/** Runs a rehearsal and prints what came of it. Exit code 1 if it failed, and no process left behind either way. */
export async function rehearse(name: string, play: (stage: Stage) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), `registry-${name}-`))
  const ends: (() => Promise<unknown>)[] = []
  const began = Date.now()
  const say = (line: string) =>
    console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`)
  const interrupted = Promise.withResolvers<never>()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => interrupted.reject(new StartupError('interrupted')))
  try {
    await Promise.race([play({ folder, say, opened: (end) => ends.push(end) }), interrupted.promise])
    say(`${name}: as it should be`)
  } catch (error) {
    reportFailure(error)
  }
  for (const end of ends.toReversed()) await end().catch(reportFailure)
  rmSync(folder, { recursive: true, force: true })
  process.exit()
}

/** Ends the rehearsal where something is not as it should be. */
export function hold(condition: boolean, otherwise: string): void {
  if (!condition) throw new StartupError(otherwise)
}
