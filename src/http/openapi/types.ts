import type { RouteOptions } from 'fastify'
import type { OpenAPIV3_1 } from 'openapi-types'

export type Document = OpenAPIV3_1.Document
export type Operation = OpenAPIV3_1.OperationObject
export type Response = OpenAPIV3_1.ResponseObject
export type Schema = OpenAPIV3_1.SchemaObject & { $ref?: string; const?: unknown; 'x-expanded'?: boolean }
export type Schemas = Record<string, Schema>

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The operation answers with a file, of which a range of bytes can be asked for. */
    file?: boolean
    /** The operation asks for a password, and wrong ones make the caller wait. */
    asksPassword?: boolean
  }
}

/** What the document says of an operation beyond its schemas, read off the route. */
export type Facts = Pick<RouteOptions, 'config' | 'url'> & {
  method: string
  hasBody: boolean
  hasParams: boolean
}

/** The name of the component that a schema refers to, if it is nothing but a reference. */
export const componentOf = (schema: { $ref?: string } | undefined): string | undefined =>
  schema?.$ref?.split('/').at(-1)

/** What a part of the frame, such as the exports, adds to the contract. */
export interface ContractPart {
  readonly schemas: Schemas
  /** Adds to the description of one operation where it concerns it. */
  readonly describe: (operation: Operation, facts: Facts) => void
}
