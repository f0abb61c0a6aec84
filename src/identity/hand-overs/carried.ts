import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { narrowsLittle, type Filter } from '../../db/lists.ts'
import type { Actor } from '../../kernel/actor.ts'

/** The accounts that carry a new record: the officer who opens it. The registrar opens for others and carries nothing. */
export const carriedBy = ({ role, accountId }: Actor): string[] =>
  role === 'officer' && accountId !== null ? [accountId] : []

interface Carried {
  readonly responsibleAccountIds: PgColumn
  readonly leadAgencyId: PgColumn
}

/** SQL: an officer who acts for the lead agency today, in a membership in force, carries the record. */
export const isCarried = ({ responsibleAccountIds, leadAgencyId }: Carried): SQL =>
  sql`registry_is_carried(${responsibleAccountIds}, ${leadAgencyId})`

/** The filter `responsible=none`: what nobody carries. */
export const carriedByNone =
  (of: Carried): Filter =>
  (none) =>
    narrowsLittle(sql`${none}::text = 'none' and not ${isCarried(of)}`)
