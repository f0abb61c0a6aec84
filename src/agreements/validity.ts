import { sql, type Placeholder, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { narrowsLittle } from '../db/lists.ts'
import { agreementVersions as v } from './amendments/tables.ts'
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

const ofVersion = (column: PgColumn): SQL => sql`(select ${column} ${versionOfDay})`

/** A part of the content as it was on the day in the parameter `asOf`. */
const onDay = (column: 'effectiveUntil' | 'stages' | 'title'): SQL =>
  sql`case when ${t.amendedFrom} > ${asOf} then ${ofVersion(v[column])} else ${t[column]} end`
export const effectiveUntilOnDay = onDay('effectiveUntil')
export const stagesOnDay = onDay('stages')
export const titleOnDay = onDay('title')

/** Rows that support any of the stages in the parameter on the day. */
export const hasStage = (stages: Placeholder): SQL =>
  sql`((${narrowsLittle(sql`${t.stages} && ${stages}::stage[]`)} and (${t.amendedFrom} is null or ${t.amendedFrom} <= ${asOf}))
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

/**
 * A condition wider than `expiring`, which an index can answer: what ends in the window, and all that was amended
 * since.
 */
export const mayBeExpiring: SQL = sql`(${t.amendedFrom} > ${asOf} or ${t.effectiveUntil} between ${asOf} and ${horizon})`

/** Rows whose validity on the day is one of those in the parameter. */
export const hasValidity = (validities: Placeholder): SQL =>
  narrowsLittle(sql`${validityAsOf} = any(${validities}::text[])`)
