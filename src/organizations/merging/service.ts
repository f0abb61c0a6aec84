import { inArray } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import { recordChanges, recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { nextStatus, requireAllowed } from '../../kernel/transitions.ts'
import { mergeBlockers, mergeErrors, organizationLifecycle, unmergeBlockers } from '../lifecycle.ts'
import { lockRegister } from '../locks.ts'
import { requireOrganization, type Register } from '../queries.ts'
import { requireOrganizations } from '../rules.ts'
import type { Organization } from '../schemas.ts'
import { isInLine } from '../succession/queries.ts'
import { organizations as t } from '../tables.ts'
import { keptMerge, redirect, redirectBack, signedByBoth, signedSince, type Touched } from './queries.ts'

const record = recordsOf('organization')

/**
 * Merges one organization (the loser) into another of the same register (the winner). Every reference to the loser then
 * points to the winner, and each move is stored. Returns the winner. 412 if the current version of the loser is not
 * `version`. 409 `invalid_transition` if the loser was already merged. 422 if the winner is the loser itself, is in the
 * other register, or was merged. 409 `guard_not_met` with each signed agreement in which both are parties, because one
 * of the two signatures would be lost, and with a succession of agencies that would be lost.
 */
export async function mergeOrganizations(
  db: Database,
  caller: Caller,
  register: Register,
  loserId: string,
  version: Expected,
  winnerId: string,
): Promise<Organization> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    await lock(session, [loserId, winnerId])
    const loser = await requireOrganization(session, actor, register, loserId)
    if (actor.role !== 'admin') throw new DomainError('forbidden')
    requireVersion(loser, version)
    requireAllowed('merge', loser.allowedActions)
    const status = nextStatus(organizationLifecycle, loser.status, 'merge', loser.allowedActions)
    await requireOrganizations(session, register, new Map([['/intoId', winnerId]]))
    const winner = await requireOrganization(session, actor, register, winnerId)
    const errors = mergeErrors(loserId, winnerId)
    if (errors.length > 0) throw new DomainError('rule_violated', { errors })
    const signed = await signedByBoth(session, loserId, winnerId)
    const succeedsWinner = winner.succeededById !== null && (await isInLine(session, loserId, winnerId))
    const reasons = mergeBlockers({ signed, isSucceeded: loser.succeededById !== null, succeedsWinner })
    if (reasons.length > 0) throw new DomainError('guard_not_met', { reasons })
    const touched = await redirect(session, loserId, winnerId)
    const merged = await requireOrganization(session, actor, register, winnerId)
    await record(session, caller, 'merge', loserId, loser, { status, mergedIntoId: winnerId })
    await record(session, caller, 'take_over', winnerId, winner, { mergedFromId: loserId, ...taken(merged) })
    await recordRedirection(session, caller, touched, loserId, winnerId)
    return merged
  })
}

/**
 * Undoes a merge: the rows that it moved, and that still name the winner, name the loser again. Returns the restored
 * organization. 412 as above. 409 `invalid_transition` if it is not merged, `merge_not_kept` if the moves of the merge
 * were not stored, `guard_not_met` with the agreements signed since or the later merge that must be undone first.
 */
export async function unmergeOrganization(
  db: Database,
  caller: Caller,
  register: Register,
  id: string,
  version: Expected,
): Promise<Organization> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    await lock(session, [id])
    const loser = await requireOrganization(session, actor, register, id)
    if (actor.role !== 'admin') throw new DomainError('forbidden')
    requireVersion(loser, version)
    nextStatus(organizationLifecycle, loser.status, 'unmerge', loser.allowedActions)
    const kept = await keptMerge(session, id)
    if (!kept) throw new DomainError('merge_not_kept')
    await lock(session, [id, kept.id])
    const reasons = unmergeBlockers({ ...kept, signed: await signedSince(session, id) })
    if (reasons.length > 0) throw new DomainError('guard_not_met', { reasons })
    const winner = await requireOrganization(session, actor, register, kept.id)
    const touched = await redirectBack(session, id)
    const [restored, left] = await Promise.all([
      requireOrganization(session, actor, register, id),
      requireOrganization(session, actor, register, kept.id),
    ])
    await record(session, caller, 'unmerge', id, loser, { status: restored.status, mergedIntoId: null })
    await record(
      session,
      caller,
      'give_back',
      kept.id,
      { mergedFromId: id, ...winner },
      { mergedFromId: null, ...taken(left) },
    )
    await recordRedirection(session, caller, touched, kept.id, id)
    return restored
  })
}

/** Locks the rows in a fixed order, so that two merges of the same pair wait for each other and do not deadlock. */
async function lock(session: Session, ids: string[]): Promise<void> {
  await lockRegister(session)
  await session.select({ id: t.id }).from(t).where(inArray(t.id, ids)).orderBy(t.id).for('update')
}

/** The fields that the winner takes over from the loser, or gives back. */
const taken = ({
  status,
  parentId,
  aliases,
  identifiers,
  contacts,
  liaisonOfficers,
  website,
}: Organization) => ({
  status,
  parentId,
  aliases,
  identifiers,
  contacts,
  liaisonOfficers,
  website,
})

/** Writes to the audit trail, for each record that now names another organization, which one it named before. */
const recordRedirection = (
  session: Session,
  caller: Caller,
  touched: readonly Touched[],
  fromId: string,
  toId: string,
) =>
  recordChanges(
    session,
    caller,
    touched.map(({ type, id }) => ({
      action: 'redirect_organization',
      resourceType: type,
      resourceId: id,
      before: { organizationId: fromId },
      after: { organizationId: toId },
    })),
  )
