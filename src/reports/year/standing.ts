import { and, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../../kernel/actor.ts'
import { agreementVisibleTo } from '../../agreements/queries.ts'
import { agreements as t } from '../../agreements/tables.ts'
import { asOf, inForce, lastDayOfTermOnDay } from '../../agreements/validity.ts'
import type { Session } from '../../db/session.ts'
import { readsFor } from '../../db/visibility.ts'

// The period (such as a year) is from `begin` to `asOf`, its last day. What is decided or amended for a later day is left
// out, so that the report of a period says the same whenever it is asked for.

/** The first day of the period. */
export const begin = sql`${sql.placeholder('begin')}::date`

const ifBegun = (day: SQL): SQL => sql`case when ${day} <= ${asOf} then ${day} end`

/** The first day on which the agreement no longer holds, by what held on the last day of the year; null without one. */
export const overFrom = sql`least(${lastDayOfTermOnDay} + 1, ${ifBegun(sql`${t.terminatedOn}`)}, ${ifBegun(sql`${t.supersededOn}`)})`

export const concluded = sql<boolean>`(${t.signedOn} >= ${begin})`
export const stillInForce = sql<boolean>`(${inForce})`
/** The first day on which it no longer holds is in the year. One that ends with 31 December ends in the next report. */
export const ended = sql<boolean>`coalesce(${overFrom} <= ${asOf}, false)`

/**
 * The agreements of a period, as far as the actor sees them: signed by its end, and signed in it or not over before it
 * began.
 */
export const ofPeriod = (session: Session, actor: Actor): SQL | undefined =>
  and(
    agreementVisibleTo(session, actor),
    sql`${t.status} = 'signed' and ${t.signedOn} <= ${asOf} and (${concluded} or coalesce(${overFrom} >= ${begin}, true))`,
  )

/** The agreements of a year. An agency gets those of which it is lead or party, or was the lead. */
export const ofYear = (session: Session, actor: Actor): SQL | undefined =>
  and(
    ofPeriod(session, actor),
    actor.role === 'officer'
      ? sql`(${t.organizationIds} && ${readsFor} or ${t.formerLeadIds} && ${readsFor})`
      : undefined,
  )

/** SQL: what was verified of what was delivered in the year. */
export const deliveredIn = (figure: SQL): SQL =>
  sql`(select ${figure} from activities x where x.agreement_id = ${t.id} and x.status = 'verified' and x.held_on between ${begin} and ${asOf})`

/** SQL: what the agreement brought the region in the year. */
export const broughtIn = (figure: SQL): SQL =>
  sql`(select ${figure} from results x where x.agreement_id = ${t.id} and x.received_on between ${begin} and ${asOf})`
