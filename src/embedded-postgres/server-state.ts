import { existsSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What a running PostgreSQL says of itself in its data folder. */
export type ServerState = Readonly<{ pid: number; port: number; socketFolder: string }>

/**
 * The server of a data folder as its postmaster.pid names it, running or not; undefined when it was shut down in order.
 */
export function readServerState(dataFolder: string): ServerState | undefined {
  const file = path.join(dataFolder, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  // Lines: process id, data folder, start time, port, socket folder, address, shared memory, status.
  const lines = readFileSync(file, 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), socketFolder: lines[4]?.trim() ?? '' }
}

/** Whether that process lives and, where the system tells, is the server of this very folder. */
export function isRunning(state: ServerState, dataFolder: string): boolean {
  if (!isAlive(state.pid)) return false
  try {
    return readlinkSync(`/proc/${state.pid}/cwd`) === realpathSync(dataFolder)
  } catch (error) {
    // No folder: a zombie, ended and not yet waited for by its parent. Unreadable, or no /proc: PostgreSQL's own
    // check decides.
    const ended = (error as NodeJS.ErrnoException).code === 'ENOENT' && existsSync('/proc/self')
    return !ended
  }
}

/** Whether any process has this number, a zombie included. */
export function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * After a crash and a reboot the number in postmaster.pid may belong to another program, which PostgreSQL takes
 * for its server. Only that number is replaced: the shared memory named below it keeps guarding the data.
 */
export function disownStalePid(dataFolder: string, deadPid: number): void {
  const file = path.join(dataFolder, 'postmaster.pid')
  const [, ...rest] = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, [deadPid, ...rest].join('\n'))
}
