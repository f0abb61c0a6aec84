import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Actor } from '../../kernel/actor.ts'
import { jsonOf, nested } from '../../db/columns.ts'
import { fundingOf } from '../columns.ts'
import { openProvisionsFrom, provisionsFrom } from '../parts/columns.ts'
import type { Agreement } from '../schemas/agreement.ts'
import { agreements as t } from '../tables.ts'
import { asOf } from '../validity.ts'
import { agreementVersions as v, agreementVersionProvisions as vprovisions } from '../versions/tables.ts'

/**
 * Fields of the version of the day, if the agreement is open; else null. The public and integrators may not read these
 * columns: a function of the database lends them the version of an open agreement, and its provisions, and no other.
 */
export const ofOpenVersion = <T>(fields: Readonly<Record<string, PgColumn | SQL>>): SQL<T | null> =>
  nested<T | null>(
    sql`case when ${t.disclosure} = 'open' then (select ${jsonOf(fields)} from registry_open_version(${t.id}, ${asOf}) ${v}) end`,
  )

/** Rights and obligations of an open version. */
const provisionsLent = sql`registry_open_provisions(${v.id}) ${vprovisions}`
const openProvisions = provisionsFrom(provisionsLent)
/** The same for the public, who is not told the names of persons. */
export const publicProvisions = openProvisionsFrom(provisionsLent)
export const openFunding: SQL = fundingOf(v)

/** What an integrator is told of an open agreement besides what it is told of every signed one. */
export type Opened = Pick<Agreement, 'funding' | 'provisions'>

/** The funding, and for a single record the provisions, of an open agreement. Other roles read them anyway. */
export const openedFor = ({ role }: Actor, of: 'list' | 'record'): SQL<Opened | null> =>
  role === 'integrator'
    ? ofOpenVersion<Opened>({
        funding: openFunding,
        ...(of === 'record' ? { provisions: openProvisions } : {}),
      })
    : sql<null>`null`
