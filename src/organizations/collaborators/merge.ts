import { inArray } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import { recordChange, recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { DomainError, type Text } from '../../kernel/errors.ts'
import { nextStatus } from '../../kernel/transitions.ts'
import { mergeErrors, organizationLifecycle } from '../lifecycle.ts'
import { requireOrganization } from '../queries.ts'
import { requireOrganizations } from '../rules.ts'
import type { Organization } from '../schemas.ts'
import { organizations as t } from '../tables.ts'

const record = recordsOf('organization')

/**
 * Redirects one collaborator to another: whatever names it names the other from now on. Gives the one that stays. 412
 * where the loser has moved on from `version`, 409 `invalid_transition` where it was merged before, 422 for a winner
 * that is none: itself, an agency, or merged; 409 naming each signed agreement that both are parties of, since one of
 * two signatures would be lost.
 */
export async function mergeCollaborators(
  db: Database,
  caller: Caller,
  loserId: string,
  version: number,
  winnerId: string,
): Promise<Organization> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    await lockBoth(session, [loserId, winnerId])
    const loser = await requireOrganization(session, actor, 'collaborators', loserId)
    if (actor.role !== 'admin') throw new DomainError('forbidden')
    if (loser.version !== version) throw new DomainError('stale_version')
    const status = nextStatus(organizationLifecycle, loser.status, 'merge', loser.allowedActions)
    await requireOrganizations(session, 'collaborators', new Map([['/intoId', winnerId]]))
    const winner = await requireOrganization(session, actor, 'collaborators', winnerId)
    const errors = mergeErrors(loser, winner)
    if (errors.length > 0) throw new DomainError('rule_violated', { errors })
    await requireNothingSignedByBoth(session, loserId, winnerId)
    const touched = await redirect(session, loserId, winnerId)
    const merged = await requireOrganization(session, actor, 'collaborators', winnerId)
    await recordMerge(session, caller, { loser, winner, merged, status, touched })
    return merged
  })
}

/** In one order, so that two merges of the same pair wait for each other instead of locking each other out. */
const lockBoth = (session: Session, ids: string[]) =>
  session.select({ id: t.id }).from(t).where(inArray(t.id, ids)).orderBy(t.id).for('update')

async function requireNothingSignedByBoth(
  session: Session,
  loserId: string,
  winnerId: string,
): Promise<void> {
  const { rows } = await session.$client.query<{ number: string }>(
    `select a.registration_number as number from agreements a
     where a.organization_ids @> array[$1, $2]::uuid[] and a.status = 'signed'
     order by a.registration_number`,
    [loserId, winnerId],
  )
  if (rows.length === 0) return
  const numbers = rows.map((each) => each.number).join(', ')
  const message: Text = {
    id: `Keduanya PIHAK dalam naskah yang sudah ditandatangani: ${numbers}; tanda tangan tidak dapat dihapus.`,
    en: `Both are parties of what was signed: ${numbers}; no signature is removed.`,
  }
  throw new DomainError('guard_not_met', { reasons: [{ code: 'both_signed', message }] })
}

interface Touched {
  readonly type: 'case' | 'agreement'
  readonly id: string
}

/** Every row that named the loser, in functions of the database: no role may change most of them. */
async function redirect(session: Session, loserId: string, winnerId: string): Promise<Touched[]> {
  const { rows } = await session.$client.query<Touched>(
    'select touched_type as type, touched_id as id from registry_merge_organizations($1, $2)',
    [loserId, winnerId],
  )
  return rows
}

interface Merge {
  readonly loser: Organization
  readonly winner: Organization
  readonly merged: Organization
  readonly status: string
  readonly touched: readonly Touched[]
}

/** The trail keeps both, and says of each case and agreement whose name changed in it. */
async function recordMerge(
  session: Session,
  caller: Caller,
  { loser, winner, merged, status, touched }: Merge,
) {
  const { aliases, identifiers, contacts, website } = merged
  await Promise.all([
    record(session, caller, 'merge', loser.id, loser, { status, mergedIntoId: winner.id }),
    record(session, caller, 'take_over', winner.id, winner, {
      mergedFromId: loser.id,
      status: merged.status,
      aliases,
      identifiers,
      contacts,
      website,
    }),
    ...touched.map(({ type, id }) =>
      recordChange(session, caller, {
        action: 'redirect_organization',
        resourceType: type,
        resourceId: id,
        before: { organizationId: loser.id },
        after: { organizationId: winner.id },
      }),
    ),
  ])
}
