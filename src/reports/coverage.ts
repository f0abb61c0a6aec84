import { and, sql } from 'drizzle-orm'
import type { Actor, Caller } from '../accounts/actor.ts'
import { agreementList, agreementVisibleTo, type AsOf } from '../agreements/queries.ts'
import { agreementParties as p, agreements as t } from '../agreements/tables.ts'
import { inForce, stagesOnDay } from '../agreements/validity.ts'
import { prepared, type Database, type Session } from '../db/client.ts'
import type { Side } from '../organizations/kinds.ts'
import { organizations as o } from '../organizations/tables.ts'
import { stageLabels } from '../reference/labels.ts'
import { stageCodes, type Stage } from '../reference/stages.ts'
import type { CoverageQuery } from './schemas.ts'

interface Counted {
  id: string
  shortName: string
  agreementCount: number
}
/** One stage: its agreements, and for each side who is a party to how many of them. */
interface StageRow {
  stage: Stage | null
  agreementCount: number
  region: Counted[] | null
  collaborator: Counted[] | null
}

/**
 * Which stages agreements in force on the day support, and by whom. Counts what the caller may see: a partner its own
 * agreements, an integrator those that were signed.
 */
export async function coverageReport(db: Database, { actor }: Caller, query: CoverageQuery, { asOf }: AsOf) {
  const rows = await db.read(actor, (session) => countByStage(session, actor, query, asOf))
  const found = new Map(rows.map((row) => [row.stage, row]))
  const stages = stageCodes.map((stage) => {
    const row = found.get(stage)
    return {
      stage,
      name: stageLabels[stage],
      covered: row !== undefined,
      agreementCount: row?.agreementCount ?? 0,
      agencies: row?.region ?? [],
      collaborators: row?.collaborator ?? [],
      agreements: listOf(stage, query, asOf),
    }
  })
  return {
    asOf,
    agreementCount: found.get(null)?.agreementCount ?? 0,
    gaps: stages.filter((each) => !each.covered).map((each) => each.stage),
    stages,
  }
}

function listOf(stage: Stage, { agencyId, collaboratorId }: CoverageQuery, asOf: string): string {
  const parameters = new URLSearchParams({ stage, validity: 'in_force,expiring', asOf })
  if (agencyId) parameters.set('agencyId', agencyId)
  if (collaboratorId) parameters.set('collaboratorId', collaboratorId)
  return `/v1/agreements?${parameters.toString()}`
}

/** One row for each stage, and one without a stage for all of them: a single pass over the agreements in force. */
async function countByStage(
  session: Session,
  actor: Actor,
  query: CoverageQuery,
  asOf: string,
): Promise<StageRow[]> {
  const { agencyId, collaboratorId } = query
  const of = (
    side: Side,
  ) => sql`json_agg(json_build_object('id', id, 'shortName', short_name, 'agreementCount', count)
    order by count desc, short_name, id) filter (where side = ${sql.raw(`'${side}'`)})`
  const name = `coverage ${actor.role} ${agencyId ? 'agency' : ''} ${collaboratorId ? 'collaborator' : ''}`
  const statement = prepared(session, name, (preparedName) => {
    const where = and(
      agreementVisibleTo(actor),
      inForce,
      agencyId === undefined ? undefined : agreementList.filters['agencyId']!(sql.placeholder('agencyId')),
      collaboratorId === undefined
        ? undefined
        : agreementList.filters['collaboratorId']!(sql.placeholder('collaboratorId')),
    )
    const standing = session.$with('standing').as(
      session
        .select({ id: t.id, stages: stagesOnDay.as('stages') })
        .from(t)
        .where(where),
    )
    return session
      .with(standing)
      .select({
        stage: sql<Stage | null>`stage`,
        agreementCount: sql<number>`count`,
        region: sql<Counted[] | null>`region`,
        collaborator: sql<Counted[] | null>`collaborator`,
      })
      .from(
        sql`(
          select stage, totals.count::int, parties.region, parties.collaborator
          from (
            select stage, count(*) from standing, unnest(standing.stages) stage group by stage
            union all select null, count(*) from standing
          ) totals
          left join (
            select stage, ${of('region')} region, ${of('collaborator')} collaborator
            from (
              select stage, ${p.side}, ${o.id}, ${o.shortName}, count(*)::int
              from standing, unnest(standing.stages) stage, ${p}, ${o}
              where ${p.agreementId} = standing.id and ${o.id} = ${p.organizationId}
              group by stage, ${p.side}, ${o.id}, ${o.shortName}
            ) counted group by stage
          ) parties using (stage)
        ) coverage`,
      )
      .prepare(preparedName)
  })
  return statement.execute({ asOf, agencyId, collaboratorId, actorOrganization: actor.organizationId })
}
