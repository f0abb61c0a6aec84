import { sql } from 'drizzle-orm'
import type { AgreementStatus } from '../../agreements/lifecycle.ts'
import { agreements as t } from '../../agreements/tables.ts'
import { statusOn } from '../../agreements/validity.ts'
import type { Session } from '../../db/session.ts'
import type { Day } from '../../kernel/days.ts'

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
  today: Day,
): Promise<ReadonlyMap<string, Known>> {
  const some = sql.param(keys)
  const columns = sql`${t.id}, ${t.registrationNumber} "registrationNumber", ${statusOn(sql`${today}::date`)} status`
  const { rows } = await session.execute<Record<string, unknown> & Known & { key: string }>(
    sql`select distinct on (key) key, id, "registrationNumber", status, "importHash" from (
       select ${t.importKey} key, ${columns}, ${t.importHash} "importHash" from ${t}
       where ${t.leadAgencyId} = ${agencyId} and ${t.importKey} = any(${some}) and ${t.status} <> 'cancelled'
       union all
       select lower(p.document_number), ${columns}, null
       from agreement_parties p join ${t} on ${t.id} = p.agreement_id
       where p.organization_id = ${agencyId} and lower(p.document_number) = any(${some})
         and ${t.leadAgencyId} = ${agencyId} and ${t.provenance} = 'registered' and ${t.status} <> 'cancelled'
     ) known order by key, "importHash" nulls last`,
  )
  return new Map(rows.map(({ key, ...known }) => [key, known]))
}
