import type { Session } from '../../db/session.ts'
import type { Actor } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/errors.ts'
import type { AgreementAction } from '../lifecycle.ts'
import { isTurnOf } from '../policy.ts'
import { reason } from '../transitions/guard-facts.ts'
import type { RoundRow } from './columns.ts'
import { currentStep, isLastStep, isOpenToAny } from './policy.ts'
import { approveStep, endRound, noteDprd, openRound, openStep, type Reviewed } from './rounds.ts'
import type { SubmittedText } from './submitted.ts'

/** What is reviewed, as it was read. */
interface InRound {
  readonly review: RoundRow | null
}

/** A step to the signature of an agreement or an amendment. */
interface Move {
  readonly action: AgreementAction
  readonly note?: string | undefined
  readonly reason?: string
}

/**
 * 403 where another organization's reviewers take the present step, 409 where it cannot be opened to any reviewer, since
 * it is already, or one of those who take it is left.
 */
export function requireTurn(actor: Actor, action: AgreementAction, record: InRound): void {
  if (isTurnOf(actor, action, record)) return
  const step = currentStep(record.review)!
  const whose = step.organization?.shortName
  if (action === 'open_step')
    throw new DomainError('guard_not_met', {
      reasons: [isOpenToAny(step) ? alreadyOpen : reviewerLeft(whose!)],
    })
  throw new DomainError('forbidden', {
    detail: {
      id: `Tahap telaah sekarang milik penelaah ${whose}.`,
      en: `The present step of the review is taken by the reviewers of ${whose}.`,
    },
  })
}

const alreadyOpen = reason(
  'step_open_already',
  'Tahap ini sudah dapat diambil oleh penelaah mana pun.',
  'Any reviewer may take this step already.',
)
const reviewerLeft = (whose: string) =>
  reason(
    'reviewer_left',
    `Masih ada penelaah ${whose} yang dapat mengambil tahap ini.`,
    `A reviewer of ${whose} is left who may take this step.`,
  )

/** The status that a move leads to: an approval leads on only if it is the last that is missing. */
export const statusAfter = <Status>(
  action: AgreementAction,
  next: Status,
  { review, status }: InRound & { readonly status: Status },
): Status => (action === 'approve' && !isLastStep(review) ? status : next)

/** What a move does to the rounds: a submission opens one, an approval ends its step, a return or cancellation ends it; it tells when the DPRD was asked and answered; the registrar may open a step. */
export async function reviewAfter(
  session: Session,
  actor: Actor,
  { action, note, reason: why }: Move,
  reviewed: Reviewed,
  { review }: InRound,
  presentText: () => Promise<SubmittedText>,
): Promise<void> {
  if (action === 'submit') await openRound(session, actor, reviewed, await presentText())
  if (review === null || review.endedAt !== null) return
  if (action === 'approve') await approveStep(session, actor, review, note)
  if (action === 'open_step') await openStep(session, actor, review, why)
  if (action === 'request_dprd' || action === 'dprd_answered') await noteDprd(session, review, action)
  if (action === 'return' || action === 'cancel') await endRound(session, review, presentText)
}

/** What the trail says of the round besides: its number, of an approval the step and the note, and why a step was opened. */
export function roundTold({ action, note, reason: why }: Move, { review }: InRound): object {
  if (action === 'submit') return { round: (review?.round ?? 0) + 1 }
  const step = currentStep(review)
  if (!step) return {}
  const which = { round: review!.round, step: step.position }
  if (action === 'approve') return { ...which, note: note ?? null }
  return action === 'open_step' ? { ...which, openReason: why } : {}
}
