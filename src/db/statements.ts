import type pg from 'pg'
import type { EndOfWork } from '../kernel/tracer.ts'

/**
 * Tells of every statement of a connection that is asked for with a promise, when it is sent and once PostgreSQL has
 * answered, to whoever wants to hear of that. Its text is told, never its parameters.
 */
export function watchStatements(client: pg.PoolClient, begin: (text: string) => EndOfWork | undefined): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown
  client.query = ((...given: unknown[]) => {
    const end = begin(textOf(given[0]))
    const answer = query(...given)
    if (!end || !(answer instanceof Promise)) return answer
    // The only one who listens: of a promise with two, the stack of an error does not tell who waited for it.
    return answer.then(
      (result: unknown) => {
        end()
        return result
      },
      (error: unknown) => {
        end(error)
        throw error
      },
    )
  }) as typeof client.query
}

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : ((statement as { text?: string } | undefined)?.text ?? '')
