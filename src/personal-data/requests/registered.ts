import { eq } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import { privacyRequests as t } from './tables.ts'

/** Whether there is a request with this id. */
export async function isRegistered(session: Session, id: string): Promise<boolean> {
  const found = await session.select({ id: t.id }).from(t).where(eq(t.id, id))
  return found.length > 0
}
