import type { Actor, Caller } from '../../../kernel/actor.ts'
import type { Database } from '../../../db/client.ts'
import type { Session } from '../../../db/session.ts'
import { DomainError } from '../../../kernel/errors.ts'
import type { Expected } from '../../../kernel/expected.ts'
import type { AsOf } from '../../queries.ts'
import { submissionOf } from '../../transitions/columns.ts'
import { agreementBlockers } from '../../transitions/guards.ts'
import { factsOfAmendment } from './facts.ts'
import type { AmendmentAction } from '../lifecycle.ts'
import { requireAction, updateAmendment, type AmendmentKey } from '../changing.ts'
import { errorsOfAmendment } from '../drafting.ts'
import { reviewAfter, roundTold, statusAfter } from '../../review/moves.ts'
import type { Approval } from '../../review/schemas.ts'
import { amendedText, submittedOf } from '../../review/text.ts'
import type { AmendmentSignature } from '../tables.ts'

/** A status change other than the signature: the action, and the reason if the action needs one. */
export type AmendmentMove =
  | { readonly action: 'submit' | 'request_dprd' | 'dprd_answered' }
  | ({ readonly action: 'approve' } & Approval)
  | { readonly action: 'return' | 'cancel' | 'open_step'; readonly reason: string }

/**
 * Takes an amendment to its next status, by the same rules as an agreement. 404 if not visible, 403 if the caller may
 * not take the action or would approve its own work, 412 if it changed since it was read, 409 if the status or a guard
 * does not allow it, with every reason.
 */
export async function moveAmendment(
  db: Database,
  caller: Caller,
  key: AmendmentKey,
  version: Expected,
  move: AmendmentMove,
  asOf: AsOf,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const found = await requireAction(session, actor, key, move.action, version, asOf)
    const { agreement, before, status } = found
    if (guarded.has(move.action)) await requireReady(session, actor, found, move.action, before.signatures)
    const change = { status: statusAfter(move.action, status, before), ...reasonOf(move) }
    const kept = submissionOf(move, actor, before)
    const reviewed = { agreementId: agreement.id, amendmentId: before.id, type: agreement.type }
    await reviewAfter(session, actor, move, reviewed, before, async () =>
      submittedOf(await amendedText(session, actor, before)),
    )
    return updateAmendment(session, caller, agreement, before, move.action, change, {
      kept,
      told: roundTold(move, before),
    })
  })
}

const guarded: ReadonlySet<AmendmentAction> = new Set(['submit', 'approve'])

const reasonOf = (move: AmendmentMove) => {
  if (move.action === 'return' || move.action === 'cancel') return { statusReason: move.reason }
  return move.action === 'submit' ? { statusReason: null } : {}
}

/**
 * 409 with every reason against it. The amended content must meet the rules of an agreement, and must fit the agreement
 * as it is now: deliveries and parties may have changed since the draft.
 */
export async function requireReady(
  session: Session,
  actor: Actor,
  { agreement, before, allowedActions }: Awaited<ReturnType<typeof requireAction>>,
  action: AmendmentAction,
  signatures: readonly AmendmentSignature[],
): Promise<void> {
  const facts = await factsOfAmendment(session, agreement, before, signatures)
  const reasons = [
    ...agreementBlockers(action, facts),
    ...(await errorsOfAmendment(session, actor, agreement, before)),
  ]
  if (reasons.length > 0) throw new DomainError('guard_not_met', { reasons, allowedActions })
}
