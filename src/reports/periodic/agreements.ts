import { and, asc, sql } from 'drizzle-orm'
import { listColumns } from '../../agreements/columns.ts'
import { knownBefore, knownTo } from '../../agreements/known-text.ts'
import { agreementList } from '../../agreements/list/definitions.ts'
import { results } from '../../agreements/results/queries.ts'
import { agreementResults } from '../../agreements/results/tables.ts'
import { agreements as t } from '../../agreements/tables.ts'
import { asOf, fundingOnDay } from '../../agreements/validity.ts'
import { activities } from '../../commitments/activities/tables.ts'
import { activitiesVisibleTo } from '../../commitments/activities/queries.ts'
import { reachOf } from '../../commitments/beneficiaries/sums.ts'
import { nested } from '../../db/columns.ts'
import { narrow } from '../../db/lists.ts'
import { prepared, type Session } from '../../db/session.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/days.ts'
import { answerOf, isUnconfirmed } from '../figures.ts'
import { begin, concluded, ended, ofPeriod, overFrom, stillInForce } from '../year/standing.ts'
import type { PeriodicQuery } from './query.ts'
import { mostAgreements, type PeriodicReport } from './schemas.ts'

/** The agreements a report is about: the filters that are given, and the values of the parameters. */
export function askedOf(actor: Actor, { from, to, ...scope }: PeriodicQuery, today: Day) {
  const last = to ?? today
  const { key, where } = narrow(agreementList, scope)
  return {
    scope,
    key: `${actor.role} ${key}`,
    where: (session: Session) => and(ofPeriod(session, actor), where()),
    values: {
      ...scope,
      begin: from ?? '0001-01-01',
      asOf: last,
      today: last,
      withinDays: 0,
      readsFor: actor.readsFor,
    },
  }
}
type Asked = ReturnType<typeof askedOf>

/** The agreements themselves, with what they said on the last day; one more than a report lists. */
export const agreementsOf = (session: Session, actor: Actor, asked: Asked) =>
  prepared(session, `periodic ${asked.key}`, (name) =>
    session
      .with(...knownTo(actor))
      .select({
        ...listColumns(actor),
        concluded,
        inForce: stillInForce,
        ended,
        overFrom: nested<Day | null>(overFrom),
      })
      .from(t)
      .where(asked.where(session))
      .orderBy(asc(t.registrationNumber))
      .limit(mostAgreements + 1)
      .prepare(name),
  ).execute(asked.values)
export type PeriodicRow = Awaited<ReturnType<typeof agreementsOf>>[number]

interface Figures {
  readonly count: number
  readonly unconfirmed: number
  readonly funding: number
}
interface Totals {
  readonly concluded: Figures
  readonly inForce: Figures
  readonly ended: Figures
  readonly results: PeriodicReport['totals']['results']
}
const figures = (which: string) =>
  sql.raw(`json_build_object('count', count(*) filter (where ${which}),
    'unconfirmed', count(*) filter (where ${which} and unconfirmed),
    'funding', coalesce(sum(funding) filter (where ${which}), 0))`)
const broughtAs = (kind: 'money_to_treasury' | 'goods') =>
  sql.raw(`(select coalesce(sum(value) filter (where kind = '${kind}'), 0) from brought)`)

/** Sums over all agreements of the report, also those beyond the most that it lists. */
export const totalsOf = (session: Session, actor: Actor, asked: Asked): Promise<Totals> =>
  answerOf(
    session,
    `periodic totals ${asked.key}`,
    () => sql`with ${knownBefore(actor)} stood as materialized (
      select ${t.id} id, ${concluded} concluded, ${stillInForce} in_force, ${ended} ended,
        ${isUnconfirmed(t.confirmation)} unconfirmed, ${fundingOnDay} funding
      from ${t} where ${asked.where(session)}
    ), delivered as (
      select ${activities}.* from ${activities} join ${t} on ${t.id} = ${activities.agreementId}
      where ${t.id} in (select id from stood) and ${activitiesVisibleTo(session, actor) ?? sql`true`}
        and ${activities.status} = 'verified' and ${activities.heldOn} between ${begin} and ${asOf}
    ), brought as (
      select ${agreementResults.kind}, ${agreementResults.value}
      from ${agreementResults} join ${t} on ${t.id} = ${agreementResults.agreementId}
      where ${t.id} in (select id from stood) and ${results.visibleTo(session, actor) ?? sql`true`}
        and ${agreementResults.receivedOn} between ${begin} and ${asOf}
    )
    select json_build_object('concluded', ${figures('concluded')}, 'inForce', ${figures('in_force')},
      'ended', ${figures('ended')},
      'results', (select json_build_object('activities', count(*), ${reachOf('delivered')},
        'moneyToTreasury', ${broughtAs('money_to_treasury')}, 'goods', ${broughtAs('goods')}) from delivered)
    ) report from stood`,
    asked.values,
  )
