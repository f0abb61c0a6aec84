import pg from 'pg'
import type { Actor, Caller } from '../kernel/actor.ts'
import { DomainError, overload } from '../kernel/errors.ts'
import type { Observer } from '../kernel/observer.ts'
import type { EndOfWork, Tracer } from '../kernel/tracer.ts'
import { ANSWER_TIMEOUT_MS, Connection, prompt } from './connection.ts'
import { causeOf, readOnly } from './errors.ts'
import { isSilence } from './faults.ts'
import {
  authenticator,
  identityOf,
  impersonal,
  nobody,
  sameIdentity,
  setIdentity,
  type Identity,
} from './identity.ts'
import { asOptions, sessionSettings } from './session-settings.ts'
import { sessionOn, type Session } from './session.ts'
import { watchStatements } from './statements.ts'
import type { VisibleTo } from './visibility.ts'
import { hearFirstRefusal, requireKnownPg, sendTogether } from './wire.ts'

export interface DatabaseOptions {
  readonly poolSize: number
  /** How many requests may wait for a connection. Further ones are refused at once. */
  readonly queueSize: number
  readonly statementTimeoutMs: number
  /** Wraps the work of a change so that it runs once for its Idempotency-Key. */
  readonly once: <T>(caller: Caller, work: Work<T>) => Work<T>
  /** The WHERE that queries use to leave out rows the actor may not see. Row-level security applies as well. */
  readonly visibleTo: VisibleTo
  /** Hears of statements and refusals; undefined if nobody counts them. */
  readonly observer?: Pick<Observer, 'statement' | 'refused'> | undefined
  /** Hears of statements with their texts; undefined if nobody follows requests. */
  readonly tracer?: Pick<Tracer, 'statement'> | undefined
}

/** The connections of a pool: at work, idle; and how much work waits for one. */
interface PoolState {
  readonly lane: string
  readonly used: number
  readonly idle: number
  readonly waiting: number
}

/** In milliseconds. PostgreSQL itself ends a statement at its timeout; after this it is silent, and given up. */
const SILENCE_MS = 1000

type Work<T> = (session: Session) => Promise<T>

export interface Database {
  /** Runs queries as this actor, without a transaction: for reads that need one statement, or no common snapshot. */
  read<T>(actor: Actor, run: (session: Session) => Promise<T>): Promise<T>
  /** Runs reads as this actor that all see one state of the database: those of the database that `run` is given. */
  snapshot<T>(actor: Actor, run: (db: Database) => Promise<T>): Promise<T>
  /** Runs a transaction as this actor. Commits it, or rolls everything back when `run` throws. */
  write<T>(actor: Actor, run: (session: Session) => Promise<T>): Promise<T>
  /** The transaction of a request: like `write`, but done once for its Idempotency-Key. `run` returns the answer. */
  change<T>(caller: Caller, run: (session: Session) => Promise<T>): Promise<T>
  /** Runs queries as the role that identifies accounts. This role can read no records of the registry. */
  authenticate<T>(run: (session: Session) => Promise<T>): Promise<T>
  /** Runs a transaction as that role, the only one that may read the hashes of passwords, secrets and tokens. */
  signIn<T>(run: (session: Session) => Promise<T>): Promise<T>
  /** Whether as many requests wait for a connection as may. A further one would be refused. */
  isFull(): boolean
  /** Like `read`, on the connection that is kept for looking after the service, so that load does not keep it waiting. */
  watch<T>(actor: Actor, run: (session: Session) => Promise<T>): Promise<T>
  /** Resolves when the database answers, however busy the other connections are, with what it takes. */
  ping(): Promise<'writes' | 'reads'>
  /** Whether the replica answers reads at present; absent where there is none. */
  replica?(): Promise<'in_use' | 'not_used'>
  /** What the connections do at this moment. */
  pools(): readonly PoolState[]
  close(): Promise<void>
}

/**
 * A pool of connections. Their login role owns nothing, and they start as `registry_public`, the role with the fewest
 * rights.
 *
 * A write sets its actor inside the transaction. The actor is sent together with BEGIN and the first statement; if
 * setting it fails, the transaction fails.
 *
 * A read keeps the actor on the connection. The actor is set again only if the next read has another one, in the same
 * round trip as the query. Three things make this safe. First, the identity counts as unknown from the moment a change
 * is sent until PostgreSQL confirms it. Second, if the change fails, the result of the query and the connection are
 * discarded. Third, the change is made outside a transaction, so no rollback can bring the previous actor back.
 */
