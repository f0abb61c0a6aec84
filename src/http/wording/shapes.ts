import { z } from 'zod'
import { inOrder, sound, visible } from '../schemas.ts'
import { exampleId } from './ids.ts'
import { exampleDay, exampleInstant } from './times.ts'

/** The part of JSON Schema that describes what an input should be. */
export interface Shape {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  /** Of each value of a record, whose names are the client's. */
  readonly additionalProperties?: Shape | boolean
  /** What a text holds that is JSON itself. */
  readonly contentSchema?: Shape
  readonly anyOf?: readonly Shape[]
  readonly allOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly example?: unknown
  readonly $defs?: Readonly<Record<string, Shape>>
}

/** What is expected at one place of an input: its shape, and an example value that would be valid there. */
export interface Wanted {
  readonly shape: Shape
  readonly example: unknown
}

export const shapeOf = (schema: z.ZodType): Shape =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape

const described = new WeakMap<z.ZodType, Shape>()

/** What the schema expects at this place, with the example that the schema gives there or in an enclosing object. */
export function wantedAt(schema: z.ZodType, path: readonly PropertyKey[]): Wanted {
  let root = described.get(schema)
  if (!root) {
    root = shapeOf(schema)
    described.set(schema, root)
  }
  const plain = (shape: Shape): Shape => resolved(shape, root!)
  let shape = plain(root)
  let example = shape.example
  for (const key of path) {
    if (shape.contentSchema) {
      root = shape.contentSchema
      shape = plain(root)
      example = shape.example
    }
    const inner = innerOf(shape, key, plain)
    const around = (example as Record<PropertyKey, unknown> | undefined)?.[typeof key === 'number' ? 0 : key]
    shape = plain(inner)
    example = shape.example ?? inner.example ?? around
  }
  return { shape, example: example ?? composed(shape, plain) }
}

/** The shape itself: references are followed and the alternative `null` is removed. */
function resolved(shape: Shape, root: Shape): Shape {
  const name = shape.$ref?.split('/').at(-1)
  const target = name === undefined ? shape : (root.$defs?.[name] ?? shape)
  const alternatives = target.anyOf?.filter((each) => each.type !== 'null')
  return alternatives?.length === 1 ? resolved({ example: shape.example, ...alternatives[0] }, root) : target
}

function innerOf(shape: Shape, key: PropertyKey, plain: (shape: Shape) => Shape): Shape {
  if (typeof key === 'number') return shape.items ?? {}
  const objects = [shape, ...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].map(plain)
  const inner = objects
    .map((each) => each.properties?.[String(key)] ?? each.additionalProperties)
    .find((each) => typeof each === 'object')
  return inner ?? {}
}

/** Makes an example value where the schema gives none; undefined where no value can be guessed, as for passwords. */
function composed(shape: Shape, plain: (shape: Shape) => Shape): unknown {
  const type = [shape.type].flat().find((each) => each !== 'null')
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum[0]
  if (type === 'boolean') return true
  if (type === 'integer' || type === 'number') return Math.max(1, shape.minimum ?? 1)
  if (type === 'array') {
    const inner = plain(shape.items ?? {})
    const each = inner.example ?? composed(inner, plain)
    return each === undefined ? undefined : [each]
  }
  if (type === 'string') return formats[shape.format ?? ''] ?? anyText(shape)
  if (type !== 'object') return undefined
  const needed = Object.entries(shape.properties ?? {}).filter(([name]) => shape.required?.includes(name))
  const values = needed.map(([name, inner]) => [name, inner.example ?? composed(plain(inner), plain)])
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}

function anyText({ pattern, allOf, minLength = 0, maxLength = 1000 }: Shape): string | undefined {
  const isFree = !allOf && (pattern === undefined || freeText.has(pattern))
  return isFree && minLength <= 1 && maxLength >= 20 ? 'Contoh' : undefined
}

const freeText = new Set([sound, inOrder, visible].map(({ source }) => source))

const formats: Readonly<Record<string, string>> = {
  date: exampleDay,
  'date-time': exampleInstant,
  uuid: exampleId,
  email: 'nama@contoh.id',
  uri: 'https://contoh.id',
}
