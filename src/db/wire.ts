import pg from 'pg'
import { StartupError } from '../kernel/startup-error.ts'

/**
 * All that is used of `pg` beyond its documentation stands here: the connection beneath a client, its stream, and the
 * event that it raises for each error PostgreSQL reports. The version is pinned; a new one has to pass this first.
 */
export function requireKnownPg(Client: new () => unknown = pg.Client): void {
  const client = new Client() as {
    connection?: { stream?: object; on?: unknown }
    _handleErrorMessage?: unknown
  }
  const { connection: { stream, on } = {}, _handleErrorMessage: heard } = client
  const corks = stream && 'cork' in stream && 'uncork' in stream
  if (corks && typeof on === 'function' && typeof heard === 'function') return
  throw new StartupError('this version of "pg" is not known to the registry: install the one in package.json')
}

/** What is asked in this turn leaves in one packet: the actor, BEGIN and the first statement are one system call. */
export function sendTogether(client: pg.PoolClient): void {
  const { stream } = client.connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

/**
 * Statements sent together fail together: the first for its own reason, the others because the transaction is over, and
 * whose promise is heard first is chance. Listens until the function returned is called, which gives the reason.
 */
export function hearFirstRefusal({ connection }: pg.PoolClient): () => pg.DatabaseError | undefined {
  let first: pg.DatabaseError | undefined
  const hear = (error: pg.DatabaseError) => void (first ??= error)
  connection.on('errorMessage', hear)
  return () => {
    connection.off('errorMessage', hear)
    return first
  }
}
