import { and, sql } from 'drizzle-orm'
import type { Actor, Caller } from '../kernel/actor.ts'
import { cases } from '../cases/tables.ts'
import type { Database } from '../db/client.ts'
import type { Session } from '../db/session.ts'
import { narrow } from '../db/lists.ts'
import { processIndicators, type ProcessIndicator } from '../meetings/kinds.ts'
import { meetingList, meetingsVisibleTo } from '../meetings/queries.ts'
import { meetings as t } from '../meetings/tables.ts'
import { answerOf, hrefTo, instantsWithin, jakartaDayOf, scopeOf, type PeriodQuery } from './figures.ts'
import { mostMonths } from './schemas.ts'

interface Point {
  readonly indicator: ProcessIndicator
  /** `from` and `to`: the first and the last day of the month that are in the period. */
  readonly from: string
  readonly to: string
  readonly count: number
  readonly mean: number
}

/** The process indicators in the cases that the caller sees, month by month. Only minutes that count are used. */
export async function processReport(db: Database, { actor }: Caller, query: PeriodQuery) {
  const scope = { ...scopeOf(query), standing: 'true' }
  const filters = { ...scope, ...instantsWithin('startsAt', query) }
  const points = await db.read(actor, (session) =>
    answerOf<Point[]>(
      session,
      `process ${actor.role} ${narrow(meetingList, filters).key}`,
      () => scores(session, actor, filters),
      { ...filters, from: query.from ?? null, to: query.to ?? null, readsFor: actor.readsFor },
    ),
  )
  return {
    from: query.from ?? null,
    to: query.to ?? null,
    indicators: processIndicators.map((indicator) => {
      const months = points
        .filter((each) => each.indicator === indicator)
        .map(({ from, to, count, mean }) => ({
          month: from.slice(0, 7),
          count,
          href: hrefTo('/v1/meetings', {
            ...scope,
            ...instantsWithin('startsAt', { from, to }),
            scored: indicator,
          }),
          mean,
        }))
      const [first, latest] = [months[0]?.mean ?? null, months.at(-1)?.mean ?? null]
      const change = months.length < 2 ? null : Math.round((latest! - first!) * 100) / 100
      return { indicator, months, first, latest, change }
    }),
  }
}

/** SQL: one row for each indicator and month, for the latest months only. */
function scores(session: Session, actor: Actor, filters: object) {
  const where = and(meetingsVisibleTo(session, actor), narrow(meetingList, filters).where())
  return sql`with scored as (
    select scores.key indicator, date_trunc('month', ${jakartaDayOf(sql`${t.startsAt}`)})::date as month,
      (scores.value->>'score')::int score
    from ${t} join ${cases} on ${cases.id} = ${t.caseId}, jsonb_each(${t.processScores}) scores where ${where}
  ), months as (
    select indicator, month, count(*)::int, round(avg(score), 2)::float mean,
      dense_rank() over (order by month desc) place
    from scored group by indicator, month
  )
  select coalesce(json_agg(json_build_object('indicator', indicator, 'count', count, 'mean', mean,
    'from', greatest(month, ${sql.placeholder('from')}::date),
    'to', least((month + interval '1 month - 1 day')::date, ${sql.placeholder('to')}::date)) order by month), '[]') report
  from months where place <= ${sql.raw(String(mostMonths))}`
}
