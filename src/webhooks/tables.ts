import { sql, type SQL } from 'drizzle-orm'
import { bigint, index, integer, pgEnum, pgPolicy, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { instant, recordColumns, referenceTo } from '../db/columns.ts'
import { actorAccount, grantedTo, selectPolicies } from '../db/visibility.ts'
import { accounts, authenticator } from '../identity/accounts/tables.ts'
import { memberships } from '../identity/memberships/tables.ts'
import { holdsNoPersonalData } from '../personal-data/inventory.ts'
import { deliveryFailures, deliveryStatuses, disabledReasons, webhookStatuses } from './lifecycle.ts'
import { webhookAccess, webhookVisibility } from './policy.ts'

export const webhookStatus = pgEnum('webhook_status', webhookStatuses)
export const webhookDisabledReason = pgEnum('webhook_disabled_reason', disabledReasons)

/** The condition of `webhookVisibility` in SQL. It holds in transactions only: there PostgreSQL knows the account. */
export const webhookConditions = (t: { accountId: unknown }): Record<'own', SQL> => ({
  own: sql`${t.accountId} = ${actorAccount}`,
})

/**
 * Subscriptions to the feed. A webhook is a follower whose place is kept here: it is sent what its account, in this
 * membership, would be told of the feed.
 */
export const webhooks = pgTable(
  'webhooks',
  {
    ...recordColumns,
    accountId: referenceTo(() => accounts.id),
    membershipId: referenceTo(() => memberships.id),
    name: text().notNull(),
    url: text().notNull(),
    /** `host:port` of the URL: how many calls one server gets at once is bounded. */
    receiver: text().notNull(),
    /** Only these types of events; null if all. */
    types: text().array(),
    /** Only events of these records and of what belongs to them; null if of all. */
    recordIds: uuid().array(),
    status: webhookStatus().notNull().default('active'),
    disabledReason: webhookDisabledReason(),
    disabledAt: instant(),
    /** The place in the feed until which deliveries were made, as in a cursor. */
    epoch: uuid(),
    position: bigint({ mode: 'number' }).notNull(),
    /** What decides which records the owner sees. When it changes, the place does not count any more. */
    reader: text().notNull(),
  },
  (t) => {
    const { own } = webhookConditions(t)
    const writes = (name: string, to: 'admin' | 'integrator', rule: SQL) => [
      pgPolicy(`${name}_adds`, { for: 'insert', to: grantedTo(to), withCheck: own }),
      pgPolicy(`${name}_edits`, { for: 'update', to: grantedTo(to), using: rule, withCheck: rule }),
      pgPolicy(`${name}_removes`, { for: 'delete', to: grantedTo(to), using: rule }),
    ]
    return [
      index('webhooks_account_idx').on(t.accountId, t.createdAt, t.id),
      index('webhooks_created_at_idx').on(t.createdAt, t.id),
      index('webhooks_name_idx').on(t.name, t.id),
      index('webhooks_status_idx').on(t.status, t.createdAt, t.id),
      ...selectPolicies(webhookVisibility, { own }),
      ...writes('admin', 'admin', sql`true`),
      ...writes('owner', 'integrator', own),
    ]
  },
)

holdsNoPersonalData(webhooks, ['name', 'reader', 'receiver', 'types', 'url'])

/**
 * The secrets that deliveries are signed with, sealed. As with other secrets, only the role of sign-in reads them. Two count
 * while one replaces the other.
 */
export const webhookSecrets = pgTable(
  'webhook_secrets',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    webhookId: referenceTo(() => webhooks.id),
    sealed: text().notNull(),
    createdAt: instant().notNull(),
    /** Null until the secret is replaced. */
    expiresAt: instant(),
  },
  (t) => {
    const ofSeen = sql`exists (select 1 from ${webhooks} w where w.id = ${t.webhookId})`
    const keepers = grantedTo(...webhookAccess)
    return [
      index('webhook_secrets_webhook_idx').on(t.webhookId, t.createdAt),
      pgPolicy('authenticator_signs', { for: 'select', to: authenticator, using: sql`true` }),
      pgPolicy('keeper_keeps', { for: 'all', to: keepers, using: ofSeen, withCheck: ofSeen }),
    ]
  },
)

holdsNoPersonalData(webhookSecrets, ['sealed'])

export const deliveryStatus = pgEnum('webhook_delivery_status', deliveryStatuses)
export const deliveryFailure = pgEnum('webhook_delivery_failure', deliveryFailures)

/**
 * What is sent to a webhook: one row for each event. The event itself is read at each try, as its owner sees it then, so
 * that what it may not see any more is not kept here either.
 */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: uuid().primaryKey().$defaultFn(uuidv7),
    createdAt: instant()
      .notNull()
      .default(sql`now()`),
    webhookId: referenceTo(() => webhooks.id),
    /** Also the `webhook-id` of each try. */
    eventId: uuid().notNull(),
    /** The place of the event in the feed; null for a test event, which has none. */
    position: bigint({ mode: 'number' }),
    /** Of the event as it was when the delivery was made. */
    type: text().notNull(),
    subjectType: text().notNull(),
    subjectId: uuid().notNull(),
    status: deliveryStatus().notNull().default('waiting'),
    /** How often it was tried since it was to be sent. */
    attempts: integer().notNull().default(0),
    /** When it may be tried next: while an instance sends it, the end of its lease. Null where it is not to be tried. */
    tryAt: instant(),
    triedAt: instant(),
    durationMs: integer(),
    failure: deliveryFailure(),
    /** What the receiver answered last, its body cut. */
    answerStatus: integer(),
    answerBody: text(),
  },
  (t) => {
    const ofSeen = sql`exists (select 1 from ${webhooks} w where w.id = ${t.webhookId})`
    return [
      unique('webhook_deliveries_event_key').on(t.webhookId, t.eventId),
      index('webhook_deliveries_created_at_idx').on(t.webhookId, t.createdAt, t.id),
      index('webhook_deliveries_status_idx').on(t.webhookId, t.status, t.createdAt, t.id),
      index('webhook_deliveries_due_idx')
        .on(t.tryAt, t.id)
        .where(sql`${t.tryAt} is not null`),
      index('webhook_deliveries_in_order_idx')
        .on(t.webhookId, t.subjectId, t.position)
        .where(sql`${t.status} = 'waiting'`),
      index('webhook_deliveries_old_idx').on(t.createdAt),
      pgPolicy('seen_with_webhook', {
        for: 'all',
        to: grantedTo(...webhookAccess),
        using: ofSeen,
        withCheck: ofSeen,
      }),
    ]
  },
)

holdsNoPersonalData(webhookDeliveries, ['answerBody', 'subjectType', 'type'])
