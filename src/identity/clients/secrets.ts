import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import { hashSecret, newSecret } from '../sign-in/secrets.ts'
import { clientSecrets as t } from '../sign-in/tables.ts'

/** Adds a secret to an API client and returns it. */
export async function addClientSecret(session: Session, accountId: string, now: Date): Promise<string> {
  const secret = newSecret('client')
  await session.insert(t).values({ accountId, hash: hashSecret(secret), createdAt: now.toISOString() })
  return secret
}

/**
 * Adds a new secret. The present one expires after `overlapHours`; an older one that was already being replaced is
 * deleted.
 */
export async function replaceClientSecret(
  session: Session,
  accountId: string,
  now: Date,
  overlapHours: number,
): Promise<string> {
  await session.delete(t).where(and(eq(t.accountId, accountId), isNotNull(t.expiresAt)))
  const expiresAt = new Date(now.getTime() + overlapHours * 60 * 60 * 1000).toISOString()
  await session
    .update(t)
    .set({ expiresAt })
    .where(and(eq(t.accountId, accountId), isNull(t.expiresAt)))
  return addClientSecret(session, accountId, now)
}
