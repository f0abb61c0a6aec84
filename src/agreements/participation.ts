import { and, eq, sql } from 'drizzle-orm'
import type { Session } from '../db/session.ts'
import type { Actor } from '../kernel/actor.ts'
import { agreements as t } from './tables.ts'

/**
 * Keeps that the actor took part in what an agreement says by changing what belongs to it, such as a commitment. Its
 * version stays: the record that was changed has one of its own.
 */
export async function notePart(session: Session, { accountId }: Actor, agreementId: string): Promise<void> {
  await session
    .update(t)
    .set({ tookPart: sql`array_append(${t.tookPart}, ${accountId}::uuid)` })
    .where(and(eq(t.id, agreementId), sql`${accountId}::uuid <> all(${t.tookPart})`))
}
