import { toCamelCase } from 'drizzle-orm/casing'
import type { Text } from '../kernel/errors.ts'
import type { Labels } from '../kernel/labels.ts'
import { columnWords } from './words/columns.ts'
import { listWords } from './words/lists.ts'
import { tableWords } from './words/tables.ts'

/** What the interface says of its fields and codes. */
export interface Said {
  /** Of the contract: the fields of each schema. */
  readonly schemas: Readonly<Record<string, { readonly properties?: Readonly<Record<string, SaidField>> }>>
  readonly codeLists: ReadonlyMap<string, Labels<string>>
}
interface SaidField {
  readonly description?: string
  readonly 'x-label'?: Text
}

export interface Meaning {
  readonly meaning: Text
  /** What the contract tells of the field, in English. */
  readonly note?: string
}

/** Says what a column holds: by what is said of it here, else by the schemas of its table, else by any schema. */
export function meanings({ schemas }: Said): (table: string, column: string) => Meaning | undefined {
  const anywhere = labelsByField(schemas)
  return (table, column) => {
    const field = toCamelCase(column)
    const own = (tableWords[table]?.says ?? []).map((name) => schemas[name]?.properties?.[field])
    const note = own.find((each) => each?.description)?.description
    const meaning =
      columnWords[table]?.[column] ??
      own.find((each) => each?.['x-label'])?.['x-label'] ??
      columnWords['']![column] ??
      anywhere.get(field)
    return meaning && { meaning, ...(note ? { note } : {}) }
  }
}

/** The label that most schemas give to a field of this name. */
function labelsByField(schemas: Said['schemas']): Map<string, Text> {
  const counts = new Map<string, Map<string, { label: Text; times: number }>>()
  for (const { properties = {} } of Object.values(schemas))
    for (const [field, { 'x-label': label }] of Object.entries(properties)) {
      if (!label) continue
      const of = counts.get(field) ?? new Map<string, { label: Text; times: number }>()
      of.set(label.en, { label, times: (of.get(label.en)?.times ?? 0) + 1 })
      counts.set(field, of)
    }
  return new Map(
    [...counts].map(([field, of]) => [
      field,
      [...of.values()].toSorted((a, b) => b.times - a.times)[0]!.label,
    ]),
  )
}

/** The labels of a closed list of the database; undefined if nobody says them. */
export function labelsOf({ codeLists }: Said, list: string): Labels<string> | undefined {
  const said = listWords[list] ?? toCamelCase(list)
  return typeof said === 'string' ? codeLists.get(said) : said
}

export const titleOf = (table: string): Text | undefined => tableWords[table]?.title
