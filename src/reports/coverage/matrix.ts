import type { Session } from '../../db/session.ts'
import { sql } from 'drizzle-orm'
import { ofRegion } from '../../organizations/tables.ts'
import type { Caller } from '../../kernel/actor.ts'
import type { AsOf } from '../../agreements/queries.ts'
import type { Database } from '../../db/client.ts'
import type { OrganizationRef } from '../../organizations/names/refs.ts'
import type { Stage } from '../../kernel/stages.ts'
import { mostCells } from './schemas.ts'
import { coverageBasisOf } from '../policy.ts'
import { asked, stagesOf, standingOn, type Scoped } from './coverage.ts'
import { answerOf, hrefTo, type RollUpQuery } from '../figures.ts'

interface Found {
  readonly cells: readonly {
    stage: Stage
    agency: OrganizationRef
    collaborator: OrganizationRef
    count: number
    unconfirmed: number
  }[]
  readonly cellCount: number
  readonly agencies: readonly { agency: OrganizationRef; stages: readonly Stage[] | null }[]
  /** The stages of which anybody has an agreement, and what each agency delivers itself. */
  readonly supported: readonly Stage[]
  readonly deliveries: readonly { stage: Stage; agencyId: string }[]
}

/**
 * Counts by stage, agency and collaborator, over the agreements in force on the day that the caller sees. Also lists,
 * for each agency, the stages that it delivers itself and those that it has no part in, and the stages that nobody
 * delivers.
 */
export async function coverageMatrixReport(
  db: Database,
  { actor }: Caller,
  query: RollUpQuery,
  { asOf }: AsOf,
) {
  const scoped = standingOn(actor, query, asOf)
  const { filters, standing, values } = scoped
  const found = await db.read(actor, (session) =>
    answerOf<Found>(session, `matrix ${standing.key}`, () => byPair(session, scoped, query), values),
  )
  const stages = stagesOf(query)
  const held = new Set([...found.supported, ...found.deliveries.map((each) => each.stage)])
  const deliveredBy = (id: string) =>
    stages.filter((stage) => found.deliveries.some((each) => each.stage === stage && each.agencyId === id))
  return {
    asOf,
    basis: coverageBasisOf(actor.role),
    gaps: stages.filter((stage) => !held.has(stage)),
    cells: found.cells.map((cell) => ({
      ...cell,
      href: hrefTo('/v1/agreements', {
        ...filters,
        stage: cell.stage,
        agencyId: cell.agency.id,
        collaboratorId: cell.collaborator.id,
      }),
    })),
    cellCount: found.cellCount,
    agencies: found.agencies.map(({ agency, stages: agreed }) => {
      const delivers = deliveredBy(agency.id)
      return {
        agency,
        delivers,
        without: stages.filter((stage) => !agreed?.includes(stage) && !delivers.includes(stage)),
      }
    }),
  }
}

const named = (organization: 'a' | 'c' | 'o') =>
  sql.raw(`json_build_object('id', ${organization}.id, 'shortName', ${organization}.short_name)`)

const byPair = (session: Session, { standing, delivered }: Scoped, query: RollUpQuery) => sql`
  with ${standing.with(session)}, pairs as (
    select stage, a.id agency_id, c.id collaborator_id, count(*)::int, count(*) filter (where unconfirmed)::int unconfirmed
    from supported, unnest(organization_ids) agency_id, unnest(organization_ids) collaborator_id,
      organizations a, organizations c
    where a.id = agency_id and a.kind = 'agency' and c.id = collaborator_id and not ${ofRegion(sql.raw('c.side'))}
      and ${asked(query, sql.raw('a'))} and ${asked(query, sql.raw('c'))}
    group by stage, a.id, c.id
  ), held as (
    select organization_id, array_agg(distinct stage) stages from supported, unnest(organization_ids) organization_id
    group by organization_id
  )
  select json_build_object(
    'cells', (select coalesce(json_agg(cell order by stage, count desc, agency_name, collaborator_name), '[]') from (
      select stage, count, a.short_name agency_name, c.short_name collaborator_name,
        json_build_object('stage', stage, 'agency', ${named('a')}, 'collaborator', ${named('c')}, 'count', count, 'unconfirmed', unconfirmed) cell
      from pairs join organizations a on a.id = agency_id join organizations c on c.id = collaborator_id
      order by count desc, a.short_name, c.short_name, stage limit ${sql.raw(String(mostCells))}) most),
    'cellCount', (select count(*) from pairs),
    'supported', (select coalesce(json_agg(distinct stage), '[]') from supported),
    'deliveries', (select coalesce(json_agg(json_build_object('stage', d.stage, 'agencyId', d.agency_id)), '[]') from ${delivered} d),
    'agencies', (select coalesce(json_agg(json_build_object('agency', ${named('o')}, 'stages', held.stages)
        order by o.short_name, o.id), '[]')
      from organizations o left join held on held.organization_id = o.id
      where o.kind = 'agency' and o.status in ('prospective', 'active') and ${asked(query)})) report`