export function openDatabase(connection: pg.PoolConfig, options: DatabaseOptions): Database {
  requireKnownPg()
  const { observer, tracer } = options
  const settings: pg.PoolConfig = {
    ...connection,
    Client: Connection,
    max: options.poolSize,
    pipeline: true,
    connectionTimeoutMillis: ANSWER_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_MS,
    maxLifetimeSeconds: LIFETIME_S,
    query_timeout: options.statementTimeoutMs + SILENCE_MS,
    application_name: 'registry service',
    options: asOptions(sessionSettings(options.statementTimeoutMs)),
  }
  const pool = new pg.Pool(settings)
  // Health has a connection of its own: whether the database answers has nothing to do with how many wait for it.
  const health = new pg.Pool({ ...settings, max: 1 })
  // The pool drops an idle connection that breaks, and the next request gets a new one. Without a listener the error
  // would end the process.
  const forgive = () => {}
  const welcome = (client: pg.PoolClient) => {
    client.on('error', () => broken.add(client))
    if (observer ?? tracer) watchStatements(client, (text) => heardBy(options, text))
    sessions.set(client, sessionOn(client, options.visibleTo))
  }
  for (const each of [pool, health]) each.on('error', forgive).on('connect', welcome)
  const isFull = () => pool.waitingCount - pool.idleCount >= options.queueSize
  const borrow = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    // Under overload a long queue does not help: clients give up before their requests are served.
    if (isFull()) {
      observer?.refused('database')
      throw overload
    }
    return checkout(pool, work)
  }
  let pinged: ReturnType<Database['ping']> | undefined
  const write: Database['write'] = (actor, run) => borrow((client) => writeAs(client, identityOf(actor), run))
  const database: Database = {
    read: (actor, run) => borrow((client) => readAs(client, { ...identityOf(actor), ...impersonal }, run)),
    snapshot: (actor, run) => {
      const reads = (session: Session): Database => ({
        ...database,
        read: (reader, work) => {
          if (reader !== actor) throw new Error('a snapshot is read by one actor')
          return work(session)
        },
      })
      const identity = { ...identityOf(actor), ...impersonal }
      return borrow((client) => writeAs(client, identity, (session) => run(reads(session)), inOneState))
    },
    write,
    change: (caller, run) => write(caller.actor, options.once(caller, run)),
    authenticate: (run) => borrow((client) => readAs(client, authenticator, run)),
    signIn: (run) => borrow((client) => writeAs(client, authenticator, run)),
    watch: (actor, run) =>
      checkout(health, (client) => readAs(client, { ...identityOf(actor), ...impersonal }, run)),
    isFull,
    // Whoever asks meanwhile gets the same answer, so that the only connection has no queue.
    ping: () =>
      (pinged ??= checkout(health, (client) => readAs(client, nobody, () => whatItTakes(client))).finally(
        () => (pinged = undefined),
      )),
    pools: () => [stateOf(pool, lane), stateOf(health, 'health')],
    close: async () => void (await Promise.all([pool.end(), health.end()])),
  }
  return database
}

/** How a transaction begins whose reads all see one state. */
const inOneState = 'begin isolation level repeatable read read only'

/** A standby, and a server that is told so, take no writes: who writes to them is refused. */
async function whatItTakes(client: pg.PoolClient): Promise<'writes' | 'reads'> {
  const { rows } = await client.query<{ only: string }>(
    prompt({ text: `select current_setting('transaction_read_only') as only` }),
  )
  if (rows[0]!.only === 'off') return 'writes'
  // The next one may lead to a server that takes them.
  broken.add(client)
  return 'reads'
}

/** Tells of a statement that is sent, and of its end. */
function heardBy({ observer, tracer }: DatabaseOptions, text: string): EndOfWork | undefined {
  const end = tracer?.statement(text)
  if (!observer) return end
  const begun = performance.now()
  return (error) => {
    observer.statement(lane, (performance.now() - begun) / 1000, error === undefined)
    end?.(error)
  }
}

/**
 * In milliseconds. How long a connection is kept that nobody needs. A new one is slow at first: PostgreSQL has to read the
 * policies and to plan each statement anew.
 */
