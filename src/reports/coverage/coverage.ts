import { and, sql } from 'drizzle-orm'
import { isNamed } from '../../organizations/names/persons.ts'
import { ofRegion } from '../../organizations/tables.ts'
import { lineOf } from '../../organizations/succession/queries.ts'
import type { Actor, Caller, Role } from '../../kernel/actor.ts'
import { knownBefore } from '../../agreements/known-text.ts'
import { agreementList } from '../../agreements/list/definitions.ts'
import { agreementVisibleTo, type AsOf } from '../../agreements/queries.ts'
import { agreements as t } from '../../agreements/tables.ts'
import {
  inForce,
  openOrganizationsOnDay,
  organizationsOnDay,
  stagesOnDay,
} from '../../agreements/validity.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { narrow } from '../../db/lists.ts'
import type { OrganizationRef } from '../../organizations/names/refs.ts'
import { stageCodes, type Stage } from '../../kernel/stages.ts'
import { deliveriesOfDay, deliveryJson, mostDeliveries } from '../../programme/deliveries/queries.ts'
import type { DeliveryOfDay } from '../../programme/deliveries/schemas.ts'
import { mostNamed } from './schemas.ts'
import { answerOf, hrefTo, isUnconfirmed, scopeOf, type RollUpQuery } from '../figures.ts'
import { coverageBasisOf } from '../policy.ts'
import { rolling } from '../roll-up.ts'
import { stageLabels } from '../../reference/stage-labels.ts'
import { standing } from '../../organizations/merging/standing.ts'

type Counted = OrganizationRef & { count: number; unconfirmed: number }
interface Found {
  readonly count: number
  readonly unconfirmed: number
  readonly stages: readonly {
    readonly stage: Stage
    readonly count: number
    readonly unconfirmed: number
    readonly agencies: readonly Counted[] | null
    readonly collaborators: readonly Counted[] | null
    readonly collaboratorCount: number
  }[]
  readonly deliveries: readonly (DeliveryOfDay & { readonly stage: Stage })[]
}

/**
 * The stages that agreements in force on the day support and those that the region delivers itself, and by whom; a gap
 * is what nobody delivers. Counts only what the caller may see: a partner sees its own agreements, an integrator those
 * that were signed; `basis` says which part it is.
 */
export async function coverageReport(db: Database, { actor }: Caller, query: RollUpQuery, { asOf }: AsOf) {
  const scoped = standingOn(actor, query, asOf)
  const { filters, standing, values } = scoped
  const list = actor.role === 'public' ? '/v1/public/agreements' : '/v1/agreements'
  const found = await db.read(actor, (session) =>
    answerOf<Found>(
      session,
      `coverage ${standing.key}`,
      () => byStage(session, scoped, query, actor.role),
      values,
    ),
  )
  const rows = new Map(found.stages.map((row) => [row.stage, row]))
  const stages = stagesOf(query).map((stage) => {
    const row = rows.get(stage)
    const deliveries = found.deliveries.filter((each) => each.stage === stage)
    const href = hrefTo(list, { ...filters, stage })
    const each = (parameter: string, some: readonly Counted[] | null | undefined) =>
      (some ?? []).map((one) => ({ ...one, href: withOrganization(href, parameter, one.id, query) }))
    return {
      stage,
      name: stageLabels[stage],
      covered: row !== undefined || deliveries.length > 0,
      deliveries: deliveries.map(({ stage: _stage, ...delivery }) => delivery),
      count: row?.count ?? 0,
      unconfirmed: row?.unconfirmed ?? 0,
      href,
      agencies: each('agencyId', row?.agencies),
      collaborators: each('collaboratorId', row?.collaborators),
      collaboratorCount: row?.collaboratorCount ?? 0,
    }
  })
  return {
    asOf,
    basis: coverageBasisOf(actor.role),
    inForce: {
      count: found.count,
      unconfirmed: found.unconfirmed,
      href: hrefTo(list, filters),
    },
    gaps: stages.filter((each) => !each.covered).map((each) => each.stage),
    stages,
  }
}

/** The stages of the report, in their fixed order. */
export const stagesOf = ({ stage }: RollUpQuery): readonly Stage[] =>
  stage ? stageCodes.filter((each) => stage.includes(each)) : stageCodes

/** Adds one organization to the address of a list. Adds nothing if the query already filters by that parameter. */
const withOrganization = (href: string, parameter: string, id: string, query: RollUpQuery): string =>
  query[parameter as keyof RollUpQuery] === undefined ? `${href}&${parameter}=${id}` : href

/**
 * The agreements in force on the day that the actor sees: as parameters of the list, as values, and as SQL (`standing`,
 * and `supported` with one row for each stage).
 */
