import pg from 'pg'

/**
 * In milliseconds. A server that lives opens a connection within this time, and answers a statement that waits for
 * nothing. The operating system's own timeouts take minutes.
 */
export const ANSWER_TIMEOUT_MS = 5000

/**
 * In milliseconds. How long the end of a connection waits for PostgreSQL. A server that does not answer any more would
 * keep it waiting for ever.
 */
const END_PATIENCE_MS = 1000

/**
 * A connection to PostgreSQL; every one of the registry is made by this class. It outlives every error event: what is
 * lost fails the queries that wait for it, but an event without a listener would end the process, also in the moments
 * when nobody has borrowed the connection. Its end is bounded.
 */
export class Connection extends pg.Client {
  /** Why the connection was lost, if it was. */
  lost: Error | undefined

  constructor(config?: pg.ClientConfig) {
    // The kernel then finds out that the server is gone while nothing is sent to it.
    super({ keepAlive: true, keepAliveInitialDelayMillis: 10_000, ...config })
    this.on('error', (error) => {
      this.lost ??= error
    })
  }

  override end(): Promise<void>
  override end(done: (error: Error) => void): void
  override end(done?: (error: Error) => void): Promise<void> | void {
    const giveUp = setTimeout(() => this.abandon(), END_PATIENCE_MS).unref()
    this.once('end', () => clearTimeout(giveUp))
    return done ? super.end(done) : super.end()
  }

  /** Closes the connection without a word to PostgreSQL. What was asked of it fails. */
  abandon(): void {
    this.connection.stream.destroy()
  }
}

/** A statement that waits for nothing: PostgreSQL answers it at once, or it is silent. */
export const prompt = (statement: pg.QueryConfig): pg.QueryConfig =>
  Object.assign(statement, { query_timeout: ANSWER_TIMEOUT_MS })
