import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { AgreementType } from '../lifecycle.ts'
import type { RoundRow } from './columns.ts'
import { stepsToCopy } from './plans/service.ts'
import { currentStep } from './policy.ts'
import type { SubmittedText } from './submitted.ts'
import { reviewRounds as t, roundSteps } from './tables.ts'

/** What is reviewed: an agreement, or one of its amendments. */
export interface Reviewed {
  readonly agreementId: string
  readonly amendmentId: string | null
  /** The type of the agreement, which decides on the steps. */
  readonly type: AgreementType
}

/** Opens the next round with the text that was submitted, and the steps that its type has now. */
export async function openRound(
  session: Session,
  { accountId }: Actor,
  { agreementId, amendmentId, type }: Reviewed,
  text: SubmittedText,
): Promise<void> {
  const ofIt = and(
    eq(t.agreementId, agreementId),
    amendmentId === null ? isNull(t.amendmentId) : eq(t.amendmentId, amendmentId),
  )
  const [last] = await session
    .select({ number: sql<number>`coalesce(max(${t.number}), 0)` })
    .from(t)
    .where(ofIt)
  const [round] = await session
    .insert(t)
    .values({ agreementId, amendmentId, number: last!.number + 1, submittedBy: accountId, text })
    .returning({ id: t.id })
  const steps = await stepsToCopy(session, type)
  await session.insert(roundSteps).values(steps.map((each) => ({ ...each, roundId: round!.id, agreementId })))
}

/** Ends the present step with the approval of the actor. */
export async function approveStep(
  session: Session,
  { accountId }: Actor,
  round: RoundRow,
  note: string | undefined,
): Promise<void> {
  await session
    .update(roundSteps)
    .set({ approvedAt: sql`now()`, approvedBy: accountId, note: note ?? null })
    .where(presentStep(round))
}

/** Opens the present step to any reviewer. */
export async function openStep(
  session: Session,
  { accountId }: Actor,
  round: RoundRow,
  reason: string | undefined,
): Promise<void> {
  await session
    .update(roundSteps)
    .set({ openedAt: sql`now()`, openedBy: accountId, openReason: reason })
    .where(presentStep(round))
}

const presentStep = (round: RoundRow) =>
  and(eq(roundSteps.roundId, round.id), eq(roundSteps.position, currentStep(round)!.position))

/**
 * Ends the round, and with it every approval. A round from before texts were kept gets its text now, while it is the
 * present one.
 */
export async function endRound(
  session: Session,
  round: RoundRow,
  presentText: () => Promise<SubmittedText>,
): Promise<void> {
  await session
    .update(t)
    .set({ endedAt: sql`now()`, ...(round.isTextKept ? {} : { text: await presentText() }) })
    .where(eq(t.id, round.id))
}

/** Notes when the DPRD was asked about what is reviewed, or its answer was noted. */
export async function noteDprd(
  session: Session,
  { id }: RoundRow,
  action: 'request_dprd' | 'dprd_answered',
): Promise<void> {
  const noted = action === 'request_dprd' ? 'dprdAskedAt' : 'dprdAnsweredAt'
  await session
    .update(t)
    .set({ [noted]: sql`now()` })
    .where(eq(t.id, id))
}
