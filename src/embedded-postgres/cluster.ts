import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { StartupError } from '../kernel/startup-error.ts'
import { lastLine, type Programs } from './binaries.ts'
import { isAlive } from './server-state.ts'

/** The role that owns the embedded server and everything in it. */
export const EMBEDDED_USER = 'registry'

/** The folder where PostgreSQL keeps its files. */
export function dataFolderOf(dataDir: string): string {
  return path.join(dataDir, 'postgres')
}

/**
 * Creates the database files if there are none. They are made in a temporary folder, which is then renamed, so an
 * interruption leaves nothing that looks like data. Never changes a folder that is not empty. Throws StartupError.
 */
export async function ensureCluster(dataDir: string, programs: Programs): Promise<void> {
  const dataFolder = dataFolderOf(dataDir)
  if (holdsCluster(dataFolder)) return
  removeAbandoned(dataDir)
  const fresh = `${dataFolder}.new-${process.pid}`
  mkdirSync(fresh, { mode: 0o700 })
  try {
    if (programs.owner) chownSync(fresh, programs.owner.uid, programs.owner.gid)
    const { status, output } = await programs.run('initdb', ['-D', fresh, ...initOptions(dataDir)])
    if (status !== 0)
      throw new StartupError(`the database could not be made in ${dataFolder}: ${lastLine(output)}`)
    // If another start created the files meanwhile, those are used.
    if (!holdsCluster(dataFolder)) renameSync(fresh, dataFolder)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** Whether the folder holds a database. Throws StartupError if it holds something else or cannot be read. */
function holdsCluster(dataFolder: string): boolean {
  try {
    if (!existsSync(dataFolder)) return false
    const names = readdirSync(dataFolder)
    if (names.length === 0 || names.includes('PG_VERSION')) return names.length > 0
  } catch (error) {
    throw new StartupError(
      `data folder ${dataFolder} cannot be read (${(error as NodeJS.ErrnoException).code}): choose another with DATA_DIR`,
    )
  }
  throw new StartupError(
    `data folder ${dataFolder} holds something that is no database: move it away, or choose another with DATA_DIR`,
  )
}

function initOptions(dataDir: string): string[] {
  // PostgreSQL's built-in locale provider sorts and changes case in the same way on every system. A locale of the C
  // library must be named too, but is not used for this.
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C'
  const options = [
    '-U',
    EMBEDDED_USER,
    '-E',
    'UTF8',
    `--locale=${locale}`,
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]
  // A Unix socket is in a folder that only this user can open. A TCP port needs a password.
  if (process.platform !== 'win32') return [...options, '--auth=trust']
  writeFileSync(passwordFile(dataDir), randomBytes(24).toString('base64url'), { mode: 0o600 })
  return [...options, '--auth=scram-sha-256', `--pwfile=${passwordFile(dataDir)}`]
}

/** The password of a server that listens on TCP; undefined if it listens on a Unix socket. */
export function embeddedPassword(dataDir: string): string | undefined {
  return process.platform === 'win32' ? readFileSync(passwordFile(dataDir), 'utf8') : undefined
}

function passwordFile(dataDir: string): string {
  return path.join(dataDir, 'postgres.password')
}

/** Removes what earlier starts left behind if they were killed while creating a database. */
function removeAbandoned(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const pid = /^postgres\.new-(\d+)$/.exec(name)?.[1]
    if (pid && (Number(pid) === process.pid || !isAlive(Number(pid)))) {
      rmSync(path.join(dataDir, name), { recursive: true, force: true })
    }
  }
}
