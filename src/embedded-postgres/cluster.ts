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

/** The folder PostgreSQL keeps its files in. */
export function dataFolderOf(dataDir: string): string {
  return path.join(dataDir, 'postgres')
}

/**
 * Makes the database files unless they are there: beside their place and then renamed into it, so that a cut
 * leaves nothing that looks like data. Never touches a folder that holds anything. Throws StartupError.
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
    // When another start made it in the meantime, that one is as good.
    if (!holdsCluster(dataFolder)) renameSync(fresh, dataFolder)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** Throws StartupError for a folder that holds something else or cannot be read. */
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
  // The built-in provider sorts and folds alike on every system; the C library's locale is a formality.
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
  // A Unix socket lies in a folder open to this user only; a TCP port needs a password.
  if (process.platform !== 'win32') return [...options, '--auth=trust']
  writeFileSync(passwordFile(dataDir), randomBytes(24).toString('base64url'), { mode: 0o600 })
  return [...options, '--auth=scram-sha-256', `--pwfile=${passwordFile(dataDir)}`]
}

/** The password of a server that listens on TCP; undefined where it listens on a Unix socket. */
export function embeddedPassword(dataDir: string): string | undefined {
  return process.platform === 'win32' ? readFileSync(passwordFile(dataDir), 'utf8') : undefined
}

function passwordFile(dataDir: string): string {
  return path.join(dataDir, 'postgres.password')
}

/** What earlier starts left when they were killed while making a database. */
function removeAbandoned(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const pid = /^postgres\.new-(\d+)$/.exec(name)?.[1]
    if (pid && (Number(pid) === process.pid || !isAlive(Number(pid)))) {
      rmSync(path.join(dataDir, name), { recursive: true, force: true })
    }
  }
}
