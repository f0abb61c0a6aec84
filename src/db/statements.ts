import type pg from 'pg'

/**
 * Times every statement of a connection that is asked for with a promise, and tells how it ended. Only the time until
 * PostgreSQL has answered is told, never the statement.
 */
export function timeStatements(
  client: pg.PoolClient,
  tell: (seconds: number, succeeded: boolean) => void,
): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown
  client.query = ((...given: unknown[]) => {
    const begun = performance.now()
    const answer = query(...given)
    if (answer instanceof Promise) {
      const seconds = () => (performance.now() - begun) / 1000
      answer.then(
        () => tell(seconds(), true),
        () => tell(seconds(), false),
      )
    }
    return answer
  }) as typeof client.query
}
