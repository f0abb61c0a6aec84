import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import { nested } from '../../db/columns.ts'
import type { Actor } from '../../kernel/actor.ts'
import { agreementAccess } from '../policy.ts'
import type { SubmittedText } from '../review/submitted.ts'
import { reviewRounds as t } from '../review/tables.ts'
import { saidIn } from '../review/text.ts'
import type { Said } from './sides.ts'

/** A round of review: its text, and whether it was returned or canceled. */
export interface Round {
  readonly number: number
  readonly isEnded: boolean
  readonly text: SubmittedText | null
}

/** The rounds of an agreement, or of one of its amendments, in order, for who follows the negotiation. */
export async function roundsOf(
  session: Session,
  { role }: Actor,
  agreementId: string,
  amendmentId: string | null,
): Promise<Round[]> {
  if (!(agreementAccess.readNegotiation as readonly string[]).includes(role)) return []
  return session
    .select({ number: t.number, isEnded: nested<boolean>(sql`${t.endedAt} is not null`), text: t.text })
    .from(t)
    .where(
      and(
        eq(t.agreementId, agreementId),
        amendmentId === null ? isNull(t.amendmentId) : eq(t.amendmentId, amendmentId),
      ),
    )
    .orderBy(t.number)
}

/** The round that what is not signed is compared with: the last that was returned, else the first. */
export const lastReturned = (rounds: readonly Round[]): number =>
  rounds.findLast(({ isEnded }) => isEnded)?.number ?? 1

/** What a round says. One from before texts were kept says what is there while it lasts. */
export const textOfRound = (
  session: Session,
  { text }: Round,
  presentText: () => Promise<Said>,
): Promise<Said> => (text === null ? presentText() : saidIn(session, text))
