import { and, eq, sql } from 'drizzle-orm'
import type { AsOf } from '../../agreements/queries.ts'
import { agreements } from '../../agreements/tables.ts'
import { caseVisibility } from '../../cases/policy.ts'
import { casesVisibleTo } from '../../cases/queries.ts'
import { cases } from '../../cases/tables.ts'
import { activitiesVisibleTo } from '../../commitments/activities/queries.ts'
import { activities } from '../../commitments/activities/tables.ts'
import { commitmentVisibility } from '../../agreements/policy.ts'
import { nested } from '../../db/columns.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import type { Actor, Caller } from '../../kernel/actor.ts'
import type { Stage } from '../../kernel/stages.ts'
import { coverageReport } from '../../reports/coverage/coverage.ts'
import { hrefTo } from '../../reports/figures.ts'
import { supportMatrix } from '../facts/facts.ts'

type Counts = ReadonlyMap<Stage, number> | null

/**
 * P1–P7 on a day, as the caller may see them: who delivers and who supports each, with its agreements in force, cases and
 * verified deliveries.
 */
export async function stagesOn(db: Database, caller: Caller, asOf: AsOf) {
  const { actor } = caller
  const [coverage, ofCases, ofActivities] = await Promise.all([
    coverageReport(db, caller, {}, asOf),
    caseVisibility[actor.role] !== 'none' ? db.read(actor, (session) => countCases(session, actor)) : null,
    commitmentVisibility[actor.role] !== 'none'
      ? db.read(actor, (session) => countVerified(session, actor, asOf))
      : null,
  ])
  const { basis } = coverage
  const stages = coverage.stages.map(({ stage, name, covered, count, unconfirmed, href, deliveries }) => ({
    code: stage,
    name,
    asOf: asOf.asOf,
    basis,
    covered,
    agreements: { count, unconfirmed, href },
    cases: figureOf(ofCases, stage),
    verifiedActivities: ofActivities && (ofActivities.get(stage) ?? 0),
    deliveries,
    support: supportMatrix.filter((each) => each.stage === stage),
  }))
  return { asOf: asOf.asOf, basis, stages }
}

/** One of them. */
export async function stageOn(db: Database, caller: Caller, asOf: AsOf, code: Stage) {
  const { stages } = await stagesOn(db, caller, asOf)
  return stages.find((each) => each.code === code)!
}

const figureOf = (counts: Counts, stage: Stage) =>
  counts && { count: counts.get(stage) ?? 0, href: hrefTo('/v1/cases', { stage }) }

const counted = (rows: readonly { stage: Stage; count: number }[]): Counts =>
  new Map(rows.map(({ stage, count }) => [stage, count]))

/** How many cases are about each stage; one can be about several. */
async function countCases(session: Session, actor: Actor): Promise<Counts> {
  const stage = sql<Stage>`unnest(${cases.stages})`
  const each = session
    .select({ stage: stage.as('stage') })
    .from(cases)
    .where(casesVisibleTo(session, actor))
    .as('each')
  const rows = await session
    .select({ stage: each.stage, count: sql<number>`count(*)::int` })
    .from(each)
    .groupBy(each.stage)
    .prepare(`stages of cases ${actor.role}`)
    .execute({ readsFor: actor.readsFor })
  return counted(rows)
}

/** How many deliveries up to the day were verified, by the stage of their commitment. */
async function countVerified(session: Session, actor: Actor, { asOf, today }: AsOf): Promise<Counts> {
  const stage = nested<Stage>(
    sql`(select c.stage from commitments c where c.id = ${activities.commitmentId})`,
  )
  const each = session
    .select({ stage: stage.as('stage') })
    .from(activities)
    .innerJoin(agreements, eq(agreements.id, activities.agreementId))
    .where(
      and(
        eq(activities.status, 'verified'),
        sql`${activities.heldOn} <= ${sql.placeholder('asOf')}::date`,
        activitiesVisibleTo(session, actor),
      ),
    )
    .as('each')
  const rows = await session
    .select({ stage: each.stage, count: sql<number>`count(*)::int` })
    .from(each)
    .groupBy(each.stage)
    .prepare(`stages of activities ${actor.role}`)
    .execute({ readsFor: actor.readsFor, asOf, today })
  return counted(rows)
}
