import { and, eq, sql } from 'drizzle-orm'
import { recordsOf } from '../audit/service.ts'
import type { Database } from '../db/client.ts'
import { updateRead } from '../db/versioned.ts'
import { readerOf } from '../events/cursor.ts'
import { headOfFeed, readEvents } from '../events/queries.ts'
import { sealEvents } from '../events/sealing.ts'
import type { Actor, Caller } from '../kernel/actor.ts'
import { jakartaDay } from '../kernel/days.ts'
import { DomainError } from '../kernel/errors.ts'
import type { Webhook } from './schemas.ts'
import { holdDeliveries } from './sending/disable.ts'
import { ownerOf } from './sending/owner.ts'
import { getWebhook, requireChangeable, requireWebhook, type Read, type Webhooks } from './service.ts'
import { webhookDeliveries as d, webhooks as t } from './tables.ts'

type Kept = Pick<Webhooks, 'db' | 'clock'>

const record = recordsOf('webhook')

/** Nothing is sent any more until it is enabled. */
export const disableWebhook = ({ db, clock }: Kept, caller: Caller, read: Read): Promise<Webhook> =>
  db.change(caller, async (session) => {
    const before = await requireChangeable(session, caller, read, 'disable', clock())
    await updateRead(session, t, before, {
      status: 'disabled',
      disabledReason: 'by_hand',
      disabledAt: sql`now()`,
    })
    await holdDeliveries(session, read.id)
    await record(session, caller, 'disable', read.id, { status: before.status }, { status: 'disabled' })
    return requireWebhook(session, caller.actor, read.id, clock())
  })

/**
 * Goes on from the webhook's place in the feed, with what waits. Where that place does not count any more, it begins with what
 * comes now, and nothing that waited is sent. 409 where its owner may follow the feed no more.
 */
export async function enableWebhook({ db, clock }: Kept, caller: Caller, read: Read): Promise<Webhook> {
  const webhook = await getWebhook({ db, clock }, caller, read.id)
  const [place] = await db.write(caller.actor, (session) =>
    session
      .select({ epoch: t.epoch, position: t.position, reader: t.reader, membershipId: t.membershipId })
      .from(t)
      .where(eq(t.id, read.id)),
  )
  if (!place) throw new DomainError('not_found')
  const owner = await ownerOf(db, { ...place, accountId: webhook.accountId }, jakartaDay(clock()))
  if (!owner) throw new DomainError('guard_not_met', { reasons: [noOwner] })
  while (await sealEvents(db, jakartaDay(clock())));
  const goesOn = place.reader === readerOf(owner) && (await counts(db, owner, place))
  const from = goesOn ? {} : { ...(await db.read(owner, headOfFeed)), reader: readerOf(owner) }
  return db.change(caller, async (session) => {
    const before = await requireChangeable(session, caller, read, 'enable', clock())
    await updateRead(session, t, before, {
      ...from,
      status: 'active',
      disabledReason: null,
      disabledAt: null,
    })
    await session
      .update(d)
      .set(goesOn ? { attempts: 0, tryAt: sql`now()` } : { status: 'not_told' })
      .where(and(eq(d.webhookId, read.id), eq(d.status, 'waiting')))
    await record(session, caller, 'enable', read.id, { status: before.status }, { status: 'active' })
    return requireWebhook(session, caller.actor, read.id, clock())
  })
}

/** Whether the feed can be gone on with from this place. */
const counts = (
  db: Database,
  owner: Actor,
  { epoch, position }: { epoch: string | null; position: number },
) =>
  db
    .read(owner, (session) => readEvents(session, owner, { place: { epoch, position }, limit: 1 }))
    .then(() => true)
    .catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'copy_outdated') return false
      throw error
    })

const noOwner = {
  code: 'webhook_owner_ended' as const,
  message: {
    id: 'Akun pemilik webhook ini dinonaktifkan, atau tidak memiliki keanggotaan dan lingkup "events:read" lagi.',
    en: 'The account that owns this webhook is disabled, or has no membership with the scope "events:read" any more.',
  },
}
