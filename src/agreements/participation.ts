import { and, eq, sql } from 'drizzle-orm'
import type { Session } from '../db/session.ts'
import type { Actor } from '../kernel/actor.ts'
import { agreements as t } from './tables.ts'

/**
 * Records that the actor took part in the agreement by changing a record that belongs to it, such as a commitment. The
 * version of the agreement does not change, because the changed record has a version of its own.
 */
export async function notePart(session: Session, { accountId }: Actor, agreementId: string): Promise<void> {
  await session
    .update(t)
    .set({ tookPart: sql`array_append(${t.tookPart}, ${accountId}::uuid)` })
    .where(and(eq(t.id, agreementId), sql`${accountId}::uuid <> all(${t.tookPart})`))
}
