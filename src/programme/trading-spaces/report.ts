import { and, count, sum } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { narrow } from '../../db/lists.ts'
import type { Caller } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/days.ts'
import { areas, kecamatan as districts } from '../../reference/kecamatan.ts'
import { hrefTo } from '../../reports/figures.ts'
import { tradingSpaceVisibility } from './policy.ts'
import { spaceFilters } from './queries.ts'
import type { SpaceReportQuery } from './report-schemas.ts'
import { tradingSpaces as t } from './tables.ts'

const path = '/v1/trading-spaces'

/** The spaces that are open on the day, by kecamatan and area, and where there is none. */
export async function spaceReport(db: Database, { actor }: Caller, query: SpaceReportQuery, today: Day) {
  const { asOf = today, ...filters } = query
  const given = { ...filters, openOn: asOf }
  const { where } = narrow(spaceFilters, given)
  const rows = await db.read(actor, (session) =>
    session
      .select({ kecamatan: t.kecamatan, count: count(), capacity: sum(t.capacity).mapWith(Number) })
      .from(t)
      .where(and(where(), session.visibleTo(actor, tradingSpaceVisibility, {})))
      .groupBy(t.kecamatan)
      .prepare('')
      .execute(given),
  )
  const figure = (names: readonly (string | null)[], parameters: object) => {
    const found = rows.filter(({ kecamatan }) => names.includes(kecamatan))
    return {
      count: total(found.map((each) => each.count)),
      capacity: total(found.map((each) => each.capacity)),
      href: hrefTo(path, { ...given, ...parameters }),
    }
  }
  const inDistricts = districts.map(({ code, name, area }) => ({
    code,
    name,
    area,
    ...figure([name], { kecamatan: name }),
  }))
  const inAreas = areas.map(({ code, name }) => {
    const own = inDistricts.filter(({ area }) => area === code)
    return {
      code,
      name,
      ...figure(
        own.map((each) => each.name),
        { area: code },
      ),
    }
  })
  return {
    asOf,
    areas: inAreas,
    kecamatan: inDistricts,
    online: (filters.kind ?? ['online']).includes('online') ? figure([null], { kind: 'online' }) : null,
    areasWithout: named(inAreas),
    kecamatanWithout: named(inDistricts),
  }
}

const total = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((left, right) => left + (right ?? 0), 0)

const named = (places: readonly { name: string; count: number }[]): string[] =>
  places.filter((each) => each.count === 0).map(({ name }) => name)
