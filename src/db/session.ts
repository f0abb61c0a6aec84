import { createHash } from 'node:crypto'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { VisibleTo } from './visibility.ts'

/**
 * Drizzle on one connection that acts as one actor. Drizzle's `transaction` is removed: inside `write` it would not
 * be a savepoint. Its ROLLBACK would end the outer transaction and remove the actor.
 */
export type Session = Omit<NodePgDatabase, 'transaction'> & {
  readonly $client: pg.PoolClient
  /** The WHERE for the rows that the actor may see. Row-level security applies in any case. */
  readonly visibleTo: VisibleTo
}

/** A session on a connection. It has the identity that the connection has. */
export const sessionOn = (client: pg.PoolClient, visibleTo: VisibleTo): Session =>
  Object.assign(drizzle(client, { casing: 'snake_case' }), { visibleTo })

/** The most prepared statements on one connection. A list has one for each combination of filters in use. */
const mostPrepared = 200

type Prepared = { execute(values: Record<string, unknown>): Promise<unknown> }
const preparedOn = new WeakMap<Session, Map<string, Prepared>>()

/**
 * Builds a query once for each connection and keeps it prepared under its name, because building it costs more than
 * running it. `name` must include everything that the query's text depends on. When the limit is reached, a new query
 * is built each time.
 */
export function prepared<T extends Prepared>(session: Session, name: string, build: (name: string) => T): T {
  let statements = preparedOn.get(session)
  if (!statements) preparedOn.set(session, (statements = new Map()))
  const known = statements.get(name)
  if (known) return known as T
  if (statements.size >= mostPrepared) return build('')
  // A short name, because PostgreSQL truncates statement names at 63 bytes.
  const built = build(`q${statements.size}_${createHash('sha1').update(name).digest('hex').slice(0, 16)}`)
  statements.set(name, built)
  return built
}
