import { createHash } from 'node:crypto'
import fastJson from 'fast-json-stringify'
import type { FastifySerializerCompiler } from 'fastify'
import { z } from 'zod'

type Node = Record<string, unknown>

type Write = (payload: unknown) => string

/**
 * The writers that are in use, by the shape that they write. Their code takes up to 180 KB each, and many operations answer
 * with the same record: one for each operation made an eighth of all the memory of the service.
 */
const writers = new Map<string, Write>()

/**
 * Writes a response from its zod schema; fields that the schema does not have are left out. It does not validate: for
 * a list this takes a third of the time that encoding with zod takes. The tests check every response against the
 * contract. What writes is made when it is first needed.
 */
export const serializerCompiler: FastifySerializerCompiler<z.ZodType> = ({ schema }) => {
  let write: Write | undefined
  return (payload: unknown) => (write ??= writerOf(schema))(payload)
}

function writerOf(schema: z.ZodType): Write {
  const json = z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    // An empty registry: without component names, zod writes every schema inline instead of as a reference.
    metadata: z.registry(),
  }) as Node
  const shape = forWriting(json)
  const name = createHash('sha256').update(JSON.stringify(shape)).digest('base64')
  const write = writers.get(name) ?? (fastJson(shape as never) as Write)
  writers.set(name, write)
  return write
}

/**
 * Keeps only what writing needs: a type beside `null` becomes this type, nullable; formats, limits and names are
 * removed.
 */
function forWriting(node: Node): Node {
  const alternatives = node['anyOf'] as Node[] | undefined
  if (alternatives) {
    const others = alternatives.filter((each) => each['type'] !== 'null')
    if (others.length === 1 && others.length < alternatives.length) {
      return { ...forWriting(others[0]!), nullable: true }
    }
  }
  const { type, properties, items, required, additionalProperties, nullable } = node
  return {
    ...(type === undefined ? {} : { type }),
    ...(nullable === undefined ? {} : { nullable }),
    ...(properties ? { properties: mapValues(properties as Record<string, Node>) } : {}),
    ...(items ? { items: forWriting(items as Node) } : {}),
    ...(required ? { required } : {}),
    ...(additionalProperties && typeof additionalProperties === 'object'
      ? { additionalProperties: forWriting(additionalProperties as Node) }
      : {}),
  }
}

const mapValues = (properties: Record<string, Node>) =>
  Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, forWriting(each)]))
