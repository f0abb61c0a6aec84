import type { Session } from '../../db/session.ts'
import type { Actor } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/errors.ts'
import type { AgreementAction } from '../lifecycle.ts'
import { isTurnOf } from '../policy.ts'
import type { RoundRow } from './columns.ts'
import { currentStep, isLastStep } from './policy.ts'
import { approveStep, endRound, openRound, type Reviewed } from './rounds.ts'
import type { SubmittedText } from './submitted.ts'

/** What is reviewed, as it was read. */
interface InRound {
  readonly review: RoundRow | null
}

/** A step to the signature of an agreement or an amendment. */
interface Move {
  readonly action: AgreementAction
  readonly note?: string | undefined
}

/** 403 where another organization's reviewers take the present step. */
export function requireTurn(actor: Actor, action: AgreementAction, record: InRound): void {
  if (isTurnOf(actor, action, record)) return
  const whose = currentStep(record.review)?.organization?.shortName
  throw new DomainError('forbidden', {
    detail: {
      id: `Tahap telaah sekarang milik penelaah ${whose}.`,
      en: `The present step of the review is taken by the reviewers of ${whose}.`,
    },
  })
}

/** The status that a move leads to: an approval leads on only if it is the last that is missing. */
export const statusAfter = <Status>(
  action: AgreementAction,
  next: Status,
  { review, status }: InRound & { readonly status: Status },
): Status => (action === 'approve' && !isLastStep(review) ? status : next)

/** What a move does to the rounds: a submission opens one, an approval ends its step, a return or cancellation ends it. */
export async function reviewAfter(
  session: Session,
  actor: Actor,
  { action, note }: Move,
  reviewed: Reviewed,
  { review }: InRound,
  presentText: () => Promise<SubmittedText>,
): Promise<void> {
  if (action === 'submit') await openRound(session, actor, reviewed, await presentText())
  if (review === null || review.endedAt !== null) return
  if (action === 'approve') await approveStep(session, actor, review, note)
  if (action === 'return' || action === 'cancel') await endRound(session, review, presentText)
}

/** What the trail says of the round besides: its number, and of an approval the step and the note. */
export function roundTold({ action, note }: Move, { review }: InRound): object {
  if (action === 'submit') return { round: (review?.round ?? 0) + 1 }
  const step = currentStep(review)
  if (action !== 'approve' || !step) return {}
  return { round: review!.round, step: step.position, note: note ?? null }
}
