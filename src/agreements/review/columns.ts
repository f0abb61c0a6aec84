import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { seesRegionNotes } from '../../cases/policy.ts'
import { jsonOf, nested } from '../../db/columns.ts'
import { accounts } from '../../identity/accounts/tables.ts'
import { databaseToday, inForceOn } from '../../identity/memberships/in-force.ts'
import { memberships } from '../../identity/memberships/tables.ts'
import type { Actor } from '../../kernel/actor.ts'
import { organizationRefOf } from '../../organizations/names/refs.ts'
import type { ReviewRound } from './policy.ts'
import type { Review } from './schemas.ts'
import { reviewRounds as r, roundSteps as s } from './tables.ts'

/** A round as it is read: the answer without what follows from the rest. */
export interface RoundRow extends Pick<Review, 'round' | 'submittedAt'>, ReviewRound<StepRow> {
  readonly id: string
  /** False while a round from before texts were kept lasts. */
  readonly isTextKept: boolean
}
type StepRow = Omit<Review['steps'][number], 'status'>

/** Only the registrar knows the accounts of all. */
const seesWhoIsLeft = ({ role }: Actor): boolean => role === 'admin'

const instantOf = (column: PgColumn) =>
  sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/**
 * The steps of a round. Who took them, and what they noted, is the region's own: the PostgreSQL role of a collaborator
 * cannot name these columns.
 */
const stepsFor = (actor: Actor): SQL => {
  const own = seesRegionNotes(actor)
  const none = sql`null`
  return sql`(select json_agg(${jsonOf({
    position: s.position,
    organization: organizationRefOf(s.organizationId),
    openedAt: instantOf(s.openedAt),
    openReason: own ? s.openReason : none,
    approvedAt: instantOf(s.approvedAt),
    approvedBy: own ? s.approvedBy : none,
    note: own ? s.note : none,
  })} order by ${s.position}) from ${s} where ${s.roundId} = ${r.id})`
}

/** What is reviewed: whether it is in review now, and the accounts that took part in it. */
interface UnderReview {
  readonly status: PgColumn
  readonly tookPart: PgColumn
}

/** SQL: none of the reviewers who may take the present step is left, that is: active, and took no part. */
const nobodyLeft = ({ status, tookPart }: UnderReview) =>
  sql`(${status} = 'in_review' and ${r.endedAt} is null and not exists (
    select 1 from (select present.organization_id, present.opened_at from ${s} present
      where present.round_id = ${r.id} and present.approved_at is null order by present.position limit 1) step,
    ${memberships} join ${accounts} on ${accounts.id} = ${memberships.accountId}
    where ${memberships.role} = 'reviewer' and ${accounts.status} = 'active' and ${inForceOn(databaseToday)}
      and ${accounts.id} <> all(${tookPart})
      and (step.organization_id is null or step.opened_at is not null
        or step.organization_id = any(registry_acts_for(${memberships.organizationId}, ${databaseToday})))))`

/** The latest round of an agreement or an amendment, as this actor may know it. Null before the first submission. */
export const latestRoundFor = (actor: Actor, which: SQL, reviewed: UnderReview) =>
  nested<RoundRow | null>(
    sql`(select ${jsonOf({
      id: r.id,
      isTextKept: sql`${r.text} is not null`,
      round: r.number,
      submittedAt: instantOf(r.submittedAt),
      endedAt: instantOf(r.endedAt),
      ...(seesWhoIsLeft(actor) ? { nobodyLeft: nobodyLeft(reviewed) } : {}),
      steps: stepsFor(actor),
    })} from ${r} where ${which} order by ${r.number} desc limit 1)`,
  )
