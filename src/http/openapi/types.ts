import type { RouteOptions } from 'fastify'
import type { OpenAPIV3_1 } from 'openapi-types'

export type Document = OpenAPIV3_1.Document
export type Operation = OpenAPIV3_1.OperationObject
export type Response = OpenAPIV3_1.ResponseObject
export type Schema = OpenAPIV3_1.SchemaObject & { $ref?: string; const?: unknown; 'x-expanded'?: boolean }
export type Schemas = Record<string, Schema>

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The operation answers with a file, and a client may ask for a range of its bytes. */
    file?: boolean
    /** The operation calls others, and may be refused as they are. */
    batch?: boolean
    /** The operation answers with a paper, as PDF or DOCX by the Accept header. */
    paper?: boolean
    /**
     * The operation checks a password or secret: it is rate-limited more strictly, and wrong passwords make the
     * caller wait.
     */
    asksPassword?: boolean
    /** It keeps or ends the session of a page by a cookie, and takes no request from a page of somebody else. */
    keepsSession?: boolean
  }
}

/** Facts about an operation that are not in its schemas; they are read from the route. */
export type Facts = Pick<RouteOptions, 'config' | 'url'> & {
  method: string
  hasBody: boolean
  hasParams: boolean
}

/** The name of the component that a schema refers to; undefined if the schema is no reference. */
export const componentOf = (schema: { $ref?: string } | undefined): string | undefined =>
  schema?.$ref?.split('/').at(-1)

/** What a module, such as the exports, adds to the contract. */
export interface ContractPart {
  readonly schemas: Schemas
  /** Changes the description of an operation if this part concerns it. */
  readonly describe: (operation: Operation, facts: Facts) => void
  /** What the service sends by itself, by name. */
  readonly webhooks?: Document['webhooks']
}
