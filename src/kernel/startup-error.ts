/**
 * The service or a command cannot start for a reason its operator can mend. The message is one line that says
 * what happened and what to do; it is shown without a stack.
 */
export class StartupError extends Error {
  override name = 'StartupError'
}

/** Writes the one line of a StartupError to stderr, or everything about an error nobody foresaw; sets exit code 1. */
export function reportFailure(error: unknown): void {
  console.error(error instanceof StartupError ? error.message : error)
  process.exitCode = 1
}
