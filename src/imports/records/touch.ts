import { eq, sql } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import { imports as t } from './tables.ts'

/**
 * Moves the version of an import, because what came of it was changed: who read it before does not decide on it unread.
 */
export async function touchImport(session: Session, id: string): Promise<void> {
  await session
    .update(t)
    .set({ version: sql`${t.version} + 1`, updatedAt: sql`now()` })
    .where(eq(t.id, id))
}
