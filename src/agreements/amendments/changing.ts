import { eq } from 'drizzle-orm'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Session } from '../../db/session.ts'
import { updateRead, type Change } from '../../db/versioned.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { nextStatus } from '../../kernel/transitions.ts'
import { amendmentActionsFor, amendmentLifecycle, isAmendable, type AmendmentAction } from './lifecycle.ts'
import { presentAmendment, requireAmendment } from './queries.ts'
import type { ReviewedAmendment } from './reviewed.ts'
import { amendments as t, type AmendmentRow } from './tables.ts'
import { decidesOnOwnWork, mayActOnAgreement } from '../policy.ts'
import { inTheEnd, requireAgreement, type AgreementRow, type AsOf } from '../queries.ts'
import { requireTurn } from '../review/moves.ts'
import { agreements } from '../tables.ts'
import { warningsOfAmendments } from './warnings.ts'

export const record = recordsOf('amendment')

/** The key of an amendment: its agreement, and its number within the agreement. */
export interface AmendmentKey {
  readonly id: string
  readonly number: number
}

/**
 * The amendment as the actor may see it, with warnings. They are of the agreement too: who does not see it, and is to join
 * by the amendment, reads none.
 */
export async function told(
  session: Session,
  actor: Actor,
  agreement: AgreementRow | undefined,
  row: ReviewedAmendment,
) {
  return (await toldEach(session, actor, agreement, [row]))[0]!
}

/** The same for each of these amendments of one agreement. */
export async function toldEach(
  session: Session,
  actor: Actor,
  agreement: AgreementRow | undefined,
  rows: readonly ReviewedAmendment[],
) {
  const warnings = agreement ? await warningsOfAmendments(session, actor, agreement, rows) : []
  return rows.map((row, index) => presentAmendment(actor, agreement, row, warnings[index]))
}

/**
 * The agreement with its latest content, locked until the transaction ends: amendments of one agreement are handled one
 * at a time.
 */
export async function lockedAgreement(
  session: Session,
  actor: Actor,
  id: string,
  asOf: AsOf,
): Promise<AgreementRow> {
  await session.select({ id: agreements.id }).from(agreements).where(eq(agreements.id, id)).for('update')
  return requireAgreement(session, actor, id, inTheEnd(asOf))
}

/** 404, 403, 412 or 409, in that order, if the caller may not take the action now. */
export async function requireAction(
  session: Session,
  actor: Actor,
  { id, number }: AmendmentKey,
  action: AmendmentAction,
  version: Expected,
  asOf: AsOf,
) {
  const agreement = await lockedAgreement(session, actor, id, asOf)
  if (!mayActOnAgreement(actor, action, agreement)) throw new DomainError('forbidden')
  const before = await requireAmendment(session, actor, id, number)
  requireVersion(before, version)
  const allowedActions = amendmentActionsFor(actor, agreement, before)
  const hasPlace = Object.hasOwn(amendmentLifecycle[before.status], action)
  if (!hasPlace || !isAmendable(action, agreement.statusToday)) {
    throw new DomainError(action === 'patch' ? 'not_editable' : 'invalid_transition', { allowedActions })
  }
  const status = nextStatus(amendmentLifecycle, before.status, action, allowedActions)
  requireTurn(actor, action, before)
  if (decidesOnOwnWork(actor, action, before)) throw new DomainError('self_approval')
  return { agreement, before, status, allowedActions }
}

/**
 * Writes a change of an amendment with its audit event. The event tells the change and what is `told` besides, not what
 * is `kept`. 412 if the amendment
 * changed since it was read.
 */
export async function updateAmendment(
  session: Session,
  caller: Caller,
  agreement: AgreementRow,
  before: AmendmentRow,
  action: AmendmentAction,
  change: Change<typeof t>,
  { kept = {}, told: alsoTold = {} }: { readonly kept?: Change<typeof t>; readonly told?: object } = {},
) {
  await updateRead(session, t, before, { ...change, ...kept })
  await record(session, caller, action, before.id, before, { ...change, ...alsoTold })
  const row = await requireAmendment(session, caller.actor, before.agreementId, before.number)
  return told(session, caller.actor, agreement, row)
}
