import { existsSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What a running PostgreSQL writes about itself into its data folder. */
export type ServerState = ServerPlace & Readonly<{ pid: number }>

/** Where a server listens: its socket's folder, or on Windows its port. No two servers have the same. */
export type ServerPlace = Readonly<{ port: number; socketFolder: string }>

/** The server that postmaster.pid in a data folder names, running or not; undefined after a clean shutdown. */
export function readServerState(dataFolder: string): ServerState | undefined {
  const file = path.join(dataFolder, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  // Lines: process id, data folder, start time, port, socket folder, address, shared memory, status.
  const lines = readFileSync(file, 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), socketFolder: lines[4]?.trim() ?? '' }
}

/** Whether the process is alive and, where the system can tell, is the server of this folder. */
export function isRunning(state: ServerState, dataFolder: string): boolean {
  if (!isAlive(state.pid)) return false
  try {
    return readlinkSync(`/proc/${state.pid}/cwd`) === realpathSync(dataFolder)
  } catch (error) {
    // If /proc exists but has no folder for the process, it is a zombie: it has ended, but its parent has not read
    // its exit status yet. If the folder is unreadable or there is no /proc, PostgreSQL's own check decides.
    const ended = (error as NodeJS.ErrnoException).code === 'ENOENT' && existsSync('/proc/self')
    return !ended
  }
}

/** Whether a process with this id exists; a zombie counts. */
export function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Replaces the process id in postmaster.pid. After a crash and a reboot this id may belong to another program, which
 * PostgreSQL would take for its server. The other lines stay: the shared memory key in them still protects the data.
 */
export function disownStalePid(dataFolder: string, deadPid: number): void {
  const file = path.join(dataFolder, 'postmaster.pid')
  const [, ...rest] = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, [deadPid, ...rest].join('\n'))
}
