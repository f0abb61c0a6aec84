import { sql, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { AgreementStatus, DecidedStatus } from './lifecycle.ts'

/** The condition that a row meets if it has this status on any day. Partial indexes use the same condition. */
export const decided = (
  t: Readonly<Record<'suspensions' | 'terminatedOn' | 'supersededOn', AnyPgColumn>>,
): Record<DecidedStatus, SQL> => ({
  suspended: sql`${t.suspensions} <> '{}'`,
  terminated: sql`${t.terminatedOn} is not null`,
  superseded: sql`${t.supersededOn} is not null`,
})

/**
 * The stored steps of rows with these statuses. If only one decision leads to the status, also the filter that this
 * decision was made.
 */
export function storedFor(statuses: readonly AgreementStatus[]) {
  const isDecided = (status: AgreementStatus): status is DecidedStatus => status in decisionFilters
  const steps = new Set(statuses.map((status) => (isDecided(status) ? 'signed' : status)))
  const [only] = statuses
  const made = statuses.length === 1 && isDecided(only!) ? { [decisionFilters[only]]: 'true' } : {}
  return { step: [...steps], ...made }
}

/**
 * Filters that only the service itself sets. Each is literal text in the query, so that PostgreSQL can use its partial
 * index.
 */
export const decisionFilters = {
  suspended: 'wasSuspended',
  terminated: 'wasTerminated',
  superseded: 'wasSuperseded',
} as const satisfies Record<DecidedStatus, string>

/**
 * A renewal of another agreement, signed or still being prepared. Not one that was canceled, or terminated by its first
 * day.
 */
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
