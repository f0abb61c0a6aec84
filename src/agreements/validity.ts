import { sql, type Placeholder, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { narrowsLittle } from '../db/lists.ts'
import type { Day } from '../kernel/days.ts'
import { agreementVersions as v } from './versions/tables.ts'
import type { AgreementStatus, EndCause, Validity } from './lifecycle.ts'
import { agreements as t } from './tables.ts'
import { leftWith } from './parts/tables.ts'

/** The requested day. */
export const asOf = sql`${sql.placeholder('asOf')}::date`
/** Today, whichever day was requested: it decides which actions are possible. */
const today = sql`${sql.placeholder('today')}::date`
/** The last day of the `expiring` window. An agreement that ends later is not yet `expiring`. */
const horizon = sql`(${asOf} + ${sql.placeholder('withinDays')}::int)`

/**
 * FROM and WHERE of the version that held on the day: the latest one that had begun, or else the first. Finds no row
 * unless an amendment took effect after the day, because otherwise the agreement's own row has the content.
 */
const versionOf = (
  day: SQL,
): SQL => sql`from ${v} where ${v.agreementId} = ${t.id} and ${t.amendedFrom} > ${day}
    and (${v.validFrom} <= ${day} or ${v.number} = 0) order by ${v.number} desc limit 1`
export const versionOfDay = versionOf(asOf)

/** All organizations of the reader that were parties have left the agreement. The reader sees no version after that. */
export const hasLeft = sql`(${t.amendedFrom} is not null and ${leftWith(t.id)} is not null)`
/** For a partner: the version that held on the day, among the versions while it was a party. */
export const versionWhileParty = sql`from ${v} where ${v.agreementId} = ${t.id} and (${t.amendedFrom} > ${asOf} or ${hasLeft})
    and coalesce(${v.number} < ${leftWith(t.id)}, true) and (${v.validFrom} <= ${asOf} or ${v.number} = 0)
    order by ${v.number} desc limit 1`

const ofVersion = (column: PgColumn): SQL => sql`(select ${column} ${versionOfDay})`

/** Something of the content as it was on a day: of the version of the day, or else of the agreement's own row. */
const contentOn = (day: SQL, of: (content: typeof t | typeof v) => SQL | PgColumn): SQL =>
  sql`case when ${t.amendedFrom} > ${day} then (select ${of(v)} ${versionOf(day)}) else ${of(t)} end`
export const effectiveUntilOnDay = contentOn(asOf, (content) => content.effectiveUntil)
export const stagesOnDay = contentOn(asOf, (content) => content.stages)
/** The amount of the funding in IDR. */
export const fundingOnDay = contentOn(asOf, (content) => content.fundingAmount)
export const titleOnDay = contentOn(asOf, (content) => content.title)

/** The last day that the term sets on a day. Null for a term that goes on until somebody ends it. */
const lastDayOfTermOn = (day: SQL): SQL =>
  contentOn(day, ({ term, effectiveUntil }) => sql`case when ${term} = 'fixed' then ${effectiveUntil} end`)

/** The id of the version that holds on the day, including the present one. Null before the signature. */
const heldOnDay = sql`(select ${v.id} from ${v} where ${v.agreementId} = ${t.id}
  and (${v.validFrom} <= ${asOf} or ${v.number} = 0) order by ${v.number} desc limit 1)`

/**
 * Lead agencies and parties on the day; who led before counts like who leads. Parties join and leave by amendments; a party that left stays only among the
 * readers.
 */
export const organizationsOnDay = sql`case when ${t.amendedFrom} is null and ${t.formerLeadIds} = '{}' then ${t.organizationIds} else array(
  select p.organization_id from agreement_version_parties p where p.version_id = ${heldOnDay}
  union select ${t.leadAgencyId} union select unnest(${t.formerLeadIds})) end`

/** The same from the columns that the public's role may read: of who leads it is told no more than the parties. */
export const openOrganizationsOnDay = sql`case when ${t.amendedFrom} is null and ${t.formerLeadIds} = '{}' then ${t.organizationIds} else array(
  select p.organization_id from agreement_version_parties p where p.version_id = ${heldOnDay}
  union select unnest(${t.formerLeadIds})) end`

/**
 * The organization (`= id`, or one of several) is a party on the day. This does not use the GIN index on the array: under row-level security
 * PostgreSQL evaluates the policy before any operator that is not LEAKPROOF. `@>` is not LEAKPROOF; `=`, used here, is.
 */
export const isPartyOnDay = (is: SQL): SQL =>
  sql`(${t.id} in (select p.agreement_id from agreement_parties p where p.organization_id ${is}
      union all select p.agreement_id from agreement_version_parties p where p.organization_id ${is})
    and ${isStillParty(is)})`

/** Of an agreement that the organization was ever a party to: it is one on the day. */
const isStillParty = (is: SQL): SQL =>
  sql`(${t.amendedFrom} is null or exists (select 1 from agreement_version_parties p
      where p.version_id = ${heldOnDay} and p.organization_id ${is}))`

/**
 * FROM and WHERE of the agreements that an organization of an outer query is a party to on the day. They are looked up from
 * its parties: PostgreSQL would read all agreements to find the first of them for `isPartyOnDay`.
 */
export const partyOnDayTo = (organizationId: PgColumn): SQL =>
  sql`from (select p.agreement_id from agreement_parties p where p.organization_id = ${organizationId}
      union select p.agreement_id from agreement_version_parties p where p.organization_id = ${organizationId} offset 0) its
    join ${t} on ${t.id} = its.agreement_id where ${isStillParty(sql`= ${organizationId}`)}`

/** Rows that support any of the stages in the parameter on the day. */
export const hasStage = (stages: Placeholder): SQL =>
  sql`((${narrowsLittle(sql`${t.stages} && ${stages}::stage[]`)} and (${t.amendedFrom} is null or ${t.amendedFrom} <= ${asOf}))
    or (${t.amendedFrom} > ${asOf} and ${ofVersion(v.stages)} && ${stages}::stage[]))`
/** The same on the day in the parameter `asOf`. */
export const lastDayOfTermOnDay = lastDayOfTermOn(asOf)

/** The term ended before the day. False for a term without an end. */
const overBy = (day: SQL): SQL => sql`(${lastDayOfTermOn(day)} < ${day}) is true`

/**
 * The status on a day. A decision on a signed agreement counts from its own day on. If there are both a termination and
 * a renewal, the earlier one counts. A suspension has no effect after the term has ended.
 */
export const statusOn = (
  day: SQL,
): SQL<AgreementStatus> => sql`case when ${t.status} <> 'signed' then ${t.status}
    when ${t.terminatedOn} <= ${day} and (${t.supersededOn} < ${t.terminatedOn}) is not true then 'terminated'
    when ${t.supersededOn} <= ${day} then 'superseded'
    when ${t.suspensions} @> ${day} and not ${overBy(day)} then 'suspended'
    else 'signed' end`
/** The status on the day in the parameter `asOf`. */
export const statusAsOf = statusOn(asOf)
/** The status on the day in the parameter `today`. */
export const statusToday = statusOn(today)

/** Rows whose status on the day is one of those in the parameter. */
export const hasStatus = (statuses: Placeholder): SQL =>
  narrowsLittle(sql`${statusAsOf} = any(${statuses}::agreement_status[])`)

/** In force on the day in the parameter `asOf`; the last day of the period counts. */
export const inForce: SQL = sql`(${statusAsOf} = 'signed' and ${t.effectiveFrom} <= ${asOf} and not ${overBy(asOf)})`

/** The term renews itself, and nobody has ended the agreement. */
const renewsItself = sql`(${t.term} = 'auto_renewing' and ${t.status} = 'signed' and ${t.endsOn} is null)`

/**
 * The next day, from the day in the parameter on, by which a party gives notice or else the term renews itself. Null for
 * every other term, and for an agreement that has a last day.
 */
export const noticeDueFrom = (day: SQL): SQL<Day | null> =>
  sql`case when ${renewsItself} then registry_notice_due(${t.effectiveFrom}, ${t.effectiveUntil}, ${t.renewsEveryMonths}, coalesce(${t.noticeDays}, 0), ${day}) end`
/** The same from the day in the parameter `asOf` on. */
export const noticeDueOn = noticeDueFrom(asOf)

/**
 * The validity on the day in the parameter `asOf`; `expiring` from `withinDays` days before the last day in force, or
 * before notice is due.
 */
export const validityAsOf = sql<Validity | null>`case when ${statusAsOf} = 'signed' then case
    when ${t.effectiveFrom} > ${asOf} then 'not_yet_effective'
    when ${overBy(asOf)} then 'expired'
    when ${t.endsOn} <= ${horizon} or ${noticeDueOn} <= ${horizon} then 'expiring'
    else 'in_force' end end`

/** A necessary condition of `expiring` on the day, which indexes can answer. */
export const mayBeExpiring: SQL = sql`(${t.endsOn} between ${asOf} and ${horizon} or ${t.term} = 'auto_renewing')`

/** What determines the last day in force. If a decision and the term give the same day, the decision. */
export const endsBecause = sql<EndCause | null>`case when ${t.endsOn} = ${t.terminatedOn} - 1 then 'termination'
    when ${t.endsOn} = ${t.supersededOn} - 1 then 'renewal' when ${t.endsOn} is not null then 'term' end`

/** The last day in force if its termination had not been declared. */
export const untilUnlessTerminated = sql<
  string | null
>`least(case when ${t.term} = 'fixed' then ${t.effectiveUntil} end, ${t.supersededOn} - 1)`

/**
 * The latest day, up to the day in the parameter `asOf`, on which something of the agreement began or ended. Null
 * before the first such day.
 */
export const asItStandsSince = sql<Day | null>`(select max(day) from (
    select unnest(array[${t.effectiveFrom}, ${lastDayOfTermOnDay} + 1, ${t.terminatedOn}, ${t.supersededOn}])
    union all select ${v.validFrom} from ${v} where ${v.agreementId} = ${t.id} and ${v.number} > 0
    union all select unnest(array[lower(days), upper(days)]) from unnest(${t.suspensions}) days
  ) begun(day) where day <= ${asOf})`

/** Rows whose validity on the day is one of those in the parameter. */
export const hasValidity = (validities: Placeholder): SQL =>
  narrowsLittle(sql`${validityAsOf} = any(${validities}::text[])`)
