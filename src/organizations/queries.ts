import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { nested } from '../db/columns.ts'

/** An organization as other records name it. */
export interface OrganizationRef {
  id: string
  shortName: string
}

/** The organization a column names, in the same round trip; null where the column is. */
export const organizationRefOf = <T extends OrganizationRef | null = OrganizationRef>(id: PgColumn): SQL<T> =>
  nested<T>(
    sql`(select json_build_object('id', o.id, 'shortName', o.short_name) from organizations o where o.id = ${id})`,
  )
