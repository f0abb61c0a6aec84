import { and, eq, sql } from 'drizzle-orm'
import { readerOf } from '../../events/cursor.ts'
import { readEvents, type EventRow } from '../../events/queries.ts'
import { sealEvents } from '../../events/sealing.ts'
import { serviceActor } from '../../kernel/actor.ts'
import { jakartaDay } from '../../kernel/days.ts'
import { DomainError } from '../../kernel/errors.ts'
import { webhookDeliveries, webhooks as t } from '../tables.ts'
import { ownerOf } from './owner.ts'
import type { Sending } from './sending.ts'

/** The most that waits for one webhook; beyond, its place in the feed waits. */
const mostWaiting = 1000

type Webhook = typeof t.$inferSelect

/** Makes deliveries of what the feed has for each webhook. Any number of instances may do it at once. */
export async function fillAll(sending: Sending): Promise<void> {
  const { db, clock } = sending
  const active = () =>
    db.write(serviceActor, (session) => session.select().from(t).where(eq(t.status, 'active')).orderBy(t.id))
  if ((await active()).length === 0) return
  while (await sealEvents(db, jakartaDay(clock())));
  const behind = await db.write(serviceActor, (session) =>
    session
      .select()
      .from(t)
      .where(
        and(
          eq(t.status, 'active'),
          sql`${t.position} <> (select last from event_feed)`,
          sql`(select count(*) from (select 1 from ${webhookDeliveries} d where d.webhook_id = ${t.id} and d.status = 'waiting'
            limit ${mostWaiting}) waiting) < ${mostWaiting}`,
        ),
      ),
  )
  for (const webhook of behind) await fill(sending, webhook)
}

/** The events that concern these records; all where none are named. */
const concerns =
  (recordIds: readonly string[] | null) =>
  ({ subjectId, agreementId, caseId }: EventRow): boolean =>
    recordIds === null || [subjectId, agreementId, caseId].some((id) => id !== null && recordIds.includes(id))

async function fill(sending: Sending, webhook: Webhook): Promise<void> {
  const { db, clock } = sending
  const owner = await ownerOf(db, webhook, jakartaDay(clock()))
  if (!owner) return sending.disable(webhook.id, undefined, 'owner_ended')
  const outdated = () => sending.disable(webhook.id, owner, 'copy_outdated')
  if (readerOf(owner) !== webhook.reader) return outdated()
  const { epoch, position } = webhook
  const types = webhook.types ?? undefined
  const found = await db
    .read(owner, (session) => readEvents(session, owner, { place: { epoch, position }, types, limit: 200 }))
    .catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'copy_outdated') return undefined
      throw error
    })
  if (!found) return outdated()
  const rows = found.rows.filter(concerns(webhook.recordIds)).map((event) => ({
    webhookId: webhook.id,
    eventId: event.id,
    position: event.position,
    type: event.type,
    subjectType: event.subjectType,
    subjectId: event.subjectId,
    tryAt: sql`now()`,
  }))
  await db.write(serviceActor, async (session) => {
    // Whoever moves the place makes the deliveries; who comes later finds another place, and makes none.
    const moved = await session
      .update(t)
      .set(found.place)
      .where(
        and(
          eq(t.id, webhook.id),
          eq(t.position, position),
          eq(t.reader, webhook.reader),
          eq(t.status, 'active'),
          sql`${t.epoch} is not distinct from ${epoch}::uuid`,
        ),
      )
      .returning({ id: t.id })
    if (moved.length > 0 && rows.length > 0)
      await session.insert(webhookDeliveries).values(rows).onConflictDoNothing()
  })
}
