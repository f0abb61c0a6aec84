import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { DomainError } from './errors.ts'

const compiled = fileURLToPath(new URL('../../.cache/compiled', import.meta.url))

/**
 * Starts a program of ours in a process of its own, without the settings and secrets of the service. `memory` is that of
 * its JavaScript, in MiB. 503 if the system cannot start one.
 */
export function startApart(program: URL, memory: number, args: readonly string[] = []): ChildProcess {
  const { SystemRoot } = process.env
  try {
    return fork(fileURLToPath(program), args, {
      execArgv: [`--max-old-space-size=${memory}`, '--max-semi-space-size=8'],
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
