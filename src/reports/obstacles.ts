import { and, sql } from 'drizzle-orm'
import { lineOf } from '../organizations/succession/queries.ts'
import type { Actor, Caller } from '../kernel/actor.ts'
import type { Day } from '../kernel/days.ts'
import { caseOrganizations, cases } from '../cases/tables.ts'
import type { Database } from '../db/client.ts'
import type { Session } from '../db/session.ts'
import { narrow } from '../db/lists.ts'
import { obstacleCategories } from '../meetings/kinds.ts'
import { obstacleList, obstaclesVisibleTo } from '../meetings/obstacles/service.ts'
import { meetings } from '../meetings/tables.ts'
import { obstacleCounts, obstacles as t } from '../meetings/obstacles/tables.ts'
import type { OrganizationRef } from '../organizations/names/refs.ts'
import { ageOf, answerOf, hrefTo, scopeOf, type PeriodQuery } from './figures.ts'
import { mostResolutions } from './schemas.ts'

type Category = (typeof obstacleCategories)[number]
type Age = { median: number; longest: number } | null
interface Found {
  readonly categories: readonly {
    category: Category
    open: number
    blocking: number
    resolved: number
    openAge: Age
    resolvedAfter: Age
  }[]
  readonly agencies: readonly { agency: OrganizationRef; open: number; resolved: number; openAge: Age }[]
  readonly resolutions: readonly {
    id: string
    category: Category
    description: string
    resolution: string
    resolvedOn: string
    days: number
  }[]
}

/** Obstacles raised in the period in the cases that the caller sees, and what resolved them. */
export async function obstacleReport(db: Database, { actor }: Caller, query: PeriodQuery, asOf: Day) {
  const filters = { ...scopeOf(query), 'raisedOn[gte]': query.from, 'raisedOn[lte]': query.to }
  const found = await db.read(actor, (session) =>
    answerOf<Found>(
      session,
      `obstacles ${actor.role} ${narrow(obstacleList, filters).key}`,
      () => raised(session, actor, filters),
      { ...filters, asOf, readsFor: actor.readsFor },
    ),
  )
  const to = (more: Record<string, string>) => hrefTo('/v1/obstacles', { ...filters, ...more })
  const byCategory = new Map(found.categories.map((each) => [each.category, each]))
  return {
    asOf,
    from: query.from ?? null,
    to: query.to ?? null,
    categories: obstacleCategories.map((category) => {
      const row = byCategory.get(category)
      return {
        category,
        open: { count: row?.open ?? 0, href: to({ category, status: 'open' }) },
        blocking: { count: row?.blocking ?? 0, href: to({ category, status: 'open', blocking: 'true' }) },
        resolved: { count: row?.resolved ?? 0, href: to({ category, status: 'resolved' }) },
        openAge: row?.openAge ?? null,
        resolvedAfter: row?.resolvedAfter ?? null,
      }
    }),
    agencies: found.agencies.map(({ agency, open, resolved, openAge }) => ({
      agency,
      open: { count: open, href: to({ agencyId: agency.id, status: 'open' }) },
      resolved: { count: resolved, href: to({ agencyId: agency.id, status: 'resolved' }) },
      openAge,
    })),
    resolutions: found.resolutions.map((each) => ({ ...each, href: `/v1/obstacles/${each.id}` })),
  }
}

function raised(session: Session, actor: Actor, filters: { agencyId?: string | undefined }) {
  const where = and(obstacleCounts, obstaclesVisibleTo(session, actor), narrow(obstacleList, filters).where())
  const age = sql`age`
  const open = sql`raised.status = 'open'`
  const resolved = sql`raised.status = 'resolved'`
  return sql`with raised as materialized (
    select ${t.id}, ${t.caseId}, ${t.category}, ${t.description}, ${t.blocking}, ${t.status}, ${t.resolution}, ${t.resolvedOn},
      greatest(coalesce(${t.resolvedOn}, ${sql.placeholder('asOf')}::date) - ${t.raisedOn}, 0) age
    from ${t} left join ${meetings} on ${meetings.id} = ${t.meetingId} join ${cases} on ${cases.id} = ${t.caseId}
    where ${where}
  ), of_agency as (
    select o.id, o.short_name, count(*) filter (where ${open}) open, count(*) filter (where ${resolved}) resolved,
      ${ageOf(age, open)} open_age
    from raised join ${caseOrganizations} co on co.case_id = raised.case_id and co.side = 'region'
      join organizations o on o.id = co.organization_id
    where ${filters.agencyId ? sql`o.id = any(${lineOf(sql.placeholder('agencyId'))})` : sql`true`} group by o.id, o.short_name
  )
  select json_build_object(
    'categories', (select coalesce(json_agg(by_category), '[]') from (
      select category, count(*) filter (where ${open}) open, count(*) filter (where ${open} and blocking) blocking,
        count(*) filter (where ${resolved}) resolved, ${ageOf(age, open)} "openAge", ${ageOf(age, resolved)} "resolvedAfter"
      from raised group by category) by_category),
    'agencies', (select coalesce(json_agg(json_build_object('agency', json_build_object('id', id, 'shortName', short_name),
      'open', open, 'resolved', resolved, 'openAge', open_age) order by open desc, resolved desc, short_name, id), '[]')
      from of_agency),
    'resolutions', (select coalesce(json_agg(latest), '[]') from (
      select id, category, description, resolution, resolved_on "resolvedOn", age days from raised where ${resolved}
      order by resolved_on desc, id desc limit ${sql.raw(String(mostResolutions))}) latest)) report`
}
