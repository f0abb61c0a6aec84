import { and, eq, sql, type SQL } from 'drizzle-orm'
import { v4 as randomUuid } from 'uuid'
import { recordsOf } from '../../audit/service.ts'
import { key, presented } from '../../db/keyset.ts'
import { listPage, oneOf, type ListDefinition } from '../../db/lists.ts'
import type { Session } from '../../db/session.ts'
import type { Caller } from '../../kernel/actor.ts'
import { pick } from '../../kernel/content.ts'
import { DomainError } from '../../kernel/errors.ts'
import { requireAllowed } from '../../kernel/transitions.ts'
import { testType } from '../sending/test-event.ts'
import { requireWebhook, type Webhooks } from '../service.ts'
import { webhookDeliveries as t } from '../tables.ts'
import type { DeliveryQuery, WebhookDelivery } from './schemas.ts'

type Kept = Pick<Webhooks, 'db' | 'clock'>

const record = recordsOf('webhook')

const columns = pick(t, [
  'id',
  'webhookId',
  'eventId',
  'type',
  'subjectType',
  'subjectId',
  'status',
  'attempts',
  'tryAt',
  'triedAt',
  'durationMs',
  'failure',
  'answerStatus',
  'answerBody',
  'createdAt',
])
type Row = Pick<typeof t.$inferSelect, keyof typeof columns>

const present = ({
  subjectType,
  subjectId,
  tryAt,
  answerStatus,
  answerBody,
  ...row
}: Row): WebhookDelivery => ({
  ...row,
  subject: `${subjectType}/${subjectId}`,
  nextTryAt: tryAt,
  answer: answerStatus === null ? null : { status: answerStatus, body: answerBody ?? '' },
})

const deliveryList: ListDefinition<Row> = {
  name: 'webhook deliveries',
  id: t.id,
  sorts: { createdAt: key(t.createdAt, (row) => row.createdAt) },
  filters: { status: oneOf(t.status) },
}

/** The deliveries of a webhook. 404 if there is no such webhook, or it is somebody else's. */
export const listDeliveries = ({ db, clock }: Kept, { actor }: Caller, id: string, query: DeliveryQuery) =>
  db.write(actor, async (session) => {
    await requireWebhook(session, actor, id, clock())
    const found = await listPage(session, deliveryList, query, {
      variant: '',
      where: eq(t.webhookId, sql.placeholder('webhookId')),
      values: { webhookId: id },
      rows: () => session.select(columns).from(t),
    })
    return presented(found, present)
  })

async function requireDelivery(session: Session, webhookId: string, which: SQL): Promise<WebhookDelivery> {
  const [row] = await session
    .select(columns)
    .from(t)
    .where(and(eq(t.webhookId, webhookId), which))
  if (!row) throw new DomainError('not_found')
  return present(row)
}

/** One delivery. 404 if there is none, or it is somebody else's. */
export const getDelivery = ({ db, clock }: Kept, { actor }: Caller, id: string, deliveryId: string) =>
  db.write(actor, async (session) => {
    await requireWebhook(session, actor, id, clock())
    return requireDelivery(session, id, eq(t.id, deliveryId))
  })

/** Sends a delivery again, now, with the same `webhook-id`. 409 while the webhook is disabled. */
export const replayDelivery = ({ db, clock }: Kept, caller: Caller, id: string, deliveryId: string) =>
  db.change(caller, async (session) => {
    const webhook = await requireWebhook(session, caller.actor, id, clock())
    await requireDelivery(session, id, eq(t.id, deliveryId))
    requireAllowed('test', webhook.allowedActions)
    await session
      .update(t)
      .set({ status: 'waiting', attempts: 0, tryAt: sql`now()` })
      .where(eq(t.id, deliveryId))
    await record(session, caller, 'replay', id, {}, { deliveryId })
    return requireDelivery(session, id, eq(t.id, deliveryId))
  })

/** Sends a test event, as the feed's are sent. 409 while the webhook is disabled. */
export const testWebhook = ({ db, clock }: Kept, caller: Caller, id: string) =>
  db.change(caller, async (session) => {
    const webhook = await requireWebhook(session, caller.actor, id, clock())
    requireAllowed('test', webhook.allowedActions)
    const eventId = randomUuid()
    await session.insert(t).values({
      webhookId: id,
      eventId,
      type: testType,
      subjectType: 'webhook',
      subjectId: id,
      tryAt: sql`now()`,
    })
    await record(session, caller, 'test', id, {}, { eventId })
    return requireDelivery(session, id, eq(t.eventId, eventId))
  })
