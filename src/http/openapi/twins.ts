import { componentOf, type Document, type Schemas } from './types.ts'

/**
 * The generator writes every schema twice: `X` for answers and `XInput` for requests. Removes schemas that nothing
 * refers to. Where only one of the two is left, or both are alike, it is named `X`.
 */
export function withoutInputTwins(document: Document): Document {
  const reached = reachable(document.paths, document.components)
  const schemas = document.components!.schemas as Schemas
  const isTwin = (name: string): boolean => {
    const plain = plainName(name)
    if (plain === name || !(plain in schemas)) return false
    return !reached.has(plain) || sameShape(schemas[name], schemas[plain])
  }
  const renamed = new Map([...reached].filter(isTwin).map((name) => [name, plainName(name)]))
  const kept = [...reached].map((name) => [renamed.get(name) ?? name, schemas[name]] as const)
  const sorted = [...new Map(kept)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const components = { ...document.components, schemas: Object.fromEntries(sorted) }
  return JSON.parse(JSON.stringify({ ...document, components }), (key, value) => {
    const name = key === '$ref' ? renamed.get(componentOf({ $ref: value })!) : undefined
    return name ? reference(name) : value
  })
}

const plainName = (name: string): string => name.replace(/Input$/, '')
const reference = (name: string): string => `#/components/schemas/${name}`

/** The schemas that these refer to, directly or through others; and those of shared responses. */
export function reachable(from: unknown, components: Document['components']): Set<string> {
  const reached = new Set<string>()
  const visit = (value: unknown): void => {
    for (const [, name] of JSON.stringify(value ?? null).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (reached.has(name!)) continue
      reached.add(name!)
      visit((components!.schemas as Schemas)[name!])
    }
  }
  visit(from)
  visit(components!.responses)
  return reached
}

/** Whether both schemas are alike, apart from keywords that only one of them has because of its direction. */
function sameShape(input: unknown, output: unknown): boolean {
  const plain = (value: unknown) =>
    JSON.stringify(value, (key, inner) =>
      key === 'additionalProperties' || key === 'id' ? undefined : inner,
    ).replaceAll(/Input"/g, '"')
  return plain(input) === plain(output)
}
