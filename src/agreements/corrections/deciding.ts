import type { Actor, Caller } from '../../kernel/actor.ts'
import type { Clock } from '../../kernel/days.ts'
import type { Database } from '../../db/client.ts'
import { updateRead } from '../../db/versioned.ts'
import type { Session } from '../../db/session.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { nextStatus } from '../../kernel/transitions.ts'
import type { AsOf } from '../queries.ts'
import { writeCorrection } from './apply.ts'
import {
  acceptsOwnRequest,
  correctionActionsFor,
  correctionLifecycle,
  type CorrectionAction,
} from './lifecycle.ts'
import { lifeOf, presentCorrection, requireCorrection } from './queries.ts'
import { isSameReading, readingNow } from './readings.ts'
import { agreementCorrections as t } from './tables.ts'
import { lockedAgreement, recordAgreement, correct, type CorrectionKey, record } from './service.ts'

/**
 * The registrar confirms the requested reading. It corrects every version that has the misreading, and every day
 * derived from it. 403 if the registrar requested it, 409 if it is already decided, if its subject was corrected
 * meanwhile, or if the days would no longer fit each other.
 */
export async function acceptCorrection(
  db: Database,
  clock: Clock,
  caller: Caller,
  key: CorrectionKey,
  version: Expected,
  asOf: AsOf,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const { agreement, before, allowedActions } = await requireAction(
      session,
      actor,
      key,
      'accept',
      version,
      asOf,
    )
    const life = await lifeOf(session, agreement)
    const { versionNumber, after } = before
    if (!isSameReading(before.before, readingNow(life, versionNumber, after)))
      throw new DomainError('guard_not_met', { reasons: [movedOn], allowedActions })
    const { corrected, errors } = await correct(session, actor, agreement, life, before)
    if (errors.length > 0) throw new DomainError('guard_not_met', { reasons: errors, allowedActions })
    await writeCorrection(session, caller, agreement, life, corrected)
    const was = { ...before.before, signedOn: life.signedOn, correctionId: null }
    const is = { ...after, signedOn: corrected.signedOn, correctionId: before.id }
    await recordAgreement(session, caller, 'correct', agreement.id, was, is)
    return decide(session, clock, caller, before, 'accept', null)
  })
}

/** The registrar confirms the recorded reading, with a reason. */
export async function declineCorrection(
  db: Database,
  clock: Clock,
  caller: Caller,
  key: CorrectionKey,
  version: Expected,
  reason: string,
  asOf: AsOf,
) {
  return db.change(caller, async (session) => {
    const { before } = await requireAction(session, caller.actor, key, 'decline', version, asOf)
    return decide(session, clock, caller, before, 'decline', reason)
  })
}

/** 404, 403, 412 or 409, in that order, if the caller may not take the action now. */
async function requireAction(
  session: Session,
  actor: Actor,
  { id, correctionId }: CorrectionKey,
  action: CorrectionAction,
  version: Expected,
  asOf: AsOf,
) {
  const agreement = await lockedAgreement(session, actor, id, asOf)
  const before = await requireCorrection(session, id, correctionId)
  if (actor.role !== 'admin') throw new DomainError('forbidden')
  if (acceptsOwnRequest(actor, action, before.requestedBy)) throw new DomainError('self_approval')
  requireVersion(before, version)
  const allowedActions = correctionActionsFor(actor, before)
  nextStatus(correctionLifecycle, before.status, action, allowedActions)
  return { agreement, before, allowedActions }
}

type Row = Awaited<ReturnType<typeof requireCorrection>>

async function decide(
  session: Session,
  clock: Clock,
  caller: Caller,
  before: Row,
  action: CorrectionAction,
  decisionReason: string | null,
) {
  const change = {
    status: nextStatus(correctionLifecycle, before.status, action, []),
    decidedBy: caller.actor.accountId,
    decidedAt: clock().toISOString(),
    decisionReason,
  }
  await updateRead(session, t, before, change)
  await record(session, caller, action, before.id, before, change)
  return presentCorrection(caller.actor, await requireCorrection(session, before.agreementId, before.id))
}

const movedOn = {
  code: 'reading_moved_on' as const,
  message: {
    id: 'Yang hendak dibetulkan sudah berubah sejak diminta; tolak permintaan ini dan minta lagi.',
    en: 'What is to be corrected has changed since it was asked for; decline this and ask again.',
  },
}
