import { reachable } from './twins.ts'
import type { Document, Operation, Schemas } from './types.ts'

type Node = Record<string, unknown> & { type?: unknown }

/** What already says what a text is, or that it is none. */
const told = ['enum', 'const', 'format', 'pattern', 'contentMediaType']

/**
 * Says of every text of an answer what holds of it in any language: it has no NUL, which PostgreSQL does not keep. What requests
 * take has patterns of its own; a schema that is a text as a whole is a file.
 */
export function withAnsweredTexts(document: Document): Document {
  const schemas = document.components!.schemas as Schemas
  const taken = reachable(bodiesOf(document), { schemas })
  const said = Object.entries(schemas).map(([name, schema]) =>
    taken.has(name) || schema.type === 'string' ? [name, schema] : [name, withPatterns(schema)],
  )
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(said) } }
}

const bodiesOf = ({ paths }: Document) =>
  Object.values(paths ?? {}).flatMap((path) =>
    Object.values(path as Record<string, Operation>).map(({ requestBody, parameters }) => [
      requestBody,
      parameters,
    ]),
  )

const withPatterns = (schema: object): object =>
  JSON.parse(JSON.stringify(schema), (_key, node: Node | null) =>
    typeof node === 'object' && node !== null && isOpen(node) ? { ...node, pattern: '^[^\\u0000]*$' } : node,
  )

const isOpen = (node: Node): boolean =>
  [node.type].flat().includes('string') && !told.some((keyword) => node[keyword] !== undefined)
