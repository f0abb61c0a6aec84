import { and, eq, sql } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import { results } from '../../agreements/results/queries.ts'
import { resultKinds, type ResultKind } from '../../agreements/results/kinds.ts'
import { agreementResults as t } from '../../agreements/results/tables.ts'
import { agreements } from '../../agreements/tables.ts'
import type { Database } from '../../db/client.ts'
import { narrow } from '../../db/lists.ts'
import { answerOf, hrefTo, scopeOf, type PeriodQuery } from '../figures.ts'

interface Sum {
  readonly kind: ResultKind
  readonly count: number
  readonly value: number
  readonly withoutValue: number
}

/** Sums of the results that were received in the period, by kind. */
export async function resultReport(db: Database, { actor }: Caller, query: PeriodQuery) {
  const { from, to } = query
  const filters = { ...scopeOf(query), 'receivedOn[gte]': from, 'receivedOn[lte]': to }
  const { key, where } = narrow(results.list, filters)
  const sums = await db.read(actor, (session) =>
    answerOf<Sum[]>(
      session,
      `results ${actor.role} ${key}`,
      () => sql`select coalesce(json_agg(of_kind), '[]') report from (
        select ${t.kind} kind, count(*), coalesce(sum(${t.value}), 0) "value",
          count(*) filter (where ${t.value} is null) "withoutValue"
        from ${t} join ${agreements} on ${eq(agreements.id, t.agreementId)}
        where ${and(results.visibleTo(session, actor), where()) ?? sql`true`}
        group by ${t.kind}
      ) of_kind`,
      { ...filters, readsFor: actor.readsFor },
    ),
  )
  return {
    from: from ?? null,
    to: to ?? null,
    kinds: resultKinds.map((kind) => ({
      count: 0,
      value: 0,
      withoutValue: 0,
      ...sums.find((each) => each.kind === kind),
      kind,
      href: hrefTo('/v1/results', { ...filters, kind }),
    })),
  }
}
