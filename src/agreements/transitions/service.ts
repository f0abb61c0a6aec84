import type { Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { updateRead } from '../../db/versioned.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { nextStatus } from '../../kernel/transitions.ts'
import { returnCase } from './case-return.ts'
import { columnsOf, submissionOf, suspensionsAfter, type Transition } from './columns.ts'
import { markApproved } from '../checklist/items.ts'
import { applyingItems, factsOf } from './facts.ts'
import { agreementBlockers } from './guards.ts'
import { agreementLifecycle, isConcluded, isOpenTo, type AgreementAction } from '../lifecycle.ts'
import { decidesOnOwnWork, mayActOnAgreement } from '../policy.ts'
import { requireTurn, reviewAfter, roundTold, statusAfter } from '../review/moves.ts'
import { presentText, submittedOf } from '../review/text.ts'
import { presentAgreement, requireAgreement, type AsOf } from '../queries.ts'
import { settleRenewed } from './renewal.ts'
import { agreements as t } from '../tables.ts'
import { firstVersion, recordVersions } from '../versions/versions.ts'
import { changedAgreement } from '../changed.ts'

const record = recordsOf('agreement')

/** The names of the actions, for the routes. */
export type MoveAction = Extract<AgreementAction, Transition['action']>

const guarded: ReadonlySet<AgreementAction> = new Set(['submit', 'approve', 'sign', 'terminate'])

/**
 * Takes an agreement to its next status. Errors in this order: 404 not visible, 403 the caller may not take the action,
 * 412 changed since it was read, 409 not possible from this status, or a guard refuses (with every reason).
 */
export async function moveAgreement(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  transition: Transition,
  asOf: AsOf,
) {
  const { actor } = caller
  const { action } = transition
  return db.change(caller, async (session) => {
    const before = await requireAgreement(session, actor, id, asOf)
    if (!mayActOnAgreement(actor, action, before)) throw new DomainError('forbidden')
    requireVersion(before, version)
    const { allowedActions } = presentAgreement(actor, before)
    const next = nextStatus(agreementLifecycle, before.status, action, allowedActions)
    if (!isOpenTo(action, before, before.today))
      throw new DomainError('invalid_transition', { allowedActions })
    requireTurn(actor, action, before)
    if (decidesOnOwnWork(actor, action, before)) throw new DomainError('self_approval')
    const status = statusAfter(action, next, before)
    if (guarded.has(action)) {
      const reasons = agreementBlockers(action, await factsOf(session, before, asOf))
      if (reasons.length > 0) throw new DomainError('guard_not_met', { reasons, allowedActions })
    }
    const columns = await columnsOf(session, transition, caller, before)
    // A decision after the signature does not change the stored status: the status follows from the days.
    const change = isConcluded(before.status) ? columns : { status, ...columns }
    if (before.renewsId !== null)
      await settleRenewed(session, caller, before, { ...before, ...change }, allowedActions)
    await updateRead(
      session,
      t,
      { id, version: before.version },
      {
        ...change,
        ...submissionOf(transition, actor, before),
        ...suspensionsAfter(transition, change, before),
      },
    )
    await reviewAfter(
      session,
      actor,
      transition,
      { agreementId: id, amendmentId: null, type: before.type },
      before,
      async () => submittedOf(await presentText(session, before)),
    )
    if (action === 'approve') await markApproved(session, id, await applyingItems(session, before))
    if (action === 'return') await markApproved(session, id, [])
    if (action === 'cancel') await returnCase(session, caller, before.originCaseId)
    if (action === 'sign')
      await recordVersions(session, [firstVersion(before.id, change.signedOn!, before.effectiveFrom!)])
    await record(session, caller, action, id, before, { ...change, ...roundTold(transition, before) })
    return changedAgreement(session, actor, id, asOf)
  })
}
