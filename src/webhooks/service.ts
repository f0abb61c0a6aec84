import { and, count, eq, sql, type SQL } from 'drizzle-orm'
import { recordsOf } from '../audit/service.ts'
import type { Database } from '../db/client.ts'
import { nested, recordFields } from '../db/columns.ts'
import { key, presented } from '../db/keyset.ts'
import { listPage, oneOf, type ListDefinition } from '../db/lists.ts'
import type { Session } from '../db/session.ts'
import { updateRead } from '../db/versioned.ts'
import { readerOf } from '../events/cursor.ts'
import { headOfFeed } from '../events/queries.ts'
import { sealEvents } from '../events/sealing.ts'
import type { Sealing } from '../identity/second-factor/apps/sealing.ts'
import type { Actor, Caller } from '../kernel/actor.ts'
import { pick } from '../kernel/content.ts'
import { jakartaDay, type Clock } from '../kernel/days.ts'
import { DomainError } from '../kernel/errors.ts'
import { requireVersion, type Expected } from '../kernel/expected.ts'
import { requireAllowed } from '../kernel/transitions.ts'
import type { WebhookAction } from './lifecycle.ts'
import { mostWebhooks, webhookActionsFor, webhookVisibility } from './policy.ts'
import { receiverIn } from './receiver.ts'
import { ownerOf } from './sending/owner.ts'
import type { NewWebhook, Webhook, WebhookPatch, WebhookQuery } from './schemas.ts'
import { addWebhookSecret, replaceWebhookSecret } from './secrets.ts'
import { webhookConditions, webhookDeliveries, webhooks as t, webhookSecrets } from './tables.ts'

/** What the verbs work with. */
export interface Webhooks {
  readonly db: Database
  readonly clock: Clock
  readonly sealing: Sealing
  /** Hosts, as `host:port`, that may be called although they are in our own network. */
  readonly privateHosts: readonly string[]
}

/** A webhook at the version at which it is to be changed. */
export interface Read {
  readonly id: string
  readonly version: Expected
}

const record = recordsOf('webhook')

const columns = {
  ...pick(t, recordFields),
  ...pick(t, ['accountId', 'name', 'url', 'types', 'recordIds', 'status', 'disabledReason', 'disabledAt']),
  secrets: nested<{ createdAt: string; expiresAt: string | null }[]>(sql`(
    select coalesce(json_agg(json_build_object('createdAt', s.created_at, 'expiresAt', s.expires_at) order by s.created_at, s.id), '[]')
    from ${webhookSecrets} s where s.webhook_id = ${t.id})`),
}
type Row = Omit<Webhook, 'allowedActions' | 'types'> & { types: string[] | null }

function present(now: Date, { secrets, ...row }: Row): Webhook {
  const instants = secrets.map(({ createdAt, expiresAt }) => ({
    createdAt: new Date(createdAt).toISOString(),
    expiresAt: expiresAt && new Date(expiresAt).toISOString(),
  }))
  return {
    ...row,
    secrets: instants.filter(({ expiresAt }) => expiresAt === null || expiresAt > now.toISOString()),
    allowedActions: webhookActionsFor(row.status),
  }
}

/** SQL: the webhooks that the actor sees. */
const seenBy = (session: Session, actor: Actor): SQL | undefined =>
  session.visibleTo(actor, webhookVisibility, webhookConditions(t))

