import pg from 'pg'
import type { Actor, Caller } from '../kernel/actor.ts'
import { DomainError } from '../kernel/errors.ts'
import { causeOf } from './errors.ts'
import { sessionOn, type Session } from './session.ts'
import { databaseRole, type VisibleTo } from './visibility.ts'
import { hearFirstRefusal, requireKnownPg, sendTogether } from './wire.ts'

/** Whom a connection acts as: the PostgreSQL role, and what its policies compare with. */
interface Identity {
  readonly role: string
  readonly organizationId: string | null
  /** Arrays as PostgreSQL writes them. */
  readonly actsFor: string
  readonly readsFor: string
  /** Only transactions carry it: reads of one organization's accounts share their connections. */
  readonly accountId: string | null
}

export interface DatabaseOptions {
  readonly poolSize: number
  /** How many may wait for a connection; whoever comes then is refused at once. */
  readonly queueSize: number
  readonly statementTimeoutMs: number
  /** Makes the work of a change happen once for its Idempotency-Key. */
  readonly once: <T>(caller: Caller, work: Work<T>) => Work<T>
  /** What queries leave out for their reader, whatever row-level security does. */
  readonly visibleTo: VisibleTo
}

type Work<T> = (session: Session) => Promise<T>

export interface Database {
  /** Runs queries as this actor, each on its own; for what needs one statement or no common instant. */
  read<T>(actor: Actor, run: (session: Session) => Promise<T>): Promise<T>
  /** Runs a transaction as this actor: commits what `run` did, or rolls all of it back when it throws. */
  write<T>(actor: Actor, run: (session: Session) => Promise<T>): Promise<T>
  /**
   * The transaction a request asks for: like `write`, but once for its Idempotency-Key. `run` gives what is answered.
   */
  change<T>(caller: Caller, run: (session: Session) => Promise<T>): Promise<T>
  /** Runs queries as the role that finds out who somebody is, and reads nothing of the registry. */
  authenticate<T>(run: (session: Session) => Promise<T>): Promise<T>
  /** Runs a transaction as that role, which alone reads and writes the hashes of passwords, secrets and tokens. */
  signIn<T>(run: (session: Session) => Promise<T>): Promise<T>
  /** Resolves when the database answers. */
  ping(): Promise<void>
  close(): Promise<void>
}

const alone = { organizationId: null, actsFor: '', readsFor: '', accountId: null }
const authenticator: Identity = { role: 'registry_authenticator', ...alone }
const nobody: Identity = { role: databaseRole('public'), ...alone }

/**
 * A pool of connections that own nothing and begin as `registry_public`, the least of the roles.
 *
 * Writes carry their actor inside the transaction: it travels with BEGIN and the first statement, and where it fails
 * the transaction fails. Reads keep the actor on the connection and change it only when the next one differs, in the
 * same round trip as the query. What makes that safe: the identity counts as unknown from the moment a change is sent
 * until PostgreSQL has confirmed it; what was read in between is thrown away with the connection; and the change
 * stands outside any transaction, so that no rollback brings the former actor back.
 */
export function openDatabase(connection: pg.PoolConfig, options: DatabaseOptions): Database {
  requireKnownPg()
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
      // For SSDs; the default of 4 is for disks that spin.
      '-c random_page_cost=1.1',
      // "Shoppe" finds Shopee; less than half the trigrams in common does not.
      '-c pg_trgm.word_similarity_threshold=0.5',
    ].join(' '),
  })
  // An idle connection that breaks is dropped by the pool; the next request gets a new one.
  pool.on('error', () => {})
  // For the life of each connection, since it can break before anybody holds it: unheard, that would end the process.
  pool.on('connect', (client) => {
    client.on('error', () => broken.add(client))
    sessions.set(client, sessionOn(client, options.visibleTo))
  })
  const borrow = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    // Under overload a long queue helps nobody: by the time a request is served, its client has given up.
    if (pool.waitingCount - pool.idleCount >= options.queueSize) throw new DomainError('unavailable')
    return checkout(pool, work)
  }
  const write: Database['write'] = (actor, run) => borrow((client) => writeAs(client, identityOf(actor), run))
  return {
    read: (actor, run) => borrow((client) => readAs(client, { ...identityOf(actor), accountId: null }, run)),
    write,
    change: (caller, run) => write(caller.actor, options.once(caller, run)),
    authenticate: (run) => borrow((client) => readAs(client, authenticator, run)),
    signIn: (run) => borrow((client) => writeAs(client, authenticator, run)),
    ping: () => borrow((client) => readAs(client, nobody, async () => void (await client.query('select 1')))),
    close: () => pool.end(),
  }
}

