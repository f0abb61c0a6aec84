import type { Session } from '../../db/session.ts'
import type { OrganizationRef } from '../names/refs.ts'

/** A record that a merge changed because it named the merged organization. Its history shows the change. */
export interface Touched {
  readonly type:
    | 'case'
    | 'agreement'
    | 'proposal'
    | 'user'
    | 'organization'
    | 'trading_space'
    | 'stage_delivery'
    | 'feedback'
  readonly id: string
}

/**
 * Changes every row that named the loser so that it names the winner. A database function does this, because no role
 * may update most of these rows.
 */
export async function redirect(session: Session, loserId: string, winnerId: string): Promise<Touched[]> {
  const { rows } = await session.$client.query<Touched>(
    'select touched_type as type, touched_id as id from registry_merge_organizations($1, $2)',
    [loserId, winnerId],
  )
  return rows
}

/** Changes exactly these rows back. */
export async function redirectBack(session: Session, loserId: string): Promise<Touched[]> {
  const { rows } = await session.$client.query<Touched>(
    'select touched_type as type, touched_id as id from registry_unmerge_organization($1)',
    [loserId],
  )
  return rows
}

/** The registration numbers of the signed agreements in which both are or were parties. */
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

/**
 * The winner of a merge, and the organization into which that winner was merged later. Undefined if the moves of the
 * merge were not stored.
 */
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

/** The registration numbers of the agreements that the merge changed and that were signed or amended later. */
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
