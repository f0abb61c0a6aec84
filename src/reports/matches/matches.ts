import { and, sql, type Placeholder } from 'drizzle-orm'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { otherSide, type Offered } from '../../cases/matching.ts'
import { takesPart } from '../../cases/queries.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { narrow } from '../../db/lists.ts'
import { itemsThatCount, type Row } from '../../meetings/items/service.ts'
import { continuedItem, meetingItems as i } from '../../meetings/parts/tables.ts'
import type { Side } from '../../organizations/kinds.ts'
import { stageCodes, type Stage } from '../../kernel/stages.ts'
import { answerOf, hrefTo, instantsWithin, scopeOf, type PeriodQuery } from '../figures.ts'
import { mostNamed } from './schemas.ts'

/**
 * The offers or the needs of one side for one stage, either all those with a match in their case (`met`) or all those
 * without. `items` lists the ones without a match.
 */
interface Group {
  readonly stage: Stage | null
  readonly side: Side
  readonly type: Offered['type']
  readonly met: boolean
  readonly count: number
  readonly items: readonly Omit<Row, 'startsAt'>[] | null
}

/** Needs without an offer and offers without a need, in the cases that the caller sees and that were not canceled. */
export async function matchReport(db: Database, { actor }: Caller, query: PeriodQuery) {
  const filters = { ...scopeOf(query), ...instantsWithin('startsAt', query) }
  const groups = await db.read(actor, (session) =>
    answerOf<Group[]>(
      session,
      `matches ${actor.role} ${narrow(cases, filters).key} ${narrow(said, filters).key}`,
      () => groupItems(session, actor, filters),
      { ...filters, readsFor: actor.readsFor },
    ),
  )
  const stages: readonly (Stage | null)[] = [...stageCodes, null]
  const found = stages.map((stage) => ({ stage, some: groups.filter((each) => each.stage === stage) }))
  return {
    from: query.from ?? null,
    to: query.to ?? null,
    stages: found
      .filter(({ some }) => some.length > 0)
      .map(({ stage, some }) => ofStage(stage, some, { ...filters, stage: stage ?? 'none' })),
  }
}

function ofStage(stage: Stage | null, groups: readonly Group[], filters: Parameters<typeof hrefTo>[1]) {
  const figure = (type: Group['type'], met: boolean, side?: Side) => {
    const some = groups.filter(
      (each) => each.type === type && each.met === met && (side === undefined || each.side === side),
    )
    return {
      count: some.reduce((sum, each) => sum + each.count, 0),
      href: hrefTo('/v1/meeting-items', { ...filters, type, met: String(met), side }),
      items: some.flatMap((each) => each.items ?? []),
    }
  }
  const pairs = (['region', 'collaborator'] as const).map((needSide) => ({
    needSide,
    unmetNeeds: figure('need', false, needSide),
    unusedOffers: figure('offer', false, otherSide(needSide)),
  }))
  return {
    stage,
    metNeeds: figure('need', true),
    usedOffers: figure('offer', true),
    unmetNeeds: figure('need', false),
    unusedOffers: figure('offer', false),
    acrossCases: pairs.filter((each) => each.unmetNeeds.count > 0 && each.unusedOffers.count > 0),
  }
}

/**
 * The filters that are applied before matching. An item can match only items of the same stage, so the stage is
 * filtered here.
 */
const cases = {
  name: 'cases',
  filters: {
    agencyId: takesPart('region'),
    collaboratorId: takesPart('collaborator'),
    stage: (stages: Placeholder) => sql`${i.stage} = any(${stages}::stage[])`,
  },
}
/**
 * The filters that are applied after matching, because the matching item may come from a meeting outside the period.
 */
const said = {
  name: 'said',
  filters: {
    'startsAt[gte]': (at: Placeholder) => sql`starts_at >= ${at}::timestamptz`,
    'startsAt[lt]': (at: Placeholder) => sql`starts_at < ${at}::timestamptz`,
  },
}

/**
 * SQL that does for many cases what `matchItems` does for one. An item matches items of the same case and stage, of the
 * other side and the other type.
 */
function groupItems(session: Session, actor: Actor, filters: object) {
  const where = and(itemsThatCount(session, actor), narrow(cases, filters).where())
  const within = narrow(said, filters).where() ?? sql`true`
  const answers = (side: Side, type: Group['type']) =>
    sql`count(*) filter (where side = ${sql.raw(`'${side}'`)} and type = ${sql.raw(`'${type}'`)}) over in_stage`
  return sql`select coalesce(json_agg(grouped), '[]') report from (
    select stage, side, type, met, count(*)::int,
      json_agg(json_build_object('id', id, 'caseId', case_id, 'meetingId', meeting_id,
        'side', side, 'organizationId', organization_id, 'nameAsRecorded', name_as_recorded, 'type', type,
        'stage', stage, 'description', description, 'quantity', quantity, 'unit', unit, 'agreed', agreed,
        'continuesId', continues_id) order by place) filter (where not met and place <= ${sql.raw(String(mostNamed))}) items
    from (
      select *, row_number() over (partition by stage, side, type, met order by starts_at desc, id desc) as place
      from (
        select *, case
          when type = 'need' and side = 'region' then ${answers('collaborator', 'offer')}
          when type = 'need' then ${answers('region', 'offer')}
          when side = 'region' then ${answers('collaborator', 'need')}
          else ${answers('region', 'need')} end > 0 as met
        from (
          select meeting_items.*, meetings.case_id, meetings.starts_at, ${continuedItem} as continues_id
          from meeting_items join meetings on meetings.id = meeting_items.meeting_id
          join cases on cases.id = meetings.case_id
          where ${where}
        ) counted
        window in_stage as (partition by case_id, stage)
      ) answered where ${within}
    ) placed group by stage, side, type, met order by stage, side, type, met) grouped`
}
