import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { DomainError } from './errors.ts'

const compiled = fileURLToPath(new URL('../../.cache/compiled', import.meta.url))

/** What Node is told of the memory of a process that has so many MiB for its JavaScript. */
export const memoryOptions = (memory: number): string[] => [
  `--max-old-space-size=${memory}`,
  '--max-semi-space-size=8',
]

/**
 * Starts a program of ours in a process of its own, without the settings and secrets of the service. `memory` is that of
 * its JavaScript, in MiB. 503 if the system cannot start one.
 */
export function startApart(program: URL, memory: number, args: readonly string[] = []): ChildProcess {
  const { SystemRoot } = process.env
  try {
    return fork(fileURLToPath(program), args, {
      execArgv: memoryOptions(memory),
      env: { NODE_COMPILE_CACHE: compiled, ...(SystemRoot && { SystemRoot }) },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
  } catch (error) {
    throw notStarted(error)
  }
}

/** The system has no process to give. */
export function notStarted(cause: unknown): DomainError {
  const error = new DomainError('unavailable')
  error.cause = cause
  return error
}

interface Bounds {
  /** The memory of its JavaScript, in MiB. */
  readonly memory: number
  readonly seconds: number
  readonly gone: AbortSignal
}

/**
 * Gives one task to a program of ours in a process of its own, which has ended when this returns. Undefined where it took
 * more time or memory than it may; 503 if the system cannot start one, or the client no longer waits.
 */
export async function askApart<Answer>(
  program: URL,
  task: object,
  { memory, seconds, gone }: Bounds,
): Promise<Answer | undefined> {
  const child = startApart(program, memory)
  const { promise, resolve, reject } = Promise.withResolvers<Answer | undefined>()
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const giveUp = () => reject(new DomainError('unavailable'))
  const tooLong = () => resolve(undefined)
  const timer = setTimeout(tooLong, seconds * 1000)
  child.once('message', (answer) => resolve(answer as Answer)).once('exit', tooLong)
  child.once('error', (error) => reject(notStarted(error)))
  gone.addEventListener('abort', giveUp, { once: true })
  if (gone.aborted) giveUp()
  // If sending fails, the exit of the process gives the reason.
  child.send(task, () => {})
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    gone.removeEventListener('abort', giveUp)
    child.kill('SIGKILL')
    await ended
  }
}
