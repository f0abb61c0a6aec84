import { and, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Actor, Caller } from '../kernel/actor.ts'
import { knownBefore } from '../agreements/known-text.ts'
import { agreementStatuses, type AgreementStatus } from '../agreements/lifecycle.ts'
import { agreementList } from '../agreements/list/definitions.ts'
import { agreementVisibleTo } from '../agreements/queries.ts'
import { agreements } from '../agreements/tables.ts'
import { statusAsOf } from '../agreements/validity.ts'
import type { Day } from '../kernel/days.ts'
import { caseStatuses, type CaseStatus } from '../cases/lifecycle.ts'
import { cameTo, caseList, casesVisibleTo } from '../cases/queries.ts'
import { cases } from '../cases/tables.ts'
import type { Database } from '../db/client.ts'
import { literals } from '../db/columns.ts'
import type { Session } from '../db/session.ts'
import { narrow } from '../db/lists.ts'
import { meetings, minutesStand } from '../meetings/tables.ts'
import {
  ageOf,
  answerOf,
  hrefTo,
  instantsWithin,
  isUnconfirmed,
  jakartaDayOf,
  scopeOf,
  type PeriodQuery,
} from './figures.ts'
import { mostWaits } from './schemas.ts'

/** The statuses that are not final: a case or an agreement in one of them still waits for somebody. */
const openCases = ['exploring', 'offered', 'agreed_to_proceed', 'on_hold'] as const satisfies CaseStatus[]
const openAgreements = [
  'draft',
  'in_review',
  'awaiting_dprd',
  'ready_to_sign',
] as const satisfies AgreementStatus[]

type Age = { median: number; longest: number } | null
interface Wait<Status> {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly status: Status
  readonly days: number
}
interface Line<Status> {
  readonly statuses: readonly { status: Status; count: number; unconfirmed: number; age: Age }[]
  readonly waits: readonly Wait<Status>[]
}
interface Found {
  readonly cases: Line<CaseStatus>
  readonly agreements: Line<AgreementStatus>
  readonly conversion: { met: number; promoted: number; signed: number; age: Age }
}

/**
 * Cases and agreements opened in the period, by their present status. Also says how many cases went from a meeting to a
 * signature, and after how many days.
 */
export async function pipelineReport(db: Database, { actor }: Caller, query: PeriodQuery, asOf: Day) {
  const filters = { ...scopeOf(query), ...instantsWithin('createdAt', query) }
  const keys = [narrow(caseList, filters).key, narrow(agreementList, filters).key]
  const found = await db.read(actor, (session) =>
    answerOf<Found>(
      session,
      `pipeline ${actor.role} ${keys.join(' ')}`,
      () => pipeline(session, actor, filters),
      {
        ...filters,
        asOf,
        readsFor: actor.readsFor,
      },
    ),
  )
  const toCases = (more: object) => hrefTo('/v1/cases', { ...filters, ...more })
  const { met, promoted, signed, age } = found.conversion
  return {
    asOf,
    from: query.from ?? null,
    to: query.to ?? null,
    cases: line(found.cases, caseStatuses, '/v1/cases', filters),
    agreements: line(found.agreements, agreementStatuses, '/v1/agreements', { ...filters, asOf }),
    conversion: {
      met: { count: met, href: toCases({ cameTo: 'met' }) },
      promoted: { count: promoted, href: toCases({ cameTo: 'promoted' }) },
      signed: { count: signed, href: toCases({ cameTo: 'signed' }) },
      signedPercent: met === 0 ? null : Math.min(100, Math.round((signed / met) * 1000) / 10),
      daysToSignature: age,
    },
  }
}

function line<Status extends string>(
  { statuses, waits }: Line<Status>,
  order: readonly Status[],
  path: string,
  filters: Parameters<typeof hrefTo>[1],
) {
  const found = new Map(statuses.map((each) => [each.status, each]))
  return {
    statuses: order.map((status) => ({
      status,
      count: found.get(status)?.count ?? 0,
      unconfirmed: found.get(status)?.unconfirmed ?? 0,
      href: hrefTo(path, { ...filters, status }),
      age: found.get(status)?.age ?? null,
    })),
    waits: waits.map((each) => ({ ...each, href: `${path}/${each.id}` })),
  }
}

/**
 * SQL: the count and the ages (days since opening) for each status, and the records that have not changed for the
 * longest time.
 */
const lineOf = (rows: string, open: readonly string[]): SQL => sql`json_build_object(
  'statuses', (select coalesce(json_agg(by_status), '[]') from (
    select status, count(*), count(*) filter (where unconfirmed) unconfirmed, ${ageOf(sql`age`)} age from ${sql.raw(rows)} group by status) by_status),
  'waits', (select coalesce(json_agg(waiting), '[]') from (
    select id, number, title, status, waited days from ${sql.raw(rows)} where status in (${literals(open)})
    order by updated_at, id limit ${sql.raw(String(mostWaits))}) waiting))`

function pipeline(session: Session, actor: Actor, filters: object): SQL {
  const today = sql`${sql.placeholder('asOf')}::date`
  const since = (instant: SQL) => sql`greatest(${today} - ${jakartaDayOf(instant)}, 0)`
  const rows = (
    table: typeof cases | typeof agreements,
    status: SQL | PgColumn,
    number: SQL,
    more: SQL,
    where: SQL | undefined,
  ) => sql`
    select ${table.id}, ${number} number, ${table.title}, ${status} status, ${table.updatedAt},
      ${since(sql`${table.createdAt}`)} age, ${since(sql`${table.updatedAt}`)} waited ${more}
    from ${table} ${where ? sql`where ${where}` : sql``}`
  const milestones = sql`, false unconfirmed, ${cameTo.met} met, ${cameTo.promoted} promoted, ${cameTo.signed} signed, (
      select min(made.signed_on) from agreements made where made.origin_case_id = ${cases.id}) signed_on,
    (select ${jakartaDayOf(sql`min(${meetings.startsAt})`)} from ${meetings}
      where ${meetings.caseId} = ${cases.id} and ${minutesStand}) met_on`
  const ofCases = and(casesVisibleTo(session, actor), narrow(caseList, filters).where())
  const ofAgreements = and(agreementVisibleTo(session, actor), narrow(agreementList, filters).where())
  return sql`with ${knownBefore(actor)} found_cases as materialized (${rows(cases, cases.status, sql`${cases.caseNumber}`, milestones, ofCases)}),
    found_agreements as materialized (${rows(agreements, statusAsOf, sql`${agreements.registrationNumber}`, sql`, ${isUnconfirmed(agreements.confirmation)} unconfirmed`, ofAgreements)})
    select json_build_object(
      'cases', ${lineOf('found_cases', openCases)}, 'agreements', ${lineOf('found_agreements', openAgreements)},
      'conversion', (select json_build_object('met', count(*) filter (where met),
        'promoted', count(*) filter (where promoted), 'signed', count(*) filter (where signed),
        'age', ${ageOf(sql`greatest(signed_on - met_on, 0)`, sql`signed_on - met_on is not null`)}) from found_cases)) report`
}
