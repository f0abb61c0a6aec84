import { and, eq, sql } from 'drizzle-orm'
import { agreements } from '../../agreements/tables.ts'
import { activities as t } from '../../commitments/activities/tables.ts'
import { activitiesVisibleTo, activityList } from '../../commitments/activities/queries.ts'
import { sumOfReach, type Reach } from '../../commitments/beneficiaries/beneficiaries.ts'
import { reachOf } from '../../commitments/beneficiaries/sums.ts'
import type { Database } from '../../db/client.ts'
import { narrow } from '../../db/lists.ts'
import type { Caller } from '../../kernel/actor.ts'
import { areas, kecamatan } from '../../reference/kecamatan.ts'
import {
  answerOf,
  hrefTo,
  mostUnits,
  scopeOf,
  type DeliveredByUnit,
  type RollUpPeriodQuery,
} from '../figures.ts'
import { seesPart } from '../policy.ts'

interface Figures {
  readonly reached: Reach & { readonly count: number }
  readonly delivered: DeliveredByUnit
}
/** By the name of the kecamatan, the code of the area, `unplaced` (no kecamatan is named), and over all. */
type Found = Readonly<Record<string, Figures>> & { readonly all: Figures }

/** SQL: the area of each kecamatan. */
const areaOfKecamatan = sql.raw(
  `(values ${kecamatan.map(({ name, area }) => `('${name}', '${area}')`).join(', ')}) place(kecamatan, area)`,
)
const placeOfGroup = sql`case when grouping(kecamatan) = 0 then coalesce(kecamatan, 'unplaced')
  when grouping(area) = 0 then area else 'all' end`

/**
 * What was delivered and verified in the period, by kecamatan and area. Counts the deliveries that the caller may see.
 */
export async function placeReport(db: Database, { actor }: Caller, query: RollUpPeriodQuery) {
  const { from, to } = query
  const filters = { ...scopeOf(query), status: ['verified'], 'heldOn[gte]': from, 'heldOn[lte]': to }
  const { key, where } = narrow(activityList, filters)
  const found = await db.read(actor, (session) =>
    answerOf<Found>(
      session,
      `places ${actor.role} ${key}`,
      () => sql`with delivered as materialized (
        select ${t.kecamatan}, place.area, ${t.unit}, ${t.value}, ${t.beneficiaries}, ${t.beneficiariesWomen},
          ${t.beneficiariesNew}, ${t.beneficiariesMovingUp}, ${t.beneficiariesByLine}
        from ${t} join ${agreements} on ${eq(agreements.id, t.agreementId)}
          left join ${areaOfKecamatan} on place.kecamatan = ${t.kecamatan}
        where ${and(activitiesVisibleTo(session, actor), where())}
      ), reached as (
        select ${placeOfGroup} place, json_build_object('count', count(*), ${reachOf('delivered')}) figures
        from delivered group by grouping sets ((kecamatan), (area), ())
      ), summed as (
        select ${placeOfGroup} place, unit, sum(value::numeric) "value", count(*)
        from delivered group by grouping sets ((kecamatan, unit), (area, unit), (unit))
      ), ranked as (
        select *, row_number() over (partition by place order by count desc, unit) rank from summed
      ), by_unit as (
        select place, json_agg(json_build_object('unit', unit, 'value', "value") order by rank) units
        from ranked where rank <= ${sql.raw(String(mostUnits))} group by place
      )
      select json_object_agg(place, json_build_object('reached', figures, 'delivered', coalesce(units, '[]'))) report
      from reached left join by_unit using (place) where place is not null`,
      { ...filters, readsFor: actor.readsFor },
    ),
  )
  const at = (place: string, narrowed: object) => {
    const { reached, delivered } = found[place] ?? nothing
    return { ...reached, delivered, href: hrefTo('/v1/activities', { ...filters, ...narrowed }) }
  }
  return {
    from: from ?? null,
    to: to ?? null,
    partial: seesPart(actor),
    total: at('all', {}),
    areas: areas.map(({ code, name }) => ({ code, name, ...at(code, { area: code }) })),
    kecamatan: kecamatan.map((each) => ({
      ...each,
      areaName: areas.find(({ code }) => code === each.area)!.name,
      ...at(each.name, { kecamatan: each.code }),
    })),
    unplaced: at('unplaced', { placed: 'false' }),
  }
}

const nothing: Figures = { reached: { count: 0, ...sumOfReach([]) }, delivered: [] }
