import { sql } from 'drizzle-orm'
import type { AgreementStatus, AgreementType } from '../../agreements/lifecycle.ts'
import { agreements as t } from '../../agreements/tables.ts'
import { everyNameOf } from '../../organizations/names/bare.ts'
import { statusOn } from '../../agreements/validity.ts'
import type { Session } from '../../db/session.ts'
import type { Day } from '../../kernel/days.ts'
import type { KnownAgency } from './agencies.ts'

/** A registered agreement of this agency that a row may describe. */
export interface Known {
  readonly id: string
  readonly registrationNumber: string
  readonly status: AgreementStatus
  /** The hash of its row when it was imported; null if it was drafted in the registry with the same number. */
  readonly importHash: string | null
}

/** The key of an agreement: the lead agency, and the row key in the files of that agency. */
export const knownKey = (agencyId: string, key: string): string => `${agencyId} ${key}`

/** Discarded from an import of which something stays: the same row does not bring it back. */
const staysDiscarded = sql`(${t.confirmation} = 'discarded' and exists (select 1 from agreements other
  where other.import_id = ${t.importId} and other.confirmation is distinct from 'discarded'))`

/**
 * The agreements of these agencies with these keys, by `knownKey`. Imported agreements are found by their row key,
 * others by the number from the agency.
 */
export async function knownAgreements(
  session: Session,
  agencyIds: readonly string[],
  keys: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, Known>> {
  const some = sql.param(keys)
  const theirs = sql`any(${sql.param(agencyIds)}::uuid[])`
  const columns = sql`${t.leadAgencyId} "leadAgencyId", ${t.id}, ${t.registrationNumber} "registrationNumber", ${statusOn(sql`${today}::date`)} status`
  const { rows } = await session.execute<
    Record<string, unknown> & Known & { key: string; leadAgencyId: string }
  >(
    sql`select distinct on ("leadAgencyId", key) key, "leadAgencyId", id, "registrationNumber", status, "importHash" from (
       select ${t.importKey} key, ${columns}, ${t.importHash} "importHash" from ${t}
       where ${t.leadAgencyId} = ${theirs} and ${t.importKey} = any(${some}) and (${t.status} <> 'cancelled' or ${staysDiscarded})
       union all
       select lower(p.document_number), ${columns}, null
       from agreement_parties p join ${t} on ${t.id} = p.agreement_id
       where p.organization_id = ${t.leadAgencyId} and lower(p.document_number) = any(${some})
         and ${t.leadAgencyId} = ${theirs} and ${t.provenance} <> 'imported' and ${t.status} <> 'cancelled'
     ) known order by "leadAgencyId", key, status = 'cancelled', "importHash" nulls last`,
  )
  return new Map(rows.map(({ key, leadAgencyId, ...known }) => [knownKey(leadAgencyId, key), known]))
}

/** An agreement of any agency to which a collaborator gave this number. */
export interface Numbered {
  readonly id: string
  readonly registrationNumber: string
  readonly status: AgreementStatus
  readonly type: AgreementType
  readonly signedOn: Day | null
  readonly leadAgency: string
}

/** The key of a collaborator and its number. Spaces and capital letters do not matter. */
export const numberKey = (organizationId: string, number: string): string =>
  `${organizationId} ${plainNumber(number)}`

/** A document number for comparing: spaces and capital letters do not matter. */
export const plainNumber = (number: string): string => number.replaceAll(/\s+/g, '').toLowerCase()

/** The signed agreements to which collaborators gave these numbers, by `numberKey`. */
export async function numberedAgreements(
  session: Session,
  keys: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, readonly Numbered[]>> {
  if (keys.length === 0) return new Map()
  const { rows } = await session.execute<Record<string, unknown> & Numbered & { key: string }>(
    sql`select g.key, ${t.id}, ${t.registrationNumber} "registrationNumber", ${t.type}, ${t.signedOn} "signedOn",
       ${statusOn(sql`${today}::date`)} status, lead.short_name "leadAgency"
     from (select key, split_part(key, ' ', 1)::uuid organization_id, split_part(key, ' ', 2) number
       from unnest(${sql.param([...new Set(keys)])}::text[]) key) g
     join agreement_parties p on p.organization_id = g.organization_id
       and lower(regexp_replace(p.document_number, '\\s+', '', 'g')) = g.number
     join ${t} on ${t.id} = p.agreement_id and ${t.status} = 'signed'
     join organizations lead on lead.id = ${t.leadAgencyId}
     order by g.key, ${t.registrationNumber}`,
  )
  const found = new Map<string, Numbered[]>()
  for (const { key, ...numbered } of rows) found.set(key, [...(found.get(key) ?? []), numbered])
  return found
}

/** The agreements with these registration numbers, in capital letters; not those that were cancelled. */
export async function registeredAgreements(
  session: Session,
  numbers: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, Numbered>> {
  if (numbers.length === 0) return new Map()
  const { rows } = await session.execute<Record<string, unknown> & Numbered>(
    sql`select ${t.id}, ${t.registrationNumber} "registrationNumber", ${t.type}, ${t.signedOn} "signedOn",
       ${statusOn(sql`${today}::date`)} status, lead.short_name "leadAgency"
     from ${t} join organizations lead on lead.id = ${t.leadAgencyId}
     where ${t.registrationNumber} = any(${sql.param([...new Set(numbers)])}) and ${t.status} <> 'cancelled'`,
  )
  return new Map(rows.map((each) => [each.registrationNumber, each]))
}

/** The province and its agencies, with all of their names. */
export async function knownAgencies(session: Session): Promise<KnownAgency[]> {
  const { rows } = await session.$client.query<KnownAgency>(
    `select stands.id, stands.short_name "shortName", o.kind = 'province' "isProvince", ${everyNameOf('o')} names,
       stands.succeeded_by_id "succeededById", stands.status, stands.succeeded_from::text "succeededFrom",
       successor.short_name successor
     from organizations o join organizations stands on stands.id = coalesce(o.merged_into_id, o.id)
       left join organizations successor on successor.id = stands.succeeded_by_id
     where o.kind in ('province', 'agency')`,
  )
  return rows
}
