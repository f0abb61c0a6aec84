import contract from '../../openapi/openapi.json' with { type: 'json' }
import type { Method } from '../support/app.ts'

export interface Operation {
  readonly id: string
  readonly method: Method
  readonly path: string
  readonly takesBody: boolean
  /** The statuses that the contract says it answers with. */
  readonly statuses: readonly number[]
}

interface Described {
  readonly operationId: string
  readonly requestBody?: object
  readonly responses: object
}

/** Every operation of the contract. */
export const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries(item as Record<string, Described>).map(
    ([method, { operationId, requestBody, responses }]): Operation => ({
      id: operationId,
      method: method as Method,
      path,
      takesBody: requestBody !== undefined,
      statuses: Object.keys(responses).map(Number),
    }),
  ),
)
