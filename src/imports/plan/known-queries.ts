import type { Session } from '../../db/session.ts'
import type { AgreementStatus } from '../../agreements/lifecycle.ts'

/** An agreement of this agency that a row may be, as it is registered. */
export interface Known {
  readonly id: string
  readonly registrationNumber: string
  readonly status: AgreementStatus
  /** Of what its row said when it was imported; null where it was drawn up here, under the same number. */
  readonly importHash: string | null
}

/** What the agency has under these keys: imported ones by their key, others by the number the agency gave them. */
export async function knownAgreements(
  session: Session,
  agencyId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  const { rows } = await session.$client.query<Known & { key: string }>(
    `select distinct on (key) key, id, "registrationNumber", status, "importHash" from (
       select import_key as key, id, registration_number as "registrationNumber", status, import_hash as "importHash"
       from agreements where lead_agency_id = $1 and import_key = any($2) and status <> 'cancelled'
       union all
       select lower(p.document_number), a.id, a.registration_number, a.status, null
       from agreement_parties p join agreements a on a.id = p.agreement_id
       where p.organization_id = $1 and lower(p.document_number) = any($2) and a.lead_agency_id = $1
         and a.provenance = 'registered' and a.status <> 'cancelled'
     ) known order by key, "importHash" nulls last`,
    [agencyId, keys],
  )
  return new Map(rows.map(({ key, ...known }) => [key, known]))
}
