import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { nested } from '../../db/columns.ts'

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

/** An organization as what was signed names it. */
export interface SignedOrganizationRef extends OrganizationRef {
  /** Its short name on the day of the signature; null before. */
  nameAsSigned: string | null
}

/** The same with the name it had when it was signed, in a column beside. */
export const signedRefOf = <T extends SignedOrganizationRef | null = SignedOrganizationRef>(
  id: PgColumn,
  nameAsSigned: PgColumn,
): SQL<T> => refWith('nameAsSigned', id, nameAsSigned)

/** An organization as what became final names it. */
export interface RecordedOrganizationRef extends OrganizationRef {
  /** Its short name on the day it became final; null before. */
  nameAsRecorded: string | null
}

/** The same with the name it had when the record became final, in a column beside. */
export const recordedRefOf = <T extends RecordedOrganizationRef | null = RecordedOrganizationRef>(
  id: PgColumn,
  nameAsRecorded: PgColumn,
): SQL<T> => refWith('nameAsRecorded', id, nameAsRecorded)

const refWith = <T>(field: string, id: PgColumn, name: PgColumn): SQL<T> =>
  nested<T>(
    sql`(select json_build_object('id', o.id, 'shortName', o.short_name, ${sql.raw(`'${field}'`)}, ${name})
      from organizations o where o.id = ${id})`,
  )
