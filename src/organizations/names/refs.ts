import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { nested } from '../../db/columns.ts'

/** The short form of an organization in other records. */
export interface OrganizationRef {
  id: string
  shortName: string
}

/** SQL: the organization that a column refers to, read in the same query; null if the column is null. */
export const organizationRefOf = <T extends OrganizationRef | null = OrganizationRef>(id: PgColumn): SQL<T> =>
  nested<T>(
    sql`(select json_build_object('id', o.id, 'shortName', o.short_name) from organizations o where o.id = ${id})`,
  )

/** The short form of an organization in a signed record. */
export interface SignedOrganizationRef extends OrganizationRef {
  /** Its short name on the day of the signature; null before the signature. */
  nameAsSigned: string | null
}

/** As `organizationRefOf`, with the name at the signature from another column. */
export const signedRefOf = <T extends SignedOrganizationRef | null = SignedOrganizationRef>(
  id: PgColumn,
  nameAsSigned: PgColumn | SQL,
): SQL<T> => refWith('nameAsSigned', id, nameAsSigned)

/** The short form of an organization in a record that became final. */
export interface RecordedOrganizationRef extends OrganizationRef {
  /** Its short name on the day the record became final; null before that. */
  nameAsRecorded: string | null
}

/** As `organizationRefOf`, with the name on the day the record became final from another column. */
export const recordedRefOf = <T extends RecordedOrganizationRef | null = RecordedOrganizationRef>(
  id: PgColumn,
  nameAsRecorded: PgColumn,
): SQL<T> => refWith('nameAsRecorded', id, nameAsRecorded)

const refWith = <T>(field: string, id: PgColumn, name: PgColumn | SQL): SQL<T> =>
  nested<T>(
    sql`(select json_build_object('id', o.id, 'shortName', o.short_name, ${sql.raw(`'${field}'`)}, ${name})
      from organizations o where o.id = ${id})`,
  )
