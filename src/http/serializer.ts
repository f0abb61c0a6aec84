import fastJson from 'fast-json-stringify'
import type { FastifySerializerCompiler } from 'fastify'
import { z } from 'zod'

type Node = Record<string, unknown>

/**
 * Writes a response from its zod schema: what the schema does not name does not leave. It writes and does not
 * validate, which on a list costs a third of encoding through zod; the tests hold every response to the contract.
 */
export const serializerCompiler: FastifySerializerCompiler<z.ZodType> = ({ schema }) => {
  const json = z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    // Without the names of components, so that everything stands in place.
    metadata: z.registry(),
  }) as Node
  return fastJson(forWriting(json) as never) as (payload: unknown) => string
}

/** Only what writing needs: `null` beside one type as that type, nullable; no formats, limits or names. */
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
