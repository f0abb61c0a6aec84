import { DrizzleQueryError } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Actor } from '../accounts/actor.ts'
import { DomainError } from '../errors.ts'
import { databaseRole } from './visibility.ts'

/** Drizzle on one connection that acts as one actor. */
export type Session = NodePgDatabase & { readonly $client: pg.PoolClient }

/** Whom a connection acts as: the PostgreSQL role and the organization its policies compare with. */
interface Identity {
  readonly role: string
  readonly organizationId: string | null
}

export interface DatabaseOptions {
  readonly poolSize: number
  readonly statementTimeoutMs: number
}

export interface Database {
  /** Runs queries as this actor, each on its own; for what needs one statement or no common instant. */
  read<T>(actor: Actor, run: (session: Session) => Promise<T>): Promise<T>
  /** Runs a transaction as this actor: commits what `run` did, or rolls all of it back when it throws. */
  write<T>(actor: Actor, run: (session: Session) => Promise<T>): Promise<T>
  /** Runs queries as the role that reads which account a token names, and nothing else. */
  authenticate<T>(run: (session: Session) => Promise<T>): Promise<T>
  /** Resolves when the database answers. */
  ping(): Promise<void>
  close(): Promise<void>
}

const authenticator: Identity = { role: 'registry_authenticator', organizationId: null }
const nobody: Identity = { role: databaseRole('public'), organizationId: null }

/**
 * A pool of connections that own nothing and begin as `registry_public`, the least of the roles.
 *
 * A connection keeps its identity from one request to the next and changes it only when the next actor differs, in
 * the same round trip as that actor's first query. What makes that safe: the identity counts as unknown from the
 * moment a change is sent until PostgreSQL has confirmed it; whatever fails in between, the connection is destroyed;
 * and the change stands outside any transaction, so that no rollback can bring the former actor back.
 */
export function openDatabase(connection: pg.PoolConfig, options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    ...connection,
    max: options.poolSize,
    pipeline: true,
    connectionTimeoutMillis: 5000,
    application_name: 'registry service',
    options: [
      `-c role=${nobody.role}`,
      `-c statement_timeout=${options.statementTimeoutMs}`,
      `-c idle_in_transaction_session_timeout=${options.statementTimeoutMs}`,
      '-c TimeZone=UTC',
    ].join(' '),
  })
  // An idle connection that breaks is dropped by the pool; the next request gets a new one.
  pool.on('error', () => {})
  const read = <T>(identity: Identity, run: (session: Session) => Promise<T>) =>
    withIdentity(pool, identity, (session) => run(session))
  return {
    read: (actor, run) => read(identityOf(actor), run),
    write: (actor, run) => withIdentity(pool, identityOf(actor), (session) => transaction(session, run)),
    authenticate: (run) => read(authenticator, run),
    ping: () => read(nobody, async (session) => void (await session.$client.query('select 1'))),
    close: () => pool.end(),
  }
}

const identityOf = (actor: Actor): Identity => ({
  role: databaseRole(actor.role),
  organizationId: actor.organizationId,
})

const sameIdentity = (a: Identity | undefined, b: Identity): boolean =>
  a !== undefined && a.role === b.role && a.organizationId === b.organizationId

/** What each connection acts as; absent while that is not certain. */
const identities = new WeakMap<pg.PoolClient, Identity>()
const sessions = new WeakMap<pg.PoolClient, Session>()

async function withIdentity<T>(
  pool: pg.Pool,
  identity: Identity,
  run: (session: Session) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let whole = false
  try {
    const known = sameIdentity(identities.get(client), identity)
    if (!known) identities.delete(client)
    const [change, result] = await Promise.allSettled([
      known ? undefined : setIdentity(client, identity),
      run(sessionOf(client)),
    ])
    if (change.status === 'rejected') throw change.reason
    identities.set(client, identity)
    whole = result.status === 'fulfilled' || leavesConnectionWhole(result.reason)
    if (result.status === 'rejected') throw result.reason
    return result.value
  } finally {
    client.release(!whole)
  }
}

const setIdentity = (client: pg.PoolClient, { role, organizationId }: Identity) =>
  client.query({
    name: 'set_identity',
    text: `select set_config('role', $1, false), set_config('app.organization_id', $2, false)`,
    values: [role, organizationId ?? ''],
  })

/** A rule that said no, or an error that PostgreSQL reported and went on from; after anything else, nothing is sure. */
function leavesConnectionWhole(error: unknown): boolean {
  if (error instanceof DomainError) return true
  const cause = error instanceof DrizzleQueryError ? error.cause : error
  return cause instanceof pg.DatabaseError && cause.severity === 'ERROR'
}

function sessionOf(client: pg.PoolClient): Session {
  let session = sessions.get(client)
  if (!session) {
    session = drizzle(client, { casing: 'snake_case' }) as unknown as Session
    sessions.set(client, session)
  }
  return session
}

/** BEGIN travels with the first statement; COMMIT is sent only after every statement has succeeded. */
async function transaction<T>(session: Session, run: (session: Session) => Promise<T>): Promise<T> {
  const client = session.$client
  const [begun, result] = await Promise.allSettled([client.query('begin'), run(session)])
  if (begun.status === 'rejected') throw begun.reason
  if (result.status === 'rejected') {
    await client.query('rollback')
    throw result.reason
  }
  const committed = await client.query('commit')
  if (committed.command !== 'COMMIT') throw new Error('the transaction was rolled back instead of committed')
  return result.value
}
