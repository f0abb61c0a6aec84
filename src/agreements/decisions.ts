import { sql, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { AgreementStatus, DecidedStatus } from './lifecycle.ts'

/** What the rows have whose status is this one on some day; partial indexes find them by it. */
export const decided = (
  t: Readonly<Record<'suspensions' | 'terminatedOn' | 'supersededOn', AnyPgColumn>>,
): Record<DecidedStatus, SQL> => ({
  suspended: sql`${t.suspensions} <> '{}'`,
  terminated: sql`${t.terminatedOn} is not null`,
  superseded: sql`${t.supersededOn} is not null`,
})

/** The steps that rows of these statuses have stored, and where only one decision leads there, that it was made. */
export function storedFor(statuses: readonly AgreementStatus[]) {
  const isDecided = (status: AgreementStatus): status is DecidedStatus => status in decisionFilters
  const steps = new Set(statuses.map((status) => (isDecided(status) ? 'signed' : status)))
  const [only] = statuses
  const made = statuses.length === 1 && isDecided(only!) ? { [decisionFilters[only]]: 'true' } : {}
  return { step: [...steps], ...made }
}

/** Filters of the service's own: each stands in the text of the query, where a partial index needs it. */
export const decisionFilters = {
  suspended: 'wasSuspended',
  terminated: 'wasTerminated',
  superseded: 'wasSuperseded',
} as const satisfies Record<DecidedStatus, string>

/** An agreement that takes over from another, or is drafted to; not where it was terminated by its first day. */
export const isLivingRenewal = (
  a: Readonly<Record<'renewsId' | 'status' | 'terminatedOn' | 'effectiveFrom', AnyPgColumn | SQL>>,
): SQL =>
  sql`${a.renewsId} is not null and ${a.status} <> 'cancelled' and (${a.terminatedOn} <= ${a.effectiveFrom}) is not true`

/** FROM and WHERE of the living renewal of the agreement with this id. */
export const livingRenewalOf = (id: AnyPgColumn): SQL => sql`from agreements renewal
    where renewal.renews_id = ${id} and ${isLivingRenewal({
      renewsId: sql.raw('renewal.renews_id'),
      status: sql.raw('renewal.status'),
      terminatedOn: sql.raw('renewal.terminated_on'),
      effectiveFrom: sql.raw('renewal.effective_from'),
    })}`
