import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { StartupError } from '../kernel/startup-error.ts'
import { dataFolderOf, EMBEDDED_USER, embeddedPassword } from './cluster.ts'
import { lastLine, type Programs } from './binaries.ts'
import { disownStalePid, isAlive, isRunning, readServerState } from './server-state.ts'

/** How to reach the embedded server, as the owner of everything in it. */
export type Connection = { host: string; port: number; user: string; database: string; password?: string }

const SOCKET_PREFIX = 'jakpreneur-'
/** A socket's path has 107 bytes at most on Linux and 103 on macOS; `/.s.PGSQL.5432` is part of it. */
const LONGEST_SOCKET_FOLDER = 88
const isWindows = process.platform === 'win32'

/** How to reach the server of a data folder when one runs there; undefined when none does. */
export function runningConnection(dataDir: string, database: string): Connection | undefined {
  const state = readServerState(dataFolderOf(dataDir))
  if (!state || !isRunning(state, dataFolderOf(dataDir))) return undefined
  const { socketFolder, port } = state
  const password = embeddedPassword(dataDir)
  const connection = { host: password ? '127.0.0.1' : socketFolder, port, user: EMBEDDED_USER, database }
  return password ? { ...connection, password } : connection
}

/** Starts the server of a data folder and waits until it answers. Throws StartupError with PostgreSQL's own reason. */
export async function startServer(dataDir: string, programs: Programs, durable: boolean): Promise<void> {
  const dataFolder = dataFolderOf(dataDir)
  const stale = readServerState(dataFolder)
  if (stale) {
    removeSocketFolder(stale.socketFolder)
    if (isAlive(stale.pid)) disownStalePid(dataFolder, spawnSync(process.execPath, ['--version']).pid)
  }
  const socketFolder = isWindows ? '' : makeSocketFolder(programs.owner)
  const port = isWindows ? await freePort() : 5432
  const settings = {
    ...serverSettings(durable),
    listen_addresses: isWindows ? '127.0.0.1' : '',
    unix_socket_directories: socketFolder,
    port,
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
  removeSocketFolder(socketFolder)
  // Another start was faster: its server is the one to talk to.
  if (runningConnection(dataDir, 'postgres')) return
  throw new StartupError(
    `PostgreSQL did not start on ${dataFolder}: ${existsSync(log) ? lastLine(readFileSync(log, 'utf8')) : 'it wrote no log'}`,
  )
}

/** Shuts the server down, ending its connections, and waits for its end. Throws StartupError when it stays. */
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

/** For a small machine shared with the service. Not durable: for tests, whose data may be lost by a crash. */
function serverSettings(durable: boolean): Record<string, string | number> {
  const settings = {
    shared_buffers: '128MB',
    max_connections: 50,
    max_wal_size: '512MB',
    log_checkpoints: 'off',
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

/** A folder nobody else can enter, with a path short enough for a socket. */
function makeSocketFolder(owner: Programs['owner']): string {
  const usable =
    os.tmpdir().length + SOCKET_PREFIX.length <= LONGEST_SOCKET_FOLDER - 6 && !os.tmpdir().includes("'")
  const folder = mkdtempSync(path.join(usable ? os.tmpdir() : '/tmp', SOCKET_PREFIX))
  if (owner) chownSync(folder, owner.uid, owner.gid)
  return folder
}

/** Only ever removes what makeSocketFolder named. */
function removeSocketFolder(folder: string): void {
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
