import { sql, type SQL } from 'drizzle-orm'
import { statusOn } from '../../agreements/validity.ts'
import type { AccountRole } from '../../kernel/actor.ts'
import type { TaskKind } from '../kinds.ts'

/** Where the tasks of a kind are found. Row-level security decides what the reader sees of each table. */
export interface Branch {
  readonly record: SQL
  /** What it is about within the record: the code of an item, the number of an amendment, the id of a part. */
  readonly part?: SQL
  /** The instant at which the turn began. Nothing else that is written moves it. */
  readonly since: SQL
  readonly due?: SQL
  readonly number: SQL
  readonly title: SQL
  /** The organization whose turn it is; null for whoever oversees all. */
  readonly organization: SQL
  readonly reason: SQL
  /** FROM and WHERE. */
  readonly found: SQL
}

/** The tasks of some kinds, by the role whose turn it is. */
export type Branches<Kind extends TaskKind> = { readonly [Each in Kind]: (role: AccountRole) => Branch }

const parameter = (name: string, type: string) => sql`${sql.placeholder(name)}::${sql.raw(type)}`
export const account = parameter('accountId', 'uuid')
export const membership = parameter('membershipId', 'text')
export const actsFor = parameter('actsFor', 'uuid[]')
export const today = parameter('today', 'date')
export const now = parameter('now', 'timestamptz')
export const withinDays = parameter('withinDays', 'integer')

/** A code of ours as text of the query. */
export const literal = (code: string): SQL => sql.raw(`'${code}'`)
/** The first instant of a day in Jakarta. */
export const beginning = (day: SQL): SQL => sql`((${day})::timestamp at time zone 'Asia/Jakarta')`

/**
 * The officers of each agency, found once for the whole list: they carry its records, and verify. An officer's list asks of
 * those that it acts for, the registrar's of all.
 */
export const carrying: Partial<Record<AccountRole, SQL>> = {
  officer: sql`select agency, registry_officers_of(agency) officers from unnest(${actsFor}) agency`,
  admin: sql`select id agency, registry_officers_of(id) officers from organizations where kind = 'agency'`,
}

const led = (of: 'agreements' | 'cases') => {
  const [lead, carriers] = [sql.raw(`${of}.lead_agency_id`), sql.raw(`${of}.responsible_account_ids`)]
  return {
    organization: lead,
    reason: sql`case when ${account} = any(${carriers}) then 'responsible' else 'agency_leads' end`,
    /** Of the lead agency: whoever carries the record, or every officer where nobody does. */
    own: sql`(${lead} = any(${actsFor}) and (${account} = any(${carriers})
      or not exists (select 1 from carrying where agency = ${lead} and officers && ${carriers})))`,
  }
}
export const ofCase = led('cases')
export const ofAgreement = led('agreements')

/** By which people know an agreement. */
export const agreement = {
  record: sql.raw('agreements.id'),
  number: sql.raw('agreements.registration_number'),
  title: sql.raw('agreements.title'),
}
/** The same of one of its amendments, `m`. */
export const amendment = { ...agreement, part: sql.raw('m.number::text') }
export const joinAgreement = sql.raw('join agreements on agreements.id = m.agreement_id')
/** Whether the agreement is signed today: only then anything is done with its amendments (`isAmendable`). */
export const holds = sql`${statusOn(today)} = 'signed'`