/** A webhook that the actor sees, as it is now. 404 if there is none. */
export async function requireWebhook(
  session: Session,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Webhook> {
  const [row] = await session
    .select(columns)
    .from(t)
    .where(and(eq(t.id, id), seenBy(session, actor)))
  if (!row) throw new DomainError('not_found')
  return present(now, row)
}

/** A webhook that is to be changed: 412 where it was since it was read, 409 where its state does not allow the action. */
export async function requireChangeable(
  session: Session,
  { actor }: Caller,
  { id, version }: Read,
  action: WebhookAction,
  now: Date,
): Promise<Webhook> {
  const webhook = await requireWebhook(session, actor, id, now)
  requireVersion(webhook, version)
  requireAllowed(action, webhook.allowedActions)
  return webhook
}

const webhookList: ListDefinition<Row> = {
  name: 'webhooks',
  id: t.id,
  sorts: { createdAt: key(t.createdAt, (row) => row.createdAt), name: key(t.name, (row) => row.name) },
  filters: { status: oneOf(t.status) },
}

/** A page of webhooks. In a transaction, because only there does PostgreSQL know the account. */
export const listWebhooks = (
  { db, clock }: Pick<Webhooks, 'db' | 'clock'>,
  { actor }: Caller,
  query: WebhookQuery,
) =>
  db.write(actor, async (session) => {
    const found = await listPage(session, webhookList, query, {
      variant: actor.role,
      where: seenBy(session, actor),
      rows: () => session.select(columns).from(t),
    })
    return presented(found, (row) => present(clock(), row))
  })

/** One webhook. 404 if there is none, or it is somebody else's. */
export const getWebhook = (
  { db, clock }: Pick<Webhooks, 'db' | 'clock'>,
  { actor }: Caller,
  id: string,
): Promise<Webhook> => db.write(actor, (session) => requireWebhook(session, actor, id, clock()))

/**
 * A webhook that is sent what its account is told of the feed from now on, with its secret, which only this answer shows. 409
 * if the account has the most of them already.
 */
export async function createWebhook(
  { db, clock, sealing, privateHosts }: Webhooks,
  caller: Caller,
  { types = null, recordIds = null, ...input }: NewWebhook,
) {
  const { actor } = caller
  const accountId = actor.accountId!
  const receiver = receiverIn(input.url, privateHosts)
  while (await sealEvents(db, jakartaDay(clock())));
  const place = await db.read(actor, headOfFeed)
  // As it acts whenever something is sent: not limited to the scopes of this token.
  const owner = await ownerOf(db, { accountId, membershipId: actor.membershipId! }, jakartaDay(clock()))
  if (!owner) throw new DomainError('unauthenticated')
  return db.write(actor, async (session) => {
    // One at a time, so that two requests at once cannot both make the last one that is allowed.
    await session.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`webhooks ${accountId}`}, 0))`)
    const [held] = await session.select({ webhooks: count() }).from(t).where(eq(t.accountId, accountId))
    if (held!.webhooks >= mostWebhooks) throw new DomainError('guard_not_met', { reasons: [tooMany] })
    const content = { ...input, types, recordIds }
    const [created] = await session
      .insert(t)
      .values({
        ...content,
        ...place,
        receiver,
        accountId,
        membershipId: actor.membershipId!,
        reader: readerOf(owner),
      })
      .returning({ id: t.id })
    const { id } = created!
    const secret = await addWebhookSecret(session, sealing, id, clock())
    await record(session, caller, 'create', id, {}, { ...recorded(content), status: 'active' })
    return { ...(await requireWebhook(session, actor, id, clock())), secret }
  })
}

/** Changes the given fields. What waits to be sent goes to the new address. */
export async function patchWebhook(
  { db, clock, privateHosts }: Omit<Webhooks, 'sealing'>,
  caller: Caller,
  read: Read,
  patch: WebhookPatch,
): Promise<Webhook> {
  const receiver = patch.url !== undefined && { receiver: receiverIn(patch.url, privateHosts) }
  return db.write(caller.actor, async (session) => {
    const before = await requireChangeable(session, caller, read, 'patch', clock())
    await updateRead(session, t, before, { ...patch, ...receiver })
    await record(session, caller, 'patch', read.id, recorded(before), recorded(patch))
    return requireWebhook(session, caller.actor, read.id, clock())
  })
}

/** Removes a webhook with its deliveries: nothing is sent any more. */
export async function removeWebhook(
  { db, clock }: Pick<Webhooks, 'db' | 'clock'>,
  caller: Caller,
  { id, version }: Read,
): Promise<void> {
  return db.write(caller.actor, async (session) => {
    const before = await requireWebhook(session, caller.actor, id, clock())
    // The row is locked first, so that no delivery is made meanwhile.
    requireVersion(before, version)
    await updateRead(session, t, before, {})
    await session.delete(webhookDeliveries).where(eq(webhookDeliveries.webhookId, id))
    await session.delete(webhookSecrets).where(eq(webhookSecrets.webhookId, id))
    await session.delete(t).where(eq(t.id, id))
    await record(session, caller, 'remove', id, recorded(before), { name: null })
  })
}

/** A new secret, which only this answer shows. The present one signs besides it for 24 hours. */
export async function rotateWebhookSecret(
  { db, clock, sealing }: Omit<Webhooks, 'privateHosts'>,
  caller: Caller,
  read: Read,
) {
  return db.write(caller.actor, async (session) => {
    const before = await requireChangeable(session, caller, read, 'rotate-secret', clock())
    await updateRead(session, t, before, {})
    const secret = await replaceWebhookSecret(session, sealing, read.id, clock())
    await record(session, caller, 'rotate-secret', read.id, {}, {})
    return { ...(await requireWebhook(session, caller.actor, read.id, clock())), secret }
  })
}

/** What the trail keeps. Of the address its host alone: the rest may be a secret of the receiver. */
function recorded({ url, name, types, recordIds }: WebhookPatch) {
  return {
    ...(name !== undefined && { name }),
    ...(url !== undefined && { host: new URL(url).host }),
    ...(types !== undefined && { types }),
    ...(recordIds !== undefined && { recordIds }),
  }
}

const tooMany = {
  code: 'too_many_webhooks' as const,
  message: {
    id: `Satu akun memiliki paling banyak ${mostWebhooks} webhook; hapus salah satu yang tidak dipakai lagi.`,
    en: `An account has at most ${mostWebhooks} webhooks; remove one that is no longer used.`,
  },
}
