import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { recordsOf } from '../../audit/service.ts'
import type { Session } from '../../db/session.ts'
import { documents } from '../../documents/tables.ts'
import type { Caller } from '../../kernel/actor.ts'
import { checklistItems as t } from './tables.ts'

const record = recordsOf('agreement')
const code = 'offer_letter'

/**
 * Meets the item of the letter of offer by the letter that the collaborator sent with the proposal of the case, if there is
 * one and the checklist has the item.
 */
export async function meetByLetter(
  session: Session,
  caller: Caller,
  agreementId: string,
  caseId: string,
): Promise<void> {
  const [letter] = await session
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.caseId, caseId), eq(documents.kind, code), isNotNull(documents.proposalId)))
    .orderBy(desc(documents.createdAt), desc(documents.id))
    .limit(1)
  if (!letter) return
  const met = { status: 'met', documentId: letter.id } as const
  const decided = await session
    .update(t)
    .set({ ...met, decidedBy: caller.actor.accountId, decidedAt: sql`now()` })
    .where(and(eq(t.agreementId, agreementId), eq(t.code, code), eq(t.status, 'open')))
    .returning({ id: t.id })
  if (decided.length === 0) return
  const before = { code, status: 'open', documentId: null }
  await record(session, caller, 'patch_checklist', agreementId, before, { code, ...met })
}
