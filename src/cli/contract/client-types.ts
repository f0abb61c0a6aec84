import { registerHooks } from 'node:module'
import { partialType } from '../../http/shape.ts'

/**
 * The types of the client, generated from the text of the contract. openapi-typescript needs the compiler interface
 * of TypeScript 5; a newer TypeScript checks all other code.
 */
export async function clientTypes(contract: string): Promise<string> {
  registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier === 'typescript' ? 'typescript-5' : specifier, context),
  })
  const { default: openapiTypescript, astToString } = await import('openapi-typescript')
  const types = await openapiTypescript(JSON.parse(contract, withoutPartial), {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    // A field with a default may be left out of a request body.
    defaultNonNullable: false,
  })
  return `// Made from openapi/openapi.json by npm run contract:write.\n\n${astToString(types)}`
}

/**
 * Leaves partial answers out of the types. They describe answers without `fields`; a caller that uses `fields` knows
 * what it asked for.
 */
const withoutPartial = (key: string, value: unknown): unknown => (key === partialType ? undefined : value)
