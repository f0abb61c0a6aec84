import { z } from 'zod'
import type { Text } from '../kernel/errors.ts'
import type { Labels } from '../kernel/labels.ts'
import { code, codes, day, instant, joined, list, number, text, yesNo, type Column } from './columns.ts'

/** A field that declares its own label and the labels of its codes. */
interface SaidField {
  readonly schema: z.ZodType
  readonly label: Text
  readonly labels?: Labels<string>
}

/** The codes of a field that has one code or several. */
type CodesOf<Value> = NonNullable<Value> extends readonly (infer Code)[] ? Code : NonNullable<Value>

/** What a column needs besides the schema of its field. */
export type FieldColumns<Row> = {
  [Field in keyof Row & string]: { readonly field: Field } & (
    | { /** The labels of its codes. */ readonly labels: Labels<CodesOf<Row[Field]> & string> }
    | {
        /** The content of the cell, for a field that is neither a single value nor a list of texts. */
        cell(value: NonNullable<Row[Field]>, row: Row): Shown
      }
    | { /** Several columns that show the field. */ readonly columns: readonly Column<Row>[] }
  )
}[keyof Row & string]
type Cell = string | null | undefined
type Shown = Cell | readonly Cell[]

/** Makes the column of a field from its heading, by the JSON type of its schema. */
type Make = <Row>(heading: string, of: (row: Row) => unknown, labels: Labels<string>) => Column<Row>

const isText = (value: unknown): value is string => typeof value === 'string'
const textIn = (value: unknown) => (isText(value) ? value : null)
const numberIn = (value: unknown) => (typeof value === 'number' ? value : null)
const booleanIn = (value: unknown) => (typeof value === 'boolean' ? value : null)
const textsIn = (value: unknown) => (Array.isArray(value) ? value.filter(isText) : null)

const makers: Readonly<Record<string, Make>> = {
  boolean: (heading, of) => yesNo(heading, (row) => booleanIn(of(row))),
  integer: (heading, of) => number(heading, (row) => numberIn(of(row))),
  number: (heading, of) => number(heading, (row) => numberIn(of(row))),
  date: (heading, of) => day(heading, (row) => textIn(of(row))),
  'date-time': (heading, of) => instant(heading, (row) => textIn(of(row))),
  string: (heading, of) => text(heading, (row) => textIn(of(row))),
  code: (heading, of, labels) => code(heading, labels, (row) => textIn(of(row))),
  codes: (heading, of, labels) => codes(heading, labels, (row) => textsIn(of(row))),
  array: (heading, of) => list(heading, (row) => textsIn(of(row))),
}

/** The columns of fields that declare their own labels, read from the row or from the part of it that `of` returns. */
export const columnsOf = <Row extends object>(
  fields: Readonly<Record<string, SaidField>>,
  of: (row: Row) => object = (row) => row,
  headed = (heading: string) => heading,
): Column<Row>[] =>
  Object.entries(fields).map(([name, { schema, label, labels }]) => {
    const kind = kindOf(schema)
    if (kind.startsWith('code') && !labels) throw new Error(`The codes of ${name} have no labels.`)
    const valueOf = (row: Row): unknown => Reflect.get(of(row), name)
    return { ...makers[kind]!(headed(label.id), valueOf, labels ?? {}), field: name }
  })

/** The label of a field, as declared in its schema. */
export const labelOf = (schema: z.ZodType): Text | undefined => schema.meta()?.['x-label'] as Text | undefined

/**
 * The columns of a record: first the named ones in their order, then every other field that has a label, in the order
 * of the schema.
 */
export function columnsOfRecord<Row extends object>(
  { shape }: z.ZodObject,
  named: readonly (Column<Row> | FieldColumns<Row> | (keyof Row & string))[],
): Column<Row>[] {
  const schemas = new Map(Object.entries<z.ZodType>(shape))
  const given = named.map((each) => (typeof each === 'string' ? { field: each } : each))
  const fields = new Set(given.map(({ field }) => field))
  const others = [...schemas].filter(([field, schema]) => labelOf(schema) && !fields.has(field))
  return [...given, ...others.map(([field]) => ({ field }))].flatMap((each) => {
    if ('heading' in each) return each
    if ('columns' in each) return each.columns.map((column) => ({ ...column, field: each.field }))
    const schema = schemas.get(each.field)!
    const label = labelOf(schema)!
    if (!('cell' in each)) return columnsOf<Row>({ [each.field]: { ...each, schema, label } })
    return { ...text(label.id, (row: Row) => cellOf(each, row)), field: each.field }
  })
}

/** The cell of a column with a content of its own; empty if the row has no value. */
function cellOf<Row extends object>(
  column: { readonly field: string; cell(value: unknown, row: Row): Shown },
  row: Row,
): Cell {
  const value: unknown = Reflect.get(row, column.field)
  const shown = value === null || value === undefined ? null : column.cell(value, row)
  return isText(shown) || !shown ? shown : joined(shown)
}

interface Json {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: unknown
  readonly items?: Json
  readonly anyOf?: readonly Json[]
}

function kindOf(schema: z.ZodType): string {
  // An empty registry: the schemas then have no component names, so they are written in place and not as references.
  const json = z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    metadata: z.registry(),
  }) as Json
  const {
    type = 'string',
    format = '',
    enum: ofCodes,
    items,
  } = json.anyOf?.find((each) => each.type !== 'null') ?? json
  if (ofCodes) return 'code'
  if (items?.enum) return 'codes'
  if (format in makers) return format
  return typeof type === 'string' ? type : type.find((each) => each !== 'null')!
}
