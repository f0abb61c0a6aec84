import { getTableName } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Role } from '../kernel/actor.ts'

interface Said {
  /**
   * The fields of the API that show the columns. They are masked in the audit trail, their reads are recorded, and
   * caches may not keep them.
   */
  readonly fields: readonly string[]
  /**
   * Fields that hold personal data only in the audit events of these types of resource. In other resources the same
   * field names an organization or a client.
   */
  readonly fieldsIn?: Readonly<Record<string, readonly string[]>>
  readonly whose: string
  /** The roles whose PostgreSQL role may read the columns. Row-level security policies limit the rows. */
  readonly readers: readonly Role[]
  /** Which rows these roles may read. */
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
 * The inventory of personal data (UU 27/2022, article 4), as declared by the tables that are loaded. The documentation
 * shows it. Tests compare it with the tables, the privileges and the contract.
 */
export const inventory: readonly PersonalColumns[] = entries

/**
 * Declares, beside a table, which of its columns hold personal data. Code that writes to a table imports it, so the
 * declaration is always loaded.
 */
export function holdsPersonalData<Table extends PgTable>(
  table: Table,
  { columns, ...said }: Said & { readonly columns: readonly (keyof Table['_']['columns'] & string)[] },
): void {
  entries.push({ table: getTableName(table), columns: columns.map(toSnakeCase), ...said })
  for (const field of said.fields) fields.add(field)
}

const impersonal: { readonly table: string; readonly columns: readonly string[] }[] = []

/** The columns that can hold text but no personal data. */
export const impersonalColumns: readonly (typeof impersonal)[number][] = impersonal

/**
 * Declares, beside a table, which of its columns can hold text but no personal data. Free text (notes, decisions,
 * reasons) may still name a person; see docs/personal-data.md. A test reports every column of text that is declared in
 * neither way.
 */
export function holdsNoPersonalData<Table extends PgTable>(
  table: Table,
  columns: readonly (keyof Table['_']['columns'] & string)[],
): void {
  impersonal.push({ table: getTableName(table), columns: columns.map(toSnakeCase) })
}

/** `people` holds the whole export of personal data. */
const fields = new Set(['people'])

/** The API fields that hold personal data in every type of record. */
export const personalFields: ReadonlySet<string> = fields

/** Whether a field holds personal data in the audit events of this type of resource only. */
export const isPersonalIn = (resourceType: string, field: string): boolean =>
  entries.some(({ fieldsIn }) => fieldsIn?.[resourceType]?.includes(field))