const identityOf = (actor: Actor): Identity => ({
  role: databaseRole(actor.role),
  organizationId: actor.organizationId,
  actsFor: arrayText(actor.actsFor),
  readsFor: arrayText(actor.readsFor),
  accountId: actor.accountId,
})

const arrayText = (ids: readonly string[]): string => (ids.length > 0 ? `{${ids.join(',')}}` : '')

const sameIdentity = (a: Identity | undefined, b: Identity): boolean =>
  a !== undefined &&
  a.role === b.role &&
  a.organizationId === b.organizationId &&
  a.actsFor === b.actsFor &&
  a.readsFor === b.readsFor

/** What each connection acts as; absent while that is not certain. */
const identities = new WeakMap<pg.PoolClient, Identity>()
const sessions = new WeakMap<pg.PoolClient, Session>()

/** Connections that ended by themselves; they say so before the queries on them fail. */
const broken = new WeakSet<pg.PoolClient>()

/** Lends a connection, and takes it back only when it is certain that the next borrower can use it. */
async function checkout<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error) => {
    throw unreachable(error)
  })
  sendTogether(client)
  let whole = false
  try {
    const result = await work(client)
    whole = true
    return result
  } catch (error) {
    whole = leavesConnectionWhole(error)
    throw broken.has(client) && !(error instanceof DomainError) ? unreachable(error) : error
  } finally {
    client.release(!whole)
  }
}

async function readAs<T>(
  client: pg.PoolClient,
  identity: Identity,
  run: (session: Session) => Promise<T>,
): Promise<T> {
  if (sameIdentity(identities.get(client), identity)) return run(sessions.get(client)!)
  identities.delete(client)
  const [change, result] = await Promise.allSettled([
    setIdentity(client, identity, false),
    run(sessions.get(client)!),
  ])
  // Not an error of the query, so that the connection is not taken back.
  if (change.status === 'rejected')
    throw new Error('the connection could not take on its actor', { cause: change.reason })
  identities.set(client, identity)
  if (result.status === 'rejected') throw result.reason
  return result.value
}

/** COMMIT is sent only after every statement, the first two among them, has succeeded. */
async function writeAs<T>(
  client: pg.PoolClient,
  identity: Identity,
  run: (session: Session) => Promise<T>,
): Promise<T> {
  const firstRefusal = hearFirstRefusal(client)
  const begun = Promise.all([client.query('begin'), setIdentity(client, identity, true)])
  const [beginning, result] = await Promise.allSettled([begun, run(sessions.get(client)!)])
  const refusal = firstRefusal()
  if (beginning.status === 'rejected' || result.status === 'rejected') {
    await client.query('rollback')
    const reason =
      beginning.status === 'rejected' ? beginning.reason : (result as PromiseRejectedResult).reason
    throw isAborted(reason) ? (refusal ?? reason) : reason
  }
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new Error('the transaction was rolled back instead of committed')
  return result.value
}

/** No connection, or one that broke: the service cannot do its work now, whatever the reason, which goes to the log. */
function unreachable(error: unknown): DomainError {
  const unavailable = new DomainError('unavailable')
  unavailable.cause = causeOf(error)
  return unavailable
}

/** "Current transaction is aborted". */
function isAborted(error: unknown): boolean {
  const cause = causeOf(error)
  return cause instanceof pg.DatabaseError && cause.code === '25P02'
}

const setIdentity = (
  client: pg.PoolClient,
  { role, organizationId, actsFor, readsFor, accountId }: Identity,
  local: boolean,
) =>
  client.query({
    name: 'set_identity',
    text: `select set_config('role', $1, $6), set_config('app.organization_id', $2, $6), set_config('app.acts_for', $3, $6),
      set_config('app.reads_for', $4, $6), set_config('app.account_id', $5, $6)`,
    values: [role, organizationId ?? '', actsFor, readsFor, accountId ?? '', local],
  })

/**
 * A rule that said no, or an error that PostgreSQL reported and went on from. After anything else nothing is sure;
 * neither is a statement whose prepared plan no longer fits its tables (0A000) or is gone (26000).
 */
function leavesConnectionWhole(error: unknown): boolean {
  if (error instanceof DomainError) return true
  const cause = causeOf(error)
  if (!(cause instanceof pg.DatabaseError)) return false
  return cause.severity === 'ERROR' && cause.code !== '0A000' && cause.code !== '26000'
}
