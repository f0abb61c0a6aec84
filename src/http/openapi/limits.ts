import type { Document } from './types.ts'

/** The greatest length of a text, by its format. */
const lengths: Record<string, number> = {
  uuid: 36,
  date: 10,
  'date-time': 40,
  uri: 500,
  'uri-reference': 2100,
  email: 200,
}
const largestInt32 = 2 ** 31 - 1

/** The description of a field, with the rule that its schema cannot say. */
const withRule = ({ description, 'x-rule': rule, ...node }: Node) =>
  rule === undefined
    ? { ...node, ...(description === undefined ? {} : { description }) }
    : { ...node, description: [description, rule].filter(Boolean).join(' ') }

type Node = {
  description?: string
  'x-rule'?: string
  type?: unknown
  format?: string
  pattern?: string
  maxLength?: number
  maximum?: number
}

/**
 * Adds the greatest length of each text format and the width of each integer (int32 or int64), for tools that
 * generate types from the contract. Removes the pattern that zod writes beside a format: it only repeats the format
 * as a long regular expression.
 */
export function withLimits(document: Document): Document {
  return JSON.parse(JSON.stringify(document), (_key, node: Node | null) => {
    if (typeof node !== 'object' || node === null) return node
    if (node['x-rule'] !== undefined) node = withRule(node)
    const types = new Set([node.type].flat())
    if (types.has('integer')) return { ...node, format: widthOf(node) }
    if (!types.has('string') || node.format === undefined) return node
    const { pattern: _pattern, ...rest } = node
    return { ...rest, maxLength: node.maxLength ?? lengths[node.format] }
  })
}

const widthOf = ({ maximum }: Node): string =>
  maximum !== undefined && maximum <= largestInt32 ? 'int32' : 'int64'
