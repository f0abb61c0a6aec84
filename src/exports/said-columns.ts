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
        readonly cell: (value: NonNullable<Row[Field]>, row: Row) => Cell | readonly Cell[]
      }
    | { /** Several columns that show the field. */ readonly columns: readonly Column<Row>[] }
  )
}[keyof Row & string]
type Cell = string | null | undefined

/** Makes the column of a field, by its JSON type. */
type Make = <Row>(heading: string, of: (row: Row) => never, labels: Labels<string>) => Column<Row>

const makers: Record<string, Make> = {
  boolean: yesNo,
  integer: number,
  number,
  date: day,
  'date-time': instant,
  string: text,
  code: (heading, of, labels) => code(heading, labels, of),
  codes: (heading, of, labels) => codes(heading, labels, of),
  array: list,
}

/** The columns of fields that declare their own labels. The type of the cells follows from the schema. */
export const columnsOf = <Row>(
  fields: Readonly<Record<string, SaidField>>,
  of: (row: Row) => object = (row) => row as object,
  headed = (heading: string) => heading,
): Column<Row>[] =>
  Object.entries(fields).map(([name, { schema, label, labels = {} }]) => ({
    ...makers[kindOf(schema)]!(
      headed(label.id),
      (row: Row) => (of(row) as Record<string, never>)[name]!,
      labels,
    ),
    field: name,
  }))

/** The label of a field, as declared in its schema. */
export const labelOf = (schema: z.ZodType): Text | undefined => schema.meta()?.['x-label'] as Text | undefined

/**
 * The columns of a record: first the named ones in their order, then every other field that has a label, in the order
 * of the schema.
 */
export function columnsOfRecord<Row>(
  { shape }: z.ZodObject,
  named: readonly (Column<Row> | FieldColumns<Row> | (keyof Row & string))[],
): Column<Row>[] {
  const of = (each: (typeof named)[number]) => (typeof each === 'string' ? { field: each } : each)
  const fields = new Set(named.map((each) => (of(each) as { field?: string }).field))
  const others = Object.entries<z.ZodType>(shape)
    .filter(([field, schema]) => labelOf(schema) && !fields.has(field))
    .map(([field]) => ({ field }))
  return [...named.map(of), ...others].flatMap((each) => {
    if ('heading' in each) return each
    if ('columns' in each) return each.columns.map((column) => ({ ...column, field: each.field }))
    const schema = shape[each.field] as z.ZodType
    const label = labelOf(schema)!
    if (!('cell' in each)) return columnsOf<Row>({ [each.field]: { ...each, schema, label } })
    const shown = (row: Row) => {
      const value = row[each.field as keyof Row]
      const cell = value === null || value === undefined ? null : each.cell(value as never, row)
      return typeof cell === 'object' ? joined(cell) : cell
    }
    return { ...text(label.id, shown), field: each.field }
  })
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
