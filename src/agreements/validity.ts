import { sql, type Placeholder, type SQL } from 'drizzle-orm'
import type { Validity } from './lifecycle.ts'
import { agreements as t } from './tables.ts'

const asOf = sql`${sql.placeholder('asOf')}::date`
/** The day from which an agreement that ends is `expiring` no more but has time left. */
const horizon = sql`(${asOf} + ${sql.placeholder('withinDays')}::int)`

/** Signed and not, or not yet, terminated on the day. */
const standing = sql`(${t.status} = 'signed' or (${t.status} = 'terminated' and ${t.terminatedOn} > ${asOf}))`

/** In force on the day in the parameter `asOf`; the last day of the period counts. */
export const inForce: SQL = sql`(${standing} and ${t.effectiveFrom} <= ${asOf} and ${t.effectiveUntil} >= ${asOf})`

/** The validity on the day in the parameter `asOf`; `expiring` from `withinDays` days before the last one. */
export const validityAsOf = sql<Validity | null>`case when ${standing} then case
    when ${t.effectiveFrom} > ${asOf} then 'not_yet_effective'
    when ${t.effectiveUntil} < ${asOf} then 'expired'
    when ${t.effectiveUntil} <= ${horizon} then 'expiring'
    else 'in_force' end end`

/** Rows whose validity on the day is one of those in the parameter. */
export const hasValidity = (validities: Placeholder): SQL => sql`${validityAsOf} = any(${validities}::text[])`
