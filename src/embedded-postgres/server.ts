import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { StartupError } from '../kernel/startup-error.ts'
import { dataFolderOf, EMBEDDED_USER, embeddedPassword } from './cluster.ts'
import { lastLine, type Programs } from './binaries.ts'
import { disownStalePid, isAlive, isRunning, readServerState, type ServerPlace } from './server-state.ts'

/** How to reach the embedded server, as the role that owns everything in it. */
export type Connection = { host: string; port: number; user: string; database: string; password?: string }

const SOCKET_PREFIX = 'jakpreneur-'
/** In bytes. The path of a socket has at most 107 bytes on Linux and 103 on macOS, including `/.s.PGSQL.5432`. */
const LONGEST_SOCKET_FOLDER = 88
const isWindows = process.platform === 'win32'

/** How to reach the server of a data folder; undefined if none is running. */
export function runningConnection(dataDir: string, database: string): Connection | undefined {
  const state = readServerState(dataFolderOf(dataDir))
  if (!state || !isRunning(state, dataFolderOf(dataDir))) return undefined
  const { socketFolder, port } = state
  const password = embeddedPassword(dataDir)
  const connection = { host: password ? '127.0.0.1' : socketFolder, port, user: EMBEDDED_USER, database }
  return password ? { ...connection, password } : connection
}

/** Where a new server may listen. */
export async function newPlace(programs: Programs): Promise<ServerPlace> {
  return isWindows
    ? { socketFolder: '', port: await freePort() }
    : { socketFolder: makeSocketFolder(programs.owner), port: 5432 }
}

/**
 * Starts the server of a data folder at this place and waits until it answers. Throws StartupError with the reason that
 * PostgreSQL gives.
 */
export async function startServer(
  dataDir: string,
  programs: Programs,
  { place, durable }: { place: ServerPlace; durable: boolean },
): Promise<void> {
  const dataFolder = dataFolderOf(dataDir)
  const stale = readServerState(dataFolder)
  if (stale) {
    if (stale.socketFolder !== place.socketFolder) removeSocketFolder(stale.socketFolder)
    if (isAlive(stale.pid)) disownStalePid(dataFolder, spawnSync(process.execPath, ['--version']).pid)
  }
  if (!isWindows) keepSocketFolder(place.socketFolder, programs.owner)
  const settings = {
    ...serverSettings(durable),
    listen_addresses: isWindows ? '127.0.0.1' : '',
    unix_socket_directories: place.socketFolder,
    port: place.port,
  }
  const quote = isWindows ? '"' : "'"
  const options = Object.entries(settings).map(([name, value]) => `-c ${quote}${name}=${value}${quote}`)
  const log = path.join(dataFolder, 'server.log')
  const { status } = await programs.run('pg_ctl', [
    '-D',
    dataFolder,
    '-w',
    '-t',
    '60',
    '-l',
    log,
    '-o',
    options.join(' '),
    'start',
  ])
  if (status === 0) return
  // Another start was faster: use its server.
  if (runningConnection(dataDir, 'postgres')) return
  throw new StartupError(
    `PostgreSQL did not start on ${dataFolder}: ${existsSync(log) ? lastLine(readFileSync(log, 'utf8')) : 'it wrote no log'}`,
  )
}

/**
 * Shuts the server down, which ends its connections, and waits until it has ended. Throws StartupError if it keeps
 * running.
 */
export async function stopServer(dataDir: string, programs: Programs): Promise<void> {
  const dataFolder = dataFolderOf(dataDir)
  const state = readServerState(dataFolder)
  const { status, output } = await programs.run('pg_ctl', [
    '-D',
    dataFolder,
    '-m',
    'fast',
    '-w',
    '-t',
    '60',
    'stop',
  ])
  if (status !== 0 && runningConnection(dataDir, 'postgres')) {
    throw new StartupError(`PostgreSQL did not stop on ${dataFolder}: ${lastLine(output)}`)
  }
  if (state) removeSocketFolder(state.socketFolder)
}

/** Settings for a small machine that also runs the service. Without `durable` a crash may lose data: for tests only. */
function serverSettings(durable: boolean): Record<string, string | number> {
  const settings = {
    shared_buffers: '128MB',
    max_connections: 50,
    max_wal_size: '512MB',
    log_checkpoints: 'off',
    // Its log tells of the server itself. What a statement failed on would be told with its values.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    timezone: 'UTC',
  }
  if (durable) return settings
  return {
    ...settings,
    max_connections: 200,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  }
}

/** Creates a folder that no other user can open, with a path short enough for a socket. */
function makeSocketFolder(owner: Programs['owner']): string {
  const usable =
    os.tmpdir().length + SOCKET_PREFIX.length <= LONGEST_SOCKET_FOLDER - 6 && !os.tmpdir().includes("'")
  const folder = mkdtempSync(path.join(usable ? os.tmpdir() : '/tmp', SOCKET_PREFIX))
  if (owner) chownSync(folder, owner.uid, owner.gid)
  return folder
}

/** Makes a socket folder again that a cleaner of temporary files took away. */
function keepSocketFolder(folder: string, owner: Programs['owner']): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { mode: 0o700 })
  if (owner) chownSync(folder, owner.uid, owner.gid)
}

/** Removes a socket folder, but only one that makeSocketFolder created. */
export function removeSocketFolder(folder: string): void {
  if (path.basename(folder).startsWith(SOCKET_PREFIX)) rmSync(folder, { recursive: true, force: true })
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const probe = createServer().on('error', reject)
  probe.listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as AddressInfo
    probe.close(() => resolve(port))
  })
  return promise
}
