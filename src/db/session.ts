import { createHash } from 'node:crypto'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { VisibleTo } from './visibility.ts'

/**
 * Drizzle on one connection that acts as one actor. Without its `transaction`, which inside `write` would be no
 * savepoint: its ROLLBACK would end the transaction of the write, and the actor with it.
 */
export type Session = Omit<NodePgDatabase, 'transaction'> & {
  readonly $client: pg.PoolClient
  /** What its queries leave out for their reader; row-level security does in any case. */
  readonly visibleTo: VisibleTo
}

/** A session on a connection, which acts as whoever the connection does. */
export const sessionOn = (client: pg.PoolClient, visibleTo: VisibleTo): Session =>
  Object.assign(drizzle(client, { casing: 'snake_case' }), { visibleTo })

/** Statements kept ready on a connection at most; a list has one for each combination of filters in use. */
const mostPrepared = 200

type Prepared = { execute(values: Record<string, unknown>): Promise<unknown> }
const preparedOn = new WeakMap<Session, Map<string, Prepared>>()

/**
 * A query built once for each connection and kept prepared under its name, since building one costs more than running
 * it. `name` must say everything that the text of the query depends on. Past the limit it is built each time.
 */
export function prepared<T extends Prepared>(session: Session, name: string, build: (name: string) => T): T {
  let statements = preparedOn.get(session)
  if (!statements) preparedOn.set(session, (statements = new Map()))
  const known = statements.get(name)
  if (known) return known as T
  if (statements.size >= mostPrepared) return build('')
  // PostgreSQL cuts the names of statements off at 63 bytes.
  const built = build(`q${statements.size}_${createHash('sha1').update(name).digest('hex').slice(0, 16)}`)
  statements.set(name, built)
  return built
}
