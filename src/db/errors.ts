import { DrizzleQueryError } from 'drizzle-orm'
import pg from 'pg'
import { DomainError, type Text } from '../kernel/errors.ts'
import { faultOf, isSilence } from './faults.ts'

const taken = new Map<string, Text>()

/** Constraints with a message of their own for the case that they refuse a row. */
export const knownConstraints: ReadonlyMap<string, Text> = taken

/**
 * Sets the message for a unique or exclusion constraint: it is shown when a row like the new one exists already.
 * Called next to the table's definition.
 */
export function refusesAnother(constraint: string, text: Text): void {
  taken.set(constraint, text)
}

/** The error inside a DrizzleQueryError. The message of the outer one contains the SQL and its parameters. */
export const causeOf = (error: unknown): unknown => (error instanceof DrizzleQueryError ? error.cause : error)

/**
 * The code of a write to a server that takes none: a standby, or a primary that was demoted. The next connection may
 * lead to the one that takes writes.
 */
export const readOnly = '25006'

/**
 * Turns an error of PostgreSQL into a problem that may be shown, without SQL, parameters or names of tables.
 * Undefined for a defect of the service, which belongs in the log.
 */
export function asDomainError(error: unknown): DomainError | undefined {
  const cause = causeOf(error)
  if (!(cause instanceof pg.DatabaseError))
    return isOfSystem(cause) || isSilence(cause) ? new DomainError('unavailable') : undefined
  // The connection was refused or ended, for any reason.
  if (cause.severity === 'FATAL') return new DomainError('unavailable')
  const detail = taken.get(cause.constraint ?? '')
  if (detail) return new DomainError('already_exists', { detail })
  switch (cause.code?.slice(0, 2)) {
    case '23':
    case '40':
      return new DomainError('conflict')
    default:
      // Full disk, no connection left, timeouts, a standby that takes no writes, …
      return faultOf(cause) && new DomainError('unavailable')
  }
}

/** Whether a system call failed, such as one for the network, or because the disk is full. */
const isOfSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error
