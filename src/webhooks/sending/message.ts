import { eq } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { readerOf } from '../../events/cursor.ts'
import { eventAt } from '../../events/queries.ts'
import { cloudEventOf } from '../../events/service.ts'
import { serviceActor, type Actor } from '../../kernel/actor.ts'
import { jakartaDay } from '../../kernel/days.ts'
import type { DisabledReason } from '../lifecycle.ts'
import { signingSecrets } from '../secrets.ts'
import { webhooks as t } from '../tables.ts'
import type { Claimed } from './claim.ts'
import { ownerOf } from './owner.ts'
import type { Sending } from './sending.ts'
import { testEventOf } from './test-event.ts'

/** What a try sends. */
interface Message {
  readonly owner: Actor
  readonly url: string
  readonly secrets: readonly Buffer[]
  readonly body: string
}

/** Why nothing is sent: the webhook waits, the owner is not told of it any more, or the webhook has to be disabled. */
type Nothing = 'held' | 'not_told' | { readonly disable: DisabledReason; readonly owner: Actor | undefined }

const webhookOf = async (db: Database, id: string) => {
  const [row] = await db.write(serviceActor, (session) => session.select().from(t).where(eq(t.id, id)))
  return row
}

/** What a delivery says now, to its owner as it sees it now. */
export async function messageOf(
  { db, clock, sealing }: Pick<Sending, 'db' | 'clock' | 'sealing'>,
  { webhookId, eventId, position }: Claimed,
): Promise<Message | Nothing> {
  const webhook = await webhookOf(db, webhookId)
  if (webhook?.status !== 'active') return 'held'
  const now = clock()
  const owner = await ownerOf(db, webhook, jakartaDay(now))
  if (!owner) return { disable: 'owner_ended', owner }
  if (readerOf(owner) !== webhook.reader) return { disable: 'copy_outdated', owner }
  const secrets = await db.authenticate((session) => signingSecrets(session, sealing, webhookId, now))
  if (!secrets) return { disable: 'secret_unreadable', owner }
  const { url } = webhook
  if (position === null)
    return { owner, url, secrets, body: JSON.stringify(testEventOf(webhookId, eventId, now)) }
  const event = await db.read(owner, (session) =>
    eventAt(session, owner, position, webhook.types ?? undefined),
  )
  if (event?.id !== eventId) return 'not_told'
  return { owner, url, secrets, body: JSON.stringify(cloudEventOf(event)) }
}
