import type { Database } from '../db/client.ts'
import { explained, type ExplainedStatement } from '../db/explained.ts'
import type { App } from '../http/app.ts'
import { StartupError } from '../kernel/startup-error.ts'

interface Asked {
  readonly operationId: string
  /** The query string. It also holds the parameters of the operation's path, such as `id`. */
  readonly query: string
  /** The caller's token; undefined for a public request. */
  readonly token?: string | undefined
}

interface ExplainedRequest {
  readonly url: string
  readonly status: number
  readonly statements: readonly ExplainedStatement[]
}

/**
 * Sends a GET request through the whole service and returns the statements that it ran. Throws StartupError for an
 * invalid request.
 */
export async function explainRequest(
  db: Database,
  build: (db: Database) => Promise<App>,
  { operationId, query, token }: Asked,
): Promise<ExplainedRequest> {
  const statements: ExplainedStatement[] = []
  const app = await build(explained(db, (statement) => statements.push(statement)))
  try {
    await app.ready()
    const url = addressOf(pathOf(app, operationId), new URLSearchParams(query))
    const headers = token ? { authorization: `Bearer ${token}` } : {}
    const { statusCode: status } = await app.inject({ method: 'GET', url, headers })
    return { url, status, statements }
  } finally {
    await app.close()
  }
}

/** The result as text: for each statement its SQL, its parameter values and its plan. */
export const asText = ({ url, status, statements }: ExplainedRequest): string =>
  [
    `GET ${url}: ${status}, ${statements.length === 1 ? '1 statement' : `${statements.length} statements`}`,
    ...statements.map(({ sql, values, plan }) =>
      [
        sql.trim(),
        ...values.map((value, index) => `$${index + 1} = ${JSON.stringify(value)}`),
        '',
        ...plan,
      ].join('\n'),
    ),
  ].join('\n\n') + '\n'

function pathOf(app: App, operationId: string): string {
  for (const [path, { get }] of Object.entries(app.swagger().paths ?? {})) {
    if (get && 'operationId' in get && get.operationId === operationId) return path
  }
  throw new StartupError(
    `${operationId} is no operation that reads: its name is the "operationId" of a GET in /openapi.json`,
  )
}

function addressOf(path: string, given: URLSearchParams): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = given.get(name)
    if (value === null) throw new StartupError(`${path} needs "${name}" in the query, such as '${name}=…'`)
    given.delete(name)
    return encodeURIComponent(value)
  })
  return given.size > 0 ? `${filled}?${given.toString()}` : filled
}
