import { randomBytes } from 'node:crypto'
import { and, desc, eq, gt, isNotNull, isNull, or } from 'drizzle-orm'
import type { Session } from '../db/session.ts'
import type { Sealing } from '../identity/second-factor/apps/sealing.ts'
import { DomainError } from '../kernel/errors.ts'
import { webhookSecrets as t } from './tables.ts'

const prefix = 'whsec_'
const secretBytes = 32

/** How long a secret that was replaced still signs, in milliseconds. */
const overlapMs = 24 * 60 * 60 * 1000

/** 503 if the setting that seals secrets is missing. */
export function requireSealing(sealing: Sealing | undefined): Sealing {
  if (!sealing) throw new DomainError('unavailable', { detail: notSet })
  return sealing
}

const notSet = {
  id: 'Webhook belum disiapkan di server ini; minta pengelolanya memasang SECOND_FACTOR_KEY, yang menyegel rahasianya.',
  en: 'Webhooks are not set up on this server; ask its operator to set SECOND_FACTOR_KEY, which seals their secrets.',
}

/** Adds a secret and returns it as the receiver takes it (Standard Webhooks). */
export async function addWebhookSecret(
  session: Session,
  sealing: Sealing,
  webhookId: string,
  now: Date,
): Promise<string> {
  const secret = randomBytes(secretBytes)
  await session
    .insert(t)
    .values({ webhookId, sealed: sealing.seal(secret, webhookId), createdAt: now.toISOString() })
  return `${prefix}${secret.toString('base64')}`
}

/** Adds a new secret. The present one signs besides it for 24 hours; one that was being replaced already ends now. */
export async function replaceWebhookSecret(
  session: Session,
  sealing: Sealing,
  webhookId: string,
  now: Date,
): Promise<string> {
  await session.delete(t).where(and(eq(t.webhookId, webhookId), isNotNull(t.expiresAt)))
  await session
    .update(t)
    .set({ expiresAt: new Date(now.getTime() + overlapMs).toISOString() })
    .where(and(eq(t.webhookId, webhookId), isNull(t.expiresAt)))
  return addWebhookSecret(session, sealing, webhookId, now)
}

/**
 * The secrets that sign now, opened, the newest first. Undefined if that was sealed with another key; one that it replaces
 * does not sign then, so that a new secret is all that is wanted after a change of the key.
 */
export async function signingSecrets(
  session: Session,
  sealing: Sealing,
  webhookId: string,
  now: Date,
): Promise<Buffer[] | undefined> {
  const rows = await session
    .select({ sealed: t.sealed })
    .from(t)
    .where(and(eq(t.webhookId, webhookId), or(isNull(t.expiresAt), gt(t.expiresAt, now.toISOString()))))
    .orderBy(desc(t.createdAt), desc(t.id))
  const [newest, ...replaced] = rows.map(({ sealed }) => sealing.open(sealed, webhookId))
  return newest && [newest, ...replaced.filter((each) => each !== undefined)]
}
