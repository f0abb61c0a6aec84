import { getTableName } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Role } from '../kernel/actor.ts'

interface Said {
  /** The fields of the interface that show them: masked in the trail, recorded when read, kept in no cache. */
  readonly fields: readonly string[]
  /** Fields that hold personal data in events of these resources only: elsewhere they name an organization or a client. */
  readonly fieldsIn?: Readonly<Record<string, readonly string[]>>
  readonly whose: string
  /** The roles whose PostgreSQL role may read the columns; policies narrow them to the rows. */
  readonly readers: readonly Role[]
  /** Which rows those are. */
  readonly of: string
  /** What a request for erasure does (UU 27/2022, articles 8 and 43). */
  readonly erasure: string
}

interface PersonalColumns extends Said {
  /** Table and columns as PostgreSQL names them. */
  readonly table: string
  readonly columns: readonly string[]
}

const entries: PersonalColumns[] = []

/**
 * The inventory of personal data (UU 27/2022, article 4), as the tables that are loaded say it. The documentation shows
 * it; tests hold it against the tables, the privileges and the contract.
 */
export const inventory: readonly PersonalColumns[] = entries

/** Says, under a table, which of its columns hold personal data. Whoever writes a row has loaded what is said of it. */
export function holdsPersonalData<Table extends PgTable>(
  table: Table,
  { columns, ...said }: Said & { readonly columns: readonly (keyof Table['_']['columns'] & string)[] },
): void {
  entries.push({ table: getTableName(table), columns: columns.map(toSnakeCase), ...said })
  for (const field of said.fields) fields.add(field)
}

const impersonal: { readonly table: string; readonly columns: readonly string[] }[] = []

/** The columns that can hold text and hold nothing about people. */
export const impersonalColumns: readonly (typeof impersonal)[number][] = impersonal

/**
 * Says, under a table, which of its columns can hold text and hold nothing about people. What people write in sentences
 * (notes, decisions, reasons) may still name somebody; docs/personal-data.md says so. A test names a column that is in neither.
 */
export function holdsNoPersonalData<Table extends PgTable>(
  table: Table,
  columns: readonly (keyof Table['_']['columns'] & string)[],
): void {
  impersonal.push({ table: getTableName(table), columns: columns.map(toSnakeCase) })
}

/** `people` is the export of them all. */
const fields = new Set(['people'])

/** The fields of the interface that hold personal data, of whatever record. */
export const personalFields: ReadonlySet<string> = fields

/** Whether a field of an event of this resource holds personal data. */
export const isPersonalIn = (resourceType: string, field: string): boolean =>
  entries.some(({ fieldsIn }) => fieldsIn?.[resourceType]?.includes(field))
