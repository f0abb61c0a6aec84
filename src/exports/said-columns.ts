import { z } from 'zod'
import type { Labels } from '../kernel/labels.ts'
import { code, codes, day, instant, list, number, text, yesNo, type Column } from './columns.ts'

/** A field that says of itself how its column is headed. */
interface SaidField {
  readonly schema: z.ZodType
  readonly heading: string
  readonly labels?: Labels<string>
}

/** How the cells of a field look, by its type in JSON. */
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

/** The columns of fields that say their heading themselves; what their cells are follows from their schemas. */
export const columnsOf = <Row>(
  fields: Readonly<Record<string, SaidField>>,
  of: (row: Row) => object = (row) => row as object,
  headed = (heading: string) => heading,
): Column<Row>[] =>
  Object.entries(fields).map(([name, { schema, heading, labels = {} }]) =>
    makers[kindOf(schema)]!(headed(heading), (row: Row) => (of(row) as Record<string, never>)[name]!, labels),
  )

interface Json {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: unknown
  readonly items?: Json
  readonly anyOf?: readonly Json[]
}

function kindOf(schema: z.ZodType): string {
  // Without the names of components, so that everything stands in place.
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
