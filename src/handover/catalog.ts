import type pg from 'pg'
import { tablesOf, type Table } from '../backup/snapshot.ts'
import { typeOf, type ValueType } from './values.ts'
import { isWithheld, withheldTables } from './withheld.ts'

export interface Column {
  readonly name: string
  readonly type: ValueType
  readonly array: boolean
  readonly nullable: boolean
  /** The name of the closed list of its codes in PostgreSQL. */
  readonly list?: string
}

interface Reference {
  readonly table: string
  readonly columns: readonly string[]
  readonly to: string
  readonly toColumns: readonly string[]
}

/** A table as it is handed over. */
export interface OpenTable extends Table {
  readonly given: readonly Column[]
  /** Columns that are left out: secrets, and indexes of the search, which PostgreSQL makes of the others. */
  readonly leftOut: readonly { readonly name: string; readonly because: 'secret' | 'index' }[]
  readonly references: readonly Reference[]
}

interface FoundColumn {
  table: string
  name: string
  type: string
  isEnum: boolean
  array: boolean
  nullable: boolean
  /** Of the search, which PostgreSQL makes of other columns. */
  index: boolean
}

/** What a snapshot has, and what of it is handed over. */
export async function openTables(owner: pg.ClientBase): Promise<OpenTable[]> {
  const { rows: columns } = await owner.query<FoundColumn>(
    `select relname as table, attname as name, coalesce(e.typname, t.typname) as type, not attnotnull as nullable,
       coalesce(e.typtype, t.typtype) = 'e' as "isEnum", e.oid is not null as array, coalesce(e.typname, t.typname) = 'tsvector' as index
     from pg_class c join pg_attribute on attrelid = c.oid and attnum > 0 and not attisdropped
     join pg_type t on t.oid = atttypid left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
     where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname, attnum`,
  )
  const references = await referencesOf(owner)
  const tables = (await tablesOf(owner)).filter(({ table }) => !(table in withheldTables))
  const open = new Set(tables.map(({ table }) => table))
  return tables.map((table) => {
    const own = columns.filter((each) => each.table === table.table)
    const isGiven = ({ name, index }: FoundColumn) => !index && !isWithheld(table.table, name)
    return {
      ...table,
      given: own.filter(isGiven).map(columnOf),
      leftOut: own
        .filter((each) => !isGiven(each))
        .map(({ name, index }) => ({ name, because: index ? 'index' : 'secret' })),
      references: references.filter((each) => each.table === table.table && open.has(each.to)),
    }
  })
}

const columnOf = ({ name, type, isEnum, array, nullable }: FoundColumn): Column => ({
  name,
  type: typeOf(type, isEnum),
  array,
  nullable,
  ...(isEnum ? { list: type } : {}),
})

async function referencesOf(owner: pg.ClientBase): Promise<Reference[]> {
  const names = (relation: string, keys: string) =>
    `(select array_agg(attname::text order by n) from unnest(${keys}) with ordinality k(key, n)
      join pg_attribute on attrelid = ${relation} and attnum = key)`
  const { rows } = await owner.query<Reference>(
    `select f.relname as table, ${names('conrelid', 'conkey')} as columns, t.relname as to, ${names('confrelid', 'confkey')} as "toColumns"
     from pg_constraint join pg_class f on f.oid = conrelid join pg_class t on t.oid = confrelid
     where contype = 'f' and connamespace = 'public'::regnamespace order by 1, conname`,
  )
  return rows
}

/** The codes of every closed list of the database, in its order. */
export async function codesOf(owner: pg.ClientBase): Promise<Map<string, string[]>> {
  const { rows } = await owner.query<{ list: string; codes: string[] }>(
    `select typname as list, array_agg(enumlabel::text order by enumsortorder) as codes
     from pg_enum join pg_type on pg_type.oid = enumtypid where typnamespace = 'public'::regnamespace group by 1`,
  )
  return new Map(rows.map(({ list, codes }) => [list, codes]))
}
