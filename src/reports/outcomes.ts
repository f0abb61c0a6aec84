import { and, eq, sql } from 'drizzle-orm'
import type { Caller } from '../kernel/actor.ts'
import { agreements } from '../agreements/tables.ts'
import { outcomeList, outcomesVisibleTo } from '../commitments/outcomes/service.ts'
import { outcomeMeasurements as t } from '../commitments/outcomes/tables.ts'
import type { Database } from '../db/client.ts'
import { narrow } from '../db/lists.ts'
import { answerOf, hrefTo, scopeOf, type PeriodQuery } from './figures.ts'
import { mostQuarters } from './schemas.ts'

interface Indicators {
  readonly assets: number | null
  readonly workers: number | null
  readonly turnover: number | null
}
interface Quarter {
  readonly quarter: string
  readonly from: string
  readonly to: string
  readonly count: number
  readonly sampleSize: number
  readonly total: Indicators
  readonly perBusiness: Indicators
}

/**
 * The success indicators of the program, by quarter. A measurement counts in the quarter in which its period ends.
 */
export async function outcomeReport(db: Database, { actor }: Caller, query: PeriodQuery) {
  const scope = scopeOf(query)
  const filters = { ...scope, 'periodUntil[gte]': query.from, 'periodUntil[lte]': query.to }
  const { key, where } = narrow(outcomeList, filters)
  const quarters = await db.read(actor, (session) =>
    answerOf<Quarter[]>(
      session,
      `outcomes ${actor.role} ${key}`,
      () => sql`with measured as (
        select ${t.sampleSize}, ${t.assets}, ${t.workers}, ${t.turnover},
          date_trunc('quarter', ${t.periodUntil})::date as quarter
        from ${t} join ${agreements} on ${eq(agreements.id, t.agreementId)}
        where ${and(outcomesVisibleTo(session, actor), where()) ?? sql`true`}
      )
      select coalesce(json_agg(of_quarter order by of_quarter.from), '[]') report from (
        select to_char(quarter, 'YYYY-"Q"Q') quarter, greatest(quarter, ${sql.placeholder('from')}::date) as from,
          least((quarter + interval '3 months - 1 day')::date, ${sql.placeholder('to')}::date) as to,
          count(*), sum(sample_size) "sampleSize", ${indicators((name) => `sum(${name})`)} total,
          ${indicators((name) => `round(sum(${name})::numeric / sum(sample_size) filter (where ${name} is not null), ${name === 'workers' ? 1 : 0})`)} "perBusiness"
        from measured group by measured.quarter order by measured.quarter desc limit ${sql.raw(String(mostQuarters))}
      ) of_quarter`,
      { ...filters, from: query.from ?? null, to: query.to ?? null, readsFor: actor.readsFor },
    ),
  )
  return {
    from: query.from ?? null,
    to: query.to ?? null,
    quarters: quarters.map(({ from, to, ...quarter }) => ({
      ...quarter,
      href: hrefTo('/v1/outcomes', { ...scope, 'periodUntil[gte]': from, 'periodUntil[lte]': to }),
    })),
  }
}

const indicators = (of: (name: keyof Indicators) => string) =>
  sql.raw(
    `json_build_object(${(['assets', 'workers', 'turnover'] as const).map((name) => `'${name}', ${of(name)}`).join(', ')})`,
  )
