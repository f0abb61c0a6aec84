import { is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { modulesNamed } from './folders.ts'

/** Whatever the folders' `tables.ts` and `…-tables.ts` declare: tables, and the types of their columns. */
export const declared: Record<string, unknown> = Object.fromEntries(
  Object.entries(await modulesNamed('{tables,*-tables}')).flatMap(([file, module]) =>
    Object.entries(module).map(([name, value]) => [`${file} ${name}`, value]),
  ),
)

/** Every table of the source. */
export const tables: readonly PgTable[] = Object.values(declared).filter((each) => is(each, PgTable))
