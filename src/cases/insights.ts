import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { Actor, Caller } from '../accounts/actor.ts'
import { prepared, type Database, type Session } from '../db/client.ts'
import { meetingsVisibleTo } from '../meetings/queries.ts'
import { meetingItems as i, meetings as m, minutesStand } from '../meetings/tables.ts'
import type { Side } from '../organizations/kinds.ts'
import { stageCodes, type Stage } from '../reference/stages.ts'
import { mostItems, mostMeetings, mostNamed, type MatchQuery } from './insight-schemas.ts'
import { matchItems, otherSide } from './matching.ts'
import { processTrends } from './process.ts'
import { requireCaseSides, takesPart } from './queries.ts'
import { cases } from './tables.ts'

const itemColumns = {
  id: i.id,
  caseId: m.caseId,
  meetingId: i.meetingId,
  side: i.side,
  type: i.type,
  stage: i.stage,
  description: i.description,
  quantity: i.quantity,
  unit: i.unit,
  agreed: i.agreed,
}

/** Which offers meet which needs in one case, by minutes that stand. 404 where the caller does not see the case. */
export async function caseMatches(db: Database, { actor }: Caller, caseId: string) {
  return db.read(actor, async (session) => {
    const [items] = await Promise.all([
      itemsOfCase(session, actor, caseId),
      requireCaseSides(session, actor, caseId),
    ])
    return { caseId, stages: matchItems(items.toReversed()) }
  })
}

/** The latest first. */
const itemsOfCase = (session: Session, actor: Actor, caseId: string) =>
  session
    .select(itemColumns)
    .from(i)
    .innerJoin(m, eq(m.id, i.meetingId))
    .innerJoin(cases, eq(cases.id, m.caseId))
    .where(and(eq(m.caseId, caseId), minutesStand, meetingsVisibleTo(actor)))
    .orderBy(desc(m.startsAt), desc(m.id), desc(i.position))
    .limit(mostItems)
    .prepare('')
    .execute({ actorOrganization: actor.organizationId })

/** The five indicators over the minutes that stand. 404 where the caller does not see the case. */
export async function caseProcess(db: Database, { actor }: Caller, caseId: string) {
  return db.read(actor, async (session) => {
    const scored = session
      .select({ id: m.id, startsAt: m.startsAt, processScores: m.processScores })
      .from(m)
      .innerJoin(cases, eq(cases.id, m.caseId))
      .where(and(eq(m.caseId, caseId), minutesStand, meetingsVisibleTo(actor)))
      .orderBy(desc(m.startsAt), desc(m.id))
      .limit(mostMeetings)
      .prepare('')
      .execute({ actorOrganization: actor.organizationId })
    const [latestFirst] = await Promise.all([scored, requireCaseSides(session, actor, caseId)])
    return { caseId, indicators: processTrends(latestFirst.toReversed()) }
  })
}

type NamedItem = Awaited<ReturnType<typeof itemsOfCase>>[number]

/** How many offers or needs of a side stand in a stage that a case has answered, or not; and those that are not. */
interface Group {
  stage: Stage | null
  side: Side
  type: 'offer' | 'need'
  met: boolean
  count: number
  items: NamedItem[] | null
}

/** Needs without an offer and offers without a need, over the cases the caller sees that were not cancelled. */
export async function matchReport(db: Database, { actor }: Caller, query: MatchQuery) {
  const groups = await db.read(actor, (session) => groupItems(session, actor, query))
  const stages: readonly (Stage | null)[] = [...stageCodes, null]
  const found = stages.map((stage) => ({ stage, said: groups.filter((each) => each.stage === stage) }))
  return {
    stages: found.filter(({ said }) => said.length > 0).map(({ stage, said }) => reportStage(stage, said)),
  }
}

function reportStage(stage: Stage | null, groups: readonly Group[]) {
  const of = (type: Group['type'], met: boolean, side?: Side) =>
    groups.filter(
      (each) => each.type === type && each.met === met && (side === undefined || each.side === side),
    )
  const count = (some: readonly Group[]) => some.reduce((sum, each) => sum + each.count, 0)
  const listed = (some: readonly Group[]) => ({
    count: count(some),
    items: some.flatMap((each) => each.items ?? []),
  })
  const pairs = (['region', 'collaborator'] as const).map((needSide) => ({
    needSide,
    unmetNeeds: count(of('need', false, needSide)),
    unusedOffers: count(of('offer', false, otherSide(needSide))),
  }))
  return {
    stage,
    metNeeds: count(of('need', true)),
    usedOffers: count(of('offer', true)),
    unmetNeeds: listed(of('need', false)),
    unusedOffers: listed(of('offer', false)),
    acrossCases: pairs.filter((each) => each.unmetNeeds > 0 && each.unusedOffers > 0),
  }
}

/** `matchItems` over many cases at once, in SQL: what answers an item is of the same case and stage, and its opposite. */
async function groupItems(
  session: Session,
  actor: Actor,
  { stage, agencyId, collaboratorId }: MatchQuery,
): Promise<Group[]> {
  const name = `matches ${actor.role} ${stage ? 'stage' : ''} ${agencyId ? 'agency' : ''} ${collaboratorId ? 'collaborator' : ''}`
  const statement = prepared(session, name, (preparedName) => {
    const where = and(
      minutesStand,
      meetingsVisibleTo(actor),
      ne(cases.status, 'cancelled'),
      stage === undefined ? undefined : sql`${i.stage} = any(${sql.placeholder('stage')}::stage[])`,
      agencyId === undefined ? undefined : takesPart('region')(sql.placeholder('agencyId')),
      collaboratorId === undefined ? undefined : takesPart('collaborator')(sql.placeholder('collaboratorId')),
    )
    const answers = (side: Side, type: Group['type']) =>
      sql`count(*) filter (where side = ${sql.raw(`'${side}'`)} and type = ${sql.raw(`'${type}'`)}) over in_stage`
    return session
      .select({
        stage: sql<Stage | null>`stage`,
        side: sql<Side>`side`,
        type: sql<Group['type']>`type`,
        met: sql<boolean>`met`,
        count: sql<number>`count(*)::int`,
        items: sql<
          NamedItem[] | null
        >`json_agg(json_build_object('id', id, 'caseId', case_id, 'meetingId', meeting_id,
          'side', side, 'type', type, 'stage', stage, 'description', description, 'quantity', quantity, 'unit', unit,
          'agreed', agreed) order by place) filter (where not met and place <= ${sql.raw(String(mostNamed))})`,
      })
      .from(
        sql`(
          select *, row_number() over (partition by stage, side, type, met order by starts_at desc, id desc) as place
          from (
            select *, case
              when type = 'need' and side = 'region' then ${answers('collaborator', 'offer')}
              when type = 'need' then ${answers('region', 'offer')}
              when side = 'region' then ${answers('collaborator', 'need')}
              else ${answers('region', 'need')} end > 0 as met
            from (
              select meeting_items.*, meetings.case_id, meetings.starts_at
              from meeting_items join meetings on meetings.id = meeting_items.meeting_id
              join cases on cases.id = meetings.case_id
              where ${where}
            ) said
            window in_stage as (partition by case_id, stage)
          ) answered
        ) placed`,
      )
      .groupBy(sql`stage, side, type, met`)
      .orderBy(sql`stage, side, type, met`)
      .prepare(preparedName)
  })
  return statement.execute({ stage, agencyId, collaboratorId, actorOrganization: actor.organizationId })
}
