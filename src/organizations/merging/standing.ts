import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Filter } from '../../db/lists.ts'

/**
 * SQL: the organization that stands for this one: itself, or the one that it was merged into. Whoever asks by an id from
 * before a merge finds the records where they are now. As a subselect, PostgreSQL evaluates it once for each statement.
 */
export const standing = (organizationId: unknown): SQL =>
  sql`(select registry_standing(${organizationId}::uuid))`

/** The filter by a column that names an organization. */
export const ofOrganization =
  (column: PgColumn): Filter =>
  (id) =>
    sql`${column} = ${standing(id)}`

/** The same for any of several. */
export const ofOrganizations =
  (column: PgColumn): Filter =>
  (ids) =>
    sql`${column} = any(array(select registry_standing(each) from unnest(${ids}::uuid[]) each))`