const IDLE_MS = 300_000

/** In seconds. A connection is renewed in the end, as what PostgreSQL keeps for it grows. */
const LIFETIME_S = 3600

/** The name of the pool that requests share. */
const lane = 'main'

const stateOf = (pool: pg.Pool, lane: string): PoolState => ({
  lane,
  used: pool.totalCount - pool.idleCount,
  idle: pool.idleCount,
  waiting: pool.waitingCount,
})

/**
 * In milliseconds. A connection that was silent for longer is asked something prompt before it is trusted: its peer may
 * be gone without a word, and the statement of a read has all its time to answer.
 */
const TRUSTED_MS = 1000

/** The identity of each connection; absent while it is unknown. */
const identities = new WeakMap<pg.PoolClient, Identity>()
const sessions = new WeakMap<pg.PoolClient, Session>()
/** When each connection last proved to work. */
const provenAt = new WeakMap<pg.PoolClient, number>()

/** Connections not to be lent again: that broke on their own (their error event comes before their queries fail), or take no writes. */
const broken = new WeakSet<pg.PoolClient>()

/**
 * Lends a connection for some work. Returns it to the pool only if the next borrower can safely use it, else closes
 * it.
 */
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
    if (whole) provenAt.set(client, performance.now())
    client.release(!whole || broken.has(client))
  }
}

async function readAs<T>(
  client: pg.PoolClient,
  identity: Identity,
  run: (session: Session) => Promise<T>,
): Promise<T> {
  const trusted = performance.now() - (provenAt.get(client) ?? -Infinity) < TRUSTED_MS
  if (trusted && sameIdentity(identities.get(client), identity)) return run(sessions.get(client)!)
  identities.delete(client)
  const [change, result] = await Promise.allSettled([
    setIdentity(client, identity, false),
    run(sessions.get(client)!),
  ])
  // A plain Error, not the database's, so that `checkout` closes the connection.
  if (change.status === 'rejected')
    throw new Error('the connection could not take on its actor', { cause: change.reason })
  identities.set(client, identity)
  if (result.status === 'rejected') throw result.reason
  return result.value
}

/**
 * Runs a transaction as an identity. COMMIT is sent only after every statement has succeeded, also BEGIN and the
 * setting of the identity.
 */
async function writeAs<T>(
  client: pg.PoolClient,
  identity: Identity,
  run: (session: Session) => Promise<T>,
  begin = 'begin',
): Promise<T> {
  const firstRefusal = hearFirstRefusal(client)
  const begun = Promise.all([client.query(begin), setIdentity(client, identity, true)])
  const [beginning, result] = await Promise.allSettled([begun, run(sessions.get(client)!)])
  const refusal = firstRefusal()
  if (beginning.status === 'rejected' || result.status === 'rejected') {
    const reason =
      beginning.status === 'rejected' ? beginning.reason : (result as PromiseRejectedResult).reason
    await client.query('rollback').catch((lost) => {
      throw isSilence(causeOf(reason)) ? reason : lost
    })
    throw isAborted(reason) ? (refusal ?? reason) : reason
  }
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new Error('the transaction was rolled back instead of committed')
  return result.value
}

/** No connection could be opened, or one broke: answered as `unavailable`. The cause is for the log. */
function unreachable(error: unknown): DomainError {
  const unavailable = new DomainError('unavailable')
  unavailable.cause = causeOf(error)
  return unavailable
}

/** Whether the error is "current transaction is aborted" (25P02). */
function isAborted(error: unknown): boolean {
  const cause = causeOf(error)
  return cause instanceof pg.DatabaseError && cause.code === '25P02'
}

/**
 * Whether the connection can be used again. It can after a DomainError, and after an error that PostgreSQL reported
 * without ending the connection. It cannot after any other error, because its state is unknown; nor when a prepared
 * plan no longer fits its tables (0A000) or no longer exists (26000), or the server takes no writes.
 */
function leavesConnectionWhole(error: unknown): boolean {
  if (error instanceof DomainError) return true
  const cause = causeOf(error)
  if (!(cause instanceof pg.DatabaseError)) return false
  return cause.severity === 'ERROR' && !['0A000', '26000', readOnly].includes(cause.code ?? '')
}
