import { and, asc, eq, sql } from 'drizzle-orm'
import { among } from '../../db/columns.ts'
import { prepared, type Session } from '../../db/session.ts'
import { agreementVisibleTo } from '../../agreements/queries.ts'
import { results } from '../../agreements/results/queries.ts'
import { agreementResults } from '../../agreements/results/tables.ts'
import { agreements } from '../../agreements/tables.ts'
import { asOf } from '../../agreements/validity.ts'
import { cases } from '../../cases/tables.ts'
import { activitiesVisibleTo } from '../../commitments/activities/queries.ts'
import { activities as a } from '../../commitments/activities/tables.ts'
import type { Reach } from '../../commitments/beneficiaries/beneficiaries.ts'
import { reachOf } from '../../commitments/beneficiaries/sums.ts'
import { onDay, selectCommitments, standsOnDay } from '../../commitments/commitments/queries.ts'
import { evaluationsTold } from '../../commitments/evaluations/queries.ts'
import { evaluations } from '../../commitments/evaluations/tables.ts'
import { commitments } from '../../commitments/tables.ts'
import type { Actor } from '../../kernel/actor.ts'
import { obstaclesVisibleTo } from '../../meetings/obstacles/service.ts'
import { obstacleCounts, obstacles } from '../../meetings/obstacles/tables.ts'
import { meetings } from '../../meetings/tables.ts'
import type { Kecamatan } from '../../reference/kecamatan.ts'
import { answerOf } from '../figures.ts'
import { begin } from '../year/standing.ts'
import type { PeriodicAgreement } from './schemas.ts'

// What belongs to the agreements of a report, each kind in one statement however many there are.

/** The parameters of these statements: the period, the reader's organizations, and the records they are of. */
export interface PartValues extends Record<string, unknown> {
  readonly begin: string
  readonly asOf: string
  readonly readsFor: readonly string[]
  readonly ids: readonly string[]
}

/** What was verified towards a commitment in one kecamatan. */
export interface Delivered extends Reach {
  readonly agreementId: string
  readonly commitmentId: string
  readonly kecamatan: Kecamatan | null
  readonly unit: string | null
  readonly count: number
  readonly value: number
}
export const deliveriesOf = (session: Session, actor: Actor, values: PartValues): Promise<Delivered[]> =>
  answerOf(
    session,
    `periodic deliveries ${actor.role}`,
    () => sql`select coalesce(json_agg(each.found), '[]') report from (
      select json_build_object('agreementId', ${a.agreementId}, 'commitmentId', ${a.commitmentId},
        'kecamatan', ${a.kecamatan}, 'unit', ${a.unit}, 'count', count(*), 'value', sum(${a.value}::numeric),
        ${reachOf('activities')}) found
      from ${a} join ${agreements} on ${eq(agreements.id, a.agreementId)}
      where ${and(among(a.agreementId), activitiesVisibleTo(session, actor))}
        and ${a.status} = 'verified' and ${a.heldOn} between ${begin} and ${asOf}
      group by ${a.agreementId}, ${a.commitmentId}, ${a.kecamatan}, ${a.unit}) each`,
    values,
  )

/** The commitments that are in force on the last day, with what they say on it. */
export async function commitmentsOf(session: Session, actor: Actor, values: PartValues) {
  const rows = await prepared(session, `periodic commitments ${actor.role}`, (name) =>
    selectCommitments(session)
      .where(and(among(commitments.agreementId), agreementVisibleTo(session, actor), standsOnDay))
      .orderBy(asc(commitments.createdAt), asc(commitments.id))
      .prepare(name),
  ).execute(values)
  return rows.map(onDay)
}

/** The evaluations whose period meets that of the report. */
export const evaluationsOf = (session: Session, actor: Actor, values: PartValues) =>
  prepared(session, `periodic evaluations ${actor.role}`, (name) =>
    evaluationsTold
      .select(session)
      .where(
        and(
          among(evaluations.agreementId),
          evaluationsTold.visibleTo(session, actor),
          sql`${evaluations.counts} and ${evaluations.periodFrom} <= ${asOf} and ${evaluations.periodUntil} >= ${begin}`,
        ),
      )
      .orderBy(asc(evaluations.periodFrom), asc(evaluations.id))
      .prepare(name),
  ).execute(values)

type Obstacle = PeriodicAgreement['obstacles'][number] & {
  readonly caseId: string
}
/** The obstacles of the cases that were open in the period; what resolved one later is left out. */
export const obstaclesOf = (session: Session, actor: Actor, values: PartValues): Promise<Obstacle[]> =>
  answerOf(
    session,
    `periodic obstacles ${actor.role}`,
    () => sql`select coalesce(json_agg(json_build_object('id', ${obstacles.id}, 'caseId', ${obstacles.caseId},
        'category', ${obstacles.category}, 'description', ${obstacles.description},
        'blocking', ${obstacles.blocking}, 'raisedOn', ${obstacles.raisedOn},
        'resolvedOn', case when ${obstacles.resolvedOn} <= ${asOf} then ${obstacles.resolvedOn} end,
        'resolution', case when ${obstacles.resolvedOn} <= ${asOf} then ${obstacles.resolution} end)
        order by ${obstacles.raisedOn}, ${obstacles.id}), '[]') report
      from ${obstacles} left join ${meetings} on ${eq(meetings.id, obstacles.meetingId)}
        join ${cases} on ${eq(cases.id, obstacles.caseId)}
      where ${and(among(obstacles.caseId), obstacleCounts, obstaclesVisibleTo(session, actor))}
        and ${obstacles.raisedOn} <= ${asOf} and coalesce(${obstacles.resolvedOn} >= ${begin}, true)`,
    values,
  )

interface Brought {
  readonly agreementId: string
  readonly moneyToTreasury: number
  readonly goods: number
}
/** What the agreements brought the region in the period. */
export const broughtBy = (session: Session, actor: Actor, values: PartValues): Promise<Brought[]> =>
  answerOf(
    session,
    `periodic results ${actor.role}`,
    () => sql`select coalesce(json_agg(each.found), '[]') report from (
      select json_build_object('agreementId', ${agreementResults.agreementId},
        'moneyToTreasury', coalesce(sum(${agreementResults.value}) filter (where ${agreementResults.kind} = 'money_to_treasury'), 0),
        'goods', coalesce(sum(${agreementResults.value}) filter (where ${agreementResults.kind} = 'goods'), 0)) found
      from ${agreementResults} join ${agreements} on ${eq(agreements.id, agreementResults.agreementId)}
      where ${and(among(agreementResults.agreementId), results.visibleTo(session, actor))}
        and ${agreementResults.receivedOn} between ${begin} and ${asOf}
      group by ${agreementResults.agreementId}) each`,
    values,
  )
