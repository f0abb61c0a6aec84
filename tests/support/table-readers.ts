import { spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

/** The processes that read tables for this one. */
export const readersOf = (pid: number | undefined = process.pid): number[] =>
  spawnSync('pgrep', ['-P', `${pid}`, '-f', 'imports/read/child.ts'], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter(Boolean)
    .map(Number)

/** So many of them, as soon as they are there; stopped, so that they stay in the middle of their work. */
export async function stoppedReaders(count: number, pid?: number): Promise<number[]> {
  for (;;) {
    const readers = readersOf(pid)
    for (const reader of readers) process.kill(reader, 'SIGSTOP')
    if (readers.length >= count) return readers
    await sleep(5)
  }
}

export async function stoppedReader(pid?: number): Promise<number> {
  const [reader] = await stoppedReaders(1, pid)
  return reader!
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