export function standingOn(actor: Actor, query: RollUpQuery, asOf: string) {
  const scope = scopeOf(query)
  const narrowed = narrow(agreementList, scope)
  const rolled = rolling(query)
  const organizations = actor.role === 'public' ? openOrganizationsOnDay : organizationsOnDay
  const stage = query.stage ? sql`where stage = any(${sql.placeholder('stage')}::stage[])` : sql``
  return {
    filters: { ...scope, validity: 'in_force,expiring', asOf },
    delivered: delivered(query),
    values: { ...scope, asOf, readsFor: actor.readsFor },
    standing: {
      key: `${actor.role} ${narrowed.key}${rolled.key}`,
      with: (session: Session) => sql`${knownBefore(actor)} ${rolled.heads}standing as (
        select ${stagesOnDay} as stages, ${rolled.all(organizations)} as organization_ids,
          ${isUnconfirmed(t.confirmation)} as unconfirmed from ${t}
        where ${and(agreementVisibleTo(session, actor), inForce, narrowed.where())}
      ), supported as (select stage, organization_ids, unconfirmed from standing, unnest(stages) stage ${stage})`,
    },
  }
}
export type Scoped = Pick<ReturnType<typeof standingOn>, 'standing' | 'delivered'>

/**
 * SQL: what the region delivers itself on the day, of the stages and by the agency that the query asks for. Nothing
 * where it asks for a collaborator, who has no part in it.
 */
const delivered = ({ stage, agencyId, collaboratorId }: RollUpQuery) => sql`(
  select d.* from ${deliveriesOfDay} d
  where ${
    and(
      collaboratorId === undefined ? undefined : sql`false`,
      stage === undefined ? undefined : sql`d.stage = any(${sql.placeholder('stage')}::stage[])`,
      agencyId === undefined
        ? undefined
        : sql`d.entered_agency_id = any(${lineOf(sql.placeholder('agencyId'))})`,
    ) ?? sql`true`
  } order by d.stage, d.short_name, d.id limit ${sql.raw(String(mostDeliveries))})`

/** SQL: if the query asks for one agency or collaborator, of that side only the one asked for is named. */
export const asked = ({ agencyId, collaboratorId }: RollUpQuery, organization = sql.raw('o')) =>
  and(
    agencyId === undefined
      ? undefined
      : sql`(not ${ofRegion(sql`${organization}.side`)} or ${organization}.id = any(${lineOf(sql.placeholder('agencyId'))}))`,
    collaboratorId === undefined
      ? undefined
      : sql`(${ofRegion(sql`${organization}.side`)} or ${organization}.id = ${standing(sql.placeholder('collaboratorId'))})`,
  ) ?? sql`true`

/** SQL: whether a reader is told the organization `o` by name: the public never is of a person. */
const named = (role: Role) => (role === 'public' ? isNamed(sql`o.kind`) : sql`true`)

/**
 * Counts by id first and joins the names afterwards, so that the join has about a thousand organizations, whatever the
 * number of agreements.
 */
const byStage = (
  session: Session,
  { standing, delivered: deliveries }: Scoped,
  query: RollUpQuery,
  role: Role,
) => sql`
  with ${standing.with(session)}, counted as (
    select stage, organization_id, count(*)::int, count(*) filter (where unconfirmed)::int unconfirmed from supported, unnest(organization_ids) organization_id
    group by stage, organization_id
  ), named as (
    select stage, o.kind = 'agency' is_agency, row_number() over (
        partition by stage, o.kind = 'agency' order by count desc, short_name, o.id) place,
      json_build_object('id', o.id, 'shortName', short_name, 'count', count, 'unconfirmed', unconfirmed) organization
    from counted join organizations o on o.id = organization_id where o.kind::text <> 'province' and ${named(role)} and ${asked(query)}
  ), sides as (
    select stage, json_agg(organization order by place) filter (where is_agency) agencies,
      json_agg(organization order by place) filter (where not is_agency and place <= ${sql.raw(String(mostNamed))}) collaborators,
      count(*) filter (where not is_agency) "collaboratorCount"
    from named group by stage
  ), stages as (
    select * from (select stage, count(*), count(*) filter (where unconfirmed) unconfirmed from supported group by stage) totals left join sides using (stage)
  )
  select json_build_object('count', (select count(*) from standing),
    'unconfirmed', (select count(*) from standing where unconfirmed),
    'stages', (select coalesce(json_agg(stages), '[]') from stages),
    'deliveries', (select coalesce(json_agg(${deliveryJson}), '[]') from ${deliveries} d)) report`
