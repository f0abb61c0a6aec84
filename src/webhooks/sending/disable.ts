import { and, eq, sql } from 'drizzle-orm'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { nextVersion } from '../../db/versioned.ts'
import { serviceActor, type Actor } from '../../kernel/actor.ts'
import type { DisabledReason } from '../lifecycle.ts'
import { webhookDeliveries as d, webhooks as t } from '../tables.ts'

const record = recordsOf('webhook')

/** What waits to be sent to a disabled webhook is kept, and not tried. */
export const holdDeliveries = (session: Session, webhookId: string) =>
  session
    .update(d)
    .set({ tryAt: null })
    .where(and(eq(d.webhookId, webhookId), eq(d.status, 'waiting')))

/**
 * Disables a webhook without anybody's request, in the name of its owner, which the trail tells. Where it has none any more, the
 * trail says so of the account. False where it was disabled already.
 */
export const disableByService = (
  db: Database,
  id: string,
  owner: Actor | undefined,
  reason: DisabledReason,
): Promise<boolean> =>
  db.write(owner ?? serviceActor, async (session) => {
    const disabled = await session
      .update(t)
      .set({ status: 'disabled', disabledReason: reason, disabledAt: sql`now()`, ...nextVersion(t) })
      .where(and(eq(t.id, id), eq(t.status, 'active')))
      .returning({ id: t.id })
    if (disabled.length === 0) return false
    await holdDeliveries(session, id)
    if (owner)
      await record(
        session,
        { actor: owner, requestId: 'webhooks', clientAddress: null, method: null, operationId: null },
        'disable',
        id,
        { status: 'active', disabledReason: null },
        { status: 'disabled', disabledReason: reason },
      )
    return true
  })
