import { and, eq, sql, type SQL } from 'drizzle-orm'
import { agreementVisibleTo } from '../../agreements/queries.ts'
import { agreements as t } from '../../agreements/tables.ts'
import { asOf, lastDayOfTermOnDay } from '../../agreements/validity.ts'
import { activitiesVisibleTo, activityList } from '../../commitments/activities/queries.ts'
import { activities as a } from '../../commitments/activities/tables.ts'
import { dueOnDay, heldBefore, saidFrom, targetOnDay } from '../../commitments/commitments/answering.ts'
import { commitmentList, standsOnDay } from '../../commitments/commitments/queries.ts'
import { commitments as c, commitmentVersions as v } from '../../commitments/tables.ts'
import { narrow } from '../../db/lists.ts'
import type { Session } from '../../db/session.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { RollUpQuery } from '../figures.ts'
import { rolling } from '../roll-up.ts'
import { only, type Filters } from './evidence.ts'
import { standing } from '../../organizations/merging/standing.ts'

/**
 * Commitments by who answered for them by the day, with what it delivered itself, verified; and all that it delivered. A
 * delivery is whose it was when it was reported, whoever answers for the commitment since.
 */
export function promised(session: Session, actor: Actor, query: RollUpQuery, filters: Filters): SQL {
  const { agencyId, stage, begunBy, status } = filters
  const { one } = rolling(query)
  const begun = and(
    agreementVisibleTo(session, actor),
    standsOnDay,
    narrow(commitmentList, { agencyId, stage, begunBy }).where(),
  )
  const delivered = and(
    activitiesVisibleTo(session, actor),
    narrow(activityList, { agencyId, stage, status, 'heldOn[lte]': begunBy }).where(),
  )
  return sql`${answered(begun, query)}, done as materialized (
    select ${a.commitmentId}, ${one(a.organizationId)} organization_id, ${a.heldOn}, ${a.value} from ${a} join ${t} on ${eq(t.id, a.agreementId)}
    where ${delivered} ${towardsOnesOf(query)}
  ), verified as materialized (
    select organization_id, count(*)::int activities, max(held_on) last_held_on from done group by organization_id
  ), owed as (
    select *, true answered from answered union all ${onlyDelivered(begun, query)}
  ), promised as materialized (
    select organization_id, json_agg(json_build_object('asked', asked, 'begunOn', begun_on, 'dueOn', due_on,
      'delivered', delivered, 'deliveredInTime', in_time, 'answeredUntil', until, 'answered', answered)) commitments
    from (
      select id, owed.organization_id, begun_on, due_on, until, answered, coalesce(target_value::numeric, 1)
          - ${sumOf(sql`not ${own} and held_on <= coalesce(until, 'infinity')`)} asked,
        ${sumOf(own)} delivered, ${sumOf(sql`${own} and held_on <= due_on`)} in_time
      from owed left join done on done.commitment_id = owed.id
      group by id, owed.organization_id, begun_on, due_on, until, answered, target_value
    ) counted group by organization_id
  )`
}

const own = sql.raw('done.organization_id = owed.organization_id')

/** In the unit of the target; without one, the number of activities. Decimals, so that tenths add up to whole numbers. */
const sumOf = (which: SQL): SQL =>
  sql`coalesce(sum(case when target_value is null then 1 else value::numeric end) filter (where ${which}), 0)`

/** Its own, and those of others towards the same commitments: they are not asked of it. */
const towardsOnesOf = (query: RollUpQuery): SQL =>
  query.collaboratorId
    ? sql`and ${a.commitmentId} = any(array(select id from answered union all select own.commitment_id
        from ${a} own where ${rolling(query).one(sql.raw('own.organization_id'))} = ${standing(sql.placeholder('collaboratorId'))}))`
    : sql``

/**
 * The last time that each organization answered for a commitment, with the target and the day it was due by then. Whoever
 * takes one over answers from that day on; for one that was due before, until the end of the agreement.
 */
function answered(begun: SQL | undefined, query: RollUpQuery): SQL {
  const { one } = rolling(query)
  const said = (content: typeof c | typeof v, since: SQL, until: SQL) => sql`
    select ${c.id}, ${one(content.responsibleOrganizationId)} organization_id, ${content.targetValue}, ${content.dueOn},
      ${c.validFrom}, ${t.effectiveFrom}, ${lastDayOfTermOnDay} term_end, ${since} since, ${until} until
    from ${c} join ${t} on ${eq(t.id, c.agreementId)}`
  return sql`answered as materialized (
    select distinct on (id, organization_id) id, organization_id, target_value,
      greatest(effective_from, valid_from, taken_over) begun_on,
      case when due_on < taken_over then term_end else coalesce(due_on, term_end) end due_on, until
    from (
      ${said(c, sql`${c.amendedFrom}`, sql`null::date`)}
      where ${begun} and (${c.amendedFrom} > ${asOf}) is not true
      union all ${said(v, saidFrom, sql`case when ${v.replacedFrom} <= ${asOf} then ${v.replacedFrom} - 1 end`)}
      join ${v} on ${eq(v.commitmentId, c.id)}
      where ${begun} and (${heldBefore} or (${v.replacedFrom} > ${asOf} and (${saidFrom} > ${asOf}) is not true))
    ) contents, lateral (select max(before.replaced_from) taken_over from ${v} before
      where before.commitment_id = contents.id and before.replaced_from <= since
        and ${one(sql.raw('before.responsible_organization_id'))} is distinct from contents.organization_id) before
    where organization_id is not null ${only('organization_id', query, 'and')}
    order by id, organization_id, since desc nulls last
  )`
}

/** What was delivered by whom no version names, as where somebody is assigned in its place: that is all it committed. */
const onlyDelivered = (begun: SQL | undefined, query: RollUpQuery): SQL => sql`
  select distinct ${c.id}, done.organization_id, ${targetOnDay}, greatest(${t.effectiveFrom}, ${c.validFrom}),
    coalesce(${dueOnDay}, ${lastDayOfTermOnDay}), null::date, false
  from done join ${c} on ${c.id} = done.commitment_id join ${t} on ${eq(t.id, c.agreementId)}
  where ${begun} ${only('done.organization_id', query, 'and')} and not exists (select 1 from answered
    where answered.id = done.commitment_id and answered.organization_id = done.organization_id)`
