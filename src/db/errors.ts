import { DrizzleQueryError } from 'drizzle-orm'
import pg from 'pg'
import { DomainError, type Text } from '../kernel/errors.ts'

const taken = new Map<string, Text>()

/** The constraints that say of themselves what is told where they refuse a row. */
export const knownConstraints: ReadonlyMap<string, Text> = taken

/** Says, under a table, what is told where this constraint refuses a row since there is one like it. */
export function refusesAnother(constraint: string, text: Text): void {
  taken.set(constraint, text)
}

/** The error beneath that of drizzle, whose message has the SQL and its parameters. */
export const causeOf = (error: unknown): unknown => (error instanceof DrizzleQueryError ? error.cause : error)

/**
 * What PostgreSQL said no with, as a problem that may be shown: nothing of the SQL, its parameters or the names in it.
 * Undefined for a failure that is ours and belongs in the log.
 */
export function asDomainError(error: unknown): DomainError | undefined {
  const cause = causeOf(error)
  if (!(cause instanceof pg.DatabaseError))
    return isOfSystem(cause) ? new DomainError('unavailable') : undefined
  // A connection that was refused or ended, whatever the reason.
  if (cause.severity === 'FATAL') return new DomainError('unavailable')
  const detail = taken.get(cause.constraint ?? '')
  if (detail) return new DomainError('already_exists', { detail })
  switch (cause.code?.slice(0, 2)) {
    case '23':
    case '40':
      return new DomainError('conflict')
    case '53': // too many connections, disk full
    case '57': // statement timeout, server shutting down
      return new DomainError('unavailable')
    default:
      return undefined
  }
}

/** A call of the operating system failed: the network, or a full disk. */
const isOfSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error
