import { and, asc, sql } from 'drizzle-orm'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { pick } from '../../kernel/content.ts'
import { startOfDay } from '../../kernel/days.ts'
import { listColumns } from '../../agreements/columns.ts'
import { agreements as t } from '../../agreements/tables.ts'
import { fundingOnDay } from '../../agreements/validity.ts'
import { reachOf, sumOfReaches } from '../../commitments/beneficiaries/sums.ts'
import { nested } from '../../db/columns.ts'
import type { Database } from '../../db/client.ts'
import { prepared, type Session } from '../../db/session.ts'
import { answerOf } from '../figures.ts'
import { mostAgreements, type YearAgreement, type YearReport } from './schemas.ts'
import { broughtIn, concluded, deliveredIn, ended, ofYear, overFrom, stillInForce } from './standing.ts'

/** The values of the parameters of every query about a year. */
export const daysOf = (year: number, { readsFor }: Actor) => ({
  begin: `${year}-01-01`,
  asOf: `${year}-12-31`,
  today: `${year}-12-31`,
  withinDays: 0,
  from: startOfDay(`${year}-01-01`),
  until: startOfDay(`${year + 1}-01-01`),
  readsFor,
})

/** SQL: the instants of the year, in Jakarta. */
const inYear = sql`>= ${sql.placeholder('from')}::timestamptz`
const beforeItsEnd = sql`< ${sql.placeholder('until')}::timestamptz`

const realization = sql`json_build_object('activities', count(*), ${reachOf('x')})`
const brought = sql`json_build_object('count', count(*),
  'moneyToTreasury', coalesce(sum(x.value) filter (where x.kind = 'money_to_treasury'), 0),
  'goods', coalesce(sum(x.value) filter (where x.kind = 'goods'), 0))`

const columnsFor = (actor: Actor) => ({
  ...listColumns(actor),
  concluded,
  inForce: stillInForce,
  ended,
  overFrom: nested<string | null>(overFrom),
  realization: nested<YearAgreement['realization']>(deliveredIn(realization)),
  results: nested<YearAgreement['results']>(broughtIn(brought)),
  files: nested<number>(sql`(select count(*)::int from documents x where x.agreement_id = ${t.id}
    and x.created_at ${beforeItsEnd})`),
  changes: nested<number>(sql`(select count(*)::int from audit_events x where x.record_id = ${t.id}
    and x.action <> 'read' and x.at ${inYear} and x.at ${beforeItsEnd})`),
})

/** The agreements of a year that come after a registration number, in its order; `rows` of them at most. */
export async function agreementsOfYear(
  session: Session,
  actor: Actor,
  year: number,
  after: string,
  rows: number,
): Promise<YearAgreement[]> {
  const found = await prepared(session, `year ${actor.role}`, (name) =>
    session
      .select(columnsFor(actor))
      .from(t)
      .where(and(ofYear(session, actor), sql`${t.registrationNumber} > ${sql.placeholder('after')}`))
      .orderBy(asc(t.registrationNumber))
      .limit(sql.placeholder('rows'))
      .prepare(name),
  ).execute({ ...daysOf(year, actor), after, rows })
  return found.map(({ held, ...row }) => present({ ...row, ...held }))
}

const shown = [
  'id',
  'registrationNumber',
  'type',
  'title',
  'stages',
  'effectiveFrom',
  'effectiveUntil',
  'term',
  'status',
  'signedOn',
  'concluded',
  'inForce',
  'ended',
  'overFrom',
  'leadAgency',
  'realization',
  'results',
  'files',
  'changes',
] as const satisfies (keyof YearAgreement)[]
type Row = Pick<YearAgreement, (typeof shown)[number] | 'parties'> & {
  readonly funding?: YearAgreement['funding'] | undefined
}

/** Without the people who signed. */
const present = ({ parties, funding = null, ...row }: Row): YearAgreement => ({
  ...pick(row, shown),
  funding,
  parties: parties.map(({ position, side, organization, documentNumber }) => ({
    position,
    side,
    organization,
    documentNumber,
  })),
})

const figures = (which: string) =>
  sql.raw(`json_build_object('count', count(*) filter (where ${which}),
    'funding', coalesce(sum(funding) filter (where ${which}), 0))`)
const sums = (column: string, names: readonly string[]) =>
  sql.raw(
    `json_build_object(${names.map((name) => `'${name}', coalesce(sum((${column}->>'${name}')::numeric), 0)`).join(', ')})`,
  )

/** Sums over all agreements of the year. */
export const totalsOfYear = (session: Session, actor: Actor, year: number): Promise<YearReport['totals']> =>
  answerOf(
    session,
    `year ${actor.role}`,
    () => sql`with stood as (
      select ${concluded} concluded, ${stillInForce} in_force, ${ended} ended, ${fundingOnDay} funding,
        ${deliveredIn(realization)} realization, ${broughtIn(brought)} results
      from ${t} where ${ofYear(session, actor)}
    )
    select json_build_object('concluded', ${figures('concluded')}, 'inForce', ${figures('in_force')},
      'ended', ${figures('ended')},
      'realization', json_build_object('activities', coalesce(sum((realization->>'activities')::bigint), 0),
        ${sumOfReaches('realization')}),
      'results', ${sums('results', ['count', 'moneyToTreasury', 'goods'])}) report from stood`,
    daysOf(year, actor),
  )

/** The agreements of a year as they stood on its 31 December, and their sums. */
export async function yearReport(db: Database, { actor }: Caller, year: number): Promise<YearReport> {
  return db.read(actor, async (session) => {
    const totals = await totalsOfYear(session, actor, year)
    const found = await agreementsOfYear(session, actor, year, '', mostAgreements + 1)
    return {
      year,
      asOf: `${year}-12-31`,
      totals,
      complete: found.length <= mostAgreements,
      agreements: found.slice(0, mostAgreements),
    }
  })
}
