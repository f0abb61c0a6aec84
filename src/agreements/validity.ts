import { sql, type Placeholder, type SQL } from 'drizzle-orm'
import { agreementVersions as v } from './amendment-tables.ts'
import type { Validity } from './lifecycle.ts'
import { agreements as t } from './tables.ts'

export const asOf = sql`${sql.placeholder('asOf')}::date`
/** The day from which an agreement that ends is `expiring` no more but has time left. */
const horizon = sql`(${asOf} + ${sql.placeholder('withinDays')}::int)`

/**
 * FROM and WHERE of the version that held on the day: the latest that had begun, or the first. Of no row where the
 * agreement's own row is the answer, as it is unless an amendment took effect after the day.
 */
export const versionOfDay = sql`from ${v} where ${v.agreementId} = ${t.id} and ${t.amendedFrom} > ${asOf}
    and (${v.validFrom} <= ${asOf} or ${v.number} = 0) order by ${v.number} desc limit 1`

const ofVersion = (column: typeof v.effectiveUntil | typeof v.stages): SQL =>
  sql`(select ${column} ${versionOfDay})`

/** The last day of the period, and the stages, by the content of the day in the parameter `asOf`. */
const effectiveUntilOnDay = sql`case when ${t.amendedFrom} > ${asOf} then ${ofVersion(v.effectiveUntil)} else ${t.effectiveUntil} end`
export const stagesOnDay: SQL = sql`case when ${t.amendedFrom} > ${asOf} then ${ofVersion(v.stages)} else ${t.stages} end`

/**
 * Rows that support any of the stages in the parameter on the day. Seven stages narrow too little for an index: in
 * coalesce, PostgreSQL expects half of the rows, not one in 200, and walks the order of the page instead of sorting.
 */
export const hasStage = (stages: Placeholder): SQL =>
  sql`((coalesce(${t.stages} && ${stages}::stage[], false) and (${t.amendedFrom} is null or ${t.amendedFrom} <= ${asOf}))
    or (${t.amendedFrom} > ${asOf} and ${ofVersion(v.stages)} && ${stages}::stage[]))`

/** Signed and, on the day, neither suspended nor terminated nor taken over by a renewal. */
const standing = sql`(${t.status} in ('signed', 'suspended', 'terminated', 'superseded')
    and not ${t.suspensions} @> ${asOf}
    and (${t.terminatedOn} is null or ${t.terminatedOn} > ${asOf})
    and (${t.supersededOn} is null or ${t.supersededOn} > ${asOf}))`

/** In force on the day in the parameter `asOf`; the last day of the period counts. */
export const inForce: SQL = sql`(${standing} and ${t.effectiveFrom} <= ${asOf} and ${effectiveUntilOnDay} >= ${asOf})`

/** The validity on the day in the parameter `asOf`; `expiring` from `withinDays` days before the last one. */
export const validityAsOf = sql<Validity | null>`case when ${standing} then case
    when ${t.effectiveFrom} > ${asOf} then 'not_yet_effective'
    when ${effectiveUntilOnDay} < ${asOf} then 'expired'
    when ${effectiveUntilOnDay} <= ${horizon} then 'expiring'
    else 'in_force' end end`

/** Rows whose validity on the day is one of those in the parameter. */
export const hasValidity = (validities: Placeholder): SQL => sql`${validityAsOf} = any(${validities}::text[])`
