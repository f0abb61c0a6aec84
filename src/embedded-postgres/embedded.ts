import { mkdirSync, readdirSync } from 'node:fs'
import { StartupError } from '../kernel/startup-error.ts'
import { postgresPrograms, type Programs } from './binaries.ts'
import { dataFolderOf, ensureCluster } from './cluster.ts'
import { keepRunning, type ServerLog } from './keep-running.ts'
import { own } from './owner.ts'
import { readServerState, type ServerPlace } from './server-state.ts'
import {
  newPlace,
  removeSocketFolder,
  runningConnection,
  startServer,
  stopServer,
  type Connection,
} from './server.ts'
import { endWithThisProcess } from './watch.ts'

export type EmbeddedDatabase = {
  connection: Connection
  /** Shuts the server down and waits until it has ended. Later calls wait for the first. */
  stop: () => Promise<void>
}

const DATABASE = 'registry'

/**
 * Starts PostgreSQL on `<dataDir>/postgres`, or takes over a server that is still running there. The server ends with
 * this process, even if the process is killed. With `log`, a server that dies is started again in the same place, so
 * that the connection stays valid, and the log tells. The files are created on first use and never replaced. Throws
 * StartupError if another registry uses them or the server cannot start. `durable: false` is for tests: faster, but a
 * crash loses the data.
 */
export async function startEmbedded(
  dataDir: string,
  { durable = true, log }: { durable?: boolean; log?: ServerLog } = {},
): Promise<EmbeddedDatabase> {
  makeDataDir(dataDir)
  const programs = postgresPrograms(dataFolderOf(dataDir))
  await ensureCluster(dataDir, programs)
  const hold = holdServer(dataDir, programs, durable)
  const owner = await hold.take().catch((error: unknown) => {
    hold.letGo()
    throw error
  })
  const endKeeping = log ? keepRunning(owner, hold.take, log) : async () => {}
  let stopped: Promise<void> | undefined
  const stop = () =>
    (stopped ??= endKeeping()
      .then(() => stopServer(dataDir, programs))
      .finally(hold.letGo))
  try {
    const { rowCount } = await owner.query('select from pg_database where datname = $1', [DATABASE])
    if (!rowCount) await owner.query(`create database ${DATABASE}`)
    const connection = runningConnection(dataDir, DATABASE)
    if (!connection)
      throw new StartupError(
        `PostgreSQL ended right after its start on ${dataDir}: see postgres/server.log in it`,
      )
    return { connection, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * `take` starts the server or takes over the one that runs, again in the same place after it died, and sees to it that
 * it ends with this process. `letGo` gives up a place in which no server runs any more.
 */
function holdServer(dataDir: string, programs: Programs, durable: boolean) {
  let place: ServerPlace | undefined
  let endWatch: (() => void) | undefined
  const letGo = () => {
    endWatch?.()
    if (place) removeSocketFolder(place.socketFolder)
  }
  const watch = (at: ServerPlace) => {
    place = at
    endWatch = endWithThisProcess(dataFolderOf(dataDir), at)
  }
  const start = async () => {
    if (!place) watch(await newPlace(programs))
    await startServer(dataDir, programs, { place: place!, durable })
  }
  const take = async () => {
    const owner = await own(dataDir, start)
    const found = readServerState(dataFolderOf(dataDir))
    if (found && found.socketFolder !== place?.socketFolder) {
      letGo()
      watch(found)
    }
    return owner
  }
  return { take, letGo }
}

/**
 * The database of a data folder whose server is running; undefined if none is. The caller does not become its owner.
 */
export function runningDatabase(dataDir: string): Connection | undefined {
  return runningConnection(dataDir, DATABASE)
}

function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    readdirSync(dataDir)
  } catch (error) {
    throw new StartupError(
      `data folder ${dataDir} cannot be used (${(error as NodeJS.ErrnoException).code}): choose another with DATA_DIR`,
    )
  }
}
