import { toldError } from './told-error.ts'

/**
 * The service or a command cannot start, for a reason that the operator can correct. The message is one line: what
 * happened and what to do. It is shown without a stack trace.
 */
export class StartupError extends Error {
  override name = 'StartupError'
}

/**
 * Writes the message of a StartupError to stderr, or what may be told of an unexpected error: stderr is collected like
 * the log. Sets exit code 1.
 */
export function reportFailure(error: unknown): void {
  console.error(error instanceof StartupError ? error.message : toldError(error))
  process.exitCode = 1
}
