import contract from '../../openapi/openapi.json' with { type: 'json' }

interface Schema {
  $ref?: string
  enum?: string[]
}
export interface Parameter {
  name: string
  in: string
  schema: Schema & { items?: Schema }
}
export interface List {
  path: string
  parameters: Parameter[]
  sorts: string[]
}

/** Every list of the contract, with what it can be asked. */
export const lists: List[] = Object.entries(
  contract.paths as unknown as Record<string, { get?: { parameters?: Parameter[] } }>,
).flatMap(([path, { get }]) => {
  const parameters = (get?.parameters ?? []).filter((each) => each.in === 'query')
  // The feed of events has one order only.
  if (!parameters.some(({ name }) => name === 'sort')) return []
  return [{ path, parameters, sorts: parameters.find(({ name }) => name === 'sort')!.schema.enum! }]
})

/** The values a parameter may have, where they are a closed list. */
export function codesOf({ schema }: Parameter): string[] | undefined {
  const schemas = contract.components.schemas as Record<string, Schema>
  const each = schema.items ?? schema
  return each.$ref ? schemas[each.$ref.split('/').at(-1)!]!.enum : each.enum
}
