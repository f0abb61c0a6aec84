import type { Session } from '../../db/session.ts'
import type { OrganizationRef } from '../names/refs.ts'

/** A record whose history tells that an organization it names is another now. */
export interface Touched {
  readonly type: 'case' | 'agreement' | 'user' | 'organization'
  readonly id: string
}

/** Every row that named the loser, in functions of the database: no role may change most of them. */
export async function redirect(session: Session, loserId: string, winnerId: string): Promise<Touched[]> {
  const { rows } = await session.$client.query<Touched>(
    'select touched_type as type, touched_id as id from registry_merge_organizations($1, $2)',
    [loserId, winnerId],
  )
  return rows
}

/** The way back of exactly these rows. */
export async function redirectBack(session: Session, loserId: string): Promise<Touched[]> {
  const { rows } = await session.$client.query<Touched>(
    'select touched_type as type, touched_id as id from registry_unmerge_organization($1)',
    [loserId],
  )
  return rows
}

/** The numbers of the signed agreements that both are, or were, parties of. */
export async function signedByBoth(session: Session, loserId: string, winnerId: string): Promise<string[]> {
  const { rows } = await session.$client.query<{ number: string }>(
    `select a.registration_number as number from agreements a
     where a.organization_ids @> array[$1, $2]::uuid[] and a.status = 'signed' and (
       select count(distinct organization_id) from (
         select organization_id from agreement_parties where agreement_id = a.id
         union all select organization_id from agreement_version_parties where agreement_id = a.id
       ) parties where organization_id in ($1, $2)) = 2
     order by number`,
    [loserId, winnerId],
  )
  return rows.map((each) => each.number)
}

/** Where a merge went, and where that one went since; undefined where what it did was not kept. */
export async function keptMerge(session: Session, loserId: string) {
  const { rows } = await session.$client.query<
    OrganizationRef & { nextId: string | null; nextName: string | null }
  >(
    `select w.id, w.short_name as "shortName", next.id as "nextId", next.short_name as "nextName"
     from organizations w left join organizations next on next.id = w.merged_into_id
     where w.id = (select winner_id from organization_moves where loser_id = $1 limit 1)`,
    [loserId],
  )
  return rows[0]
}

/** The numbers of the agreements a merge touched that were signed, or amended, since. */
export async function signedSince(session: Session, loserId: string): Promise<string[]> {
  const { rows } = await session.$client.query<{ number: string }>(
    `select a.registration_number as number
     from organization_moves m join agreements a on a.id = (m.row_key->>'id')::uuid
     where m.loser_id = $1 and m.how = 'versions'
       and (select count(*) from agreement_versions v where v.agreement_id = a.id) > m.was::int
     order by number`,
    [loserId],
  )
  return rows.map((each) => each.number)
}
