import pg from 'pg'
import { StartupError } from '../kernel/startup-error.ts'

/**
 * Checks the undocumented parts of `pg` that this file uses: the connection inside a client, its stream, and the
 * event for each error that PostgreSQL reports. The version is pinned. Throws StartupError if a new version lacks one
 * of them.
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

/**
 * Sends all statements of this turn of the event loop in one packet: the actor, BEGIN and the first statement need
 * one system call.
 */
export function sendTogether(client: pg.PoolClient): void {
  const { stream } = client.connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

/**
 * When one of several statements sent together fails, the later ones fail too, because the transaction is aborted,
 * and any of their promises may reject first. This remembers the first error, which is the real reason. It listens
 * until the returned function is called, which returns this error.
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
