import { registerHooks } from 'node:module'
import { partialType } from '../http/shape.ts'

/**
 * The types of the client, made from the text of the contract. openapi-typescript builds them with the compiler
 * interface that TypeScript 5 had last; everything else here is checked by a newer one.
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
    // What has a default may be left out of a body.
    defaultNonNullable: false,
  })
  return `// Made from openapi/openapi.json by npm run contract:write.\n\n${astToString(types)}`
}

/** What `fields` leaves of an answer, its caller knows: the types say what is answered without. */
const withoutPartial = (key: string, value: unknown): unknown => (key === partialType ? undefined : value)
