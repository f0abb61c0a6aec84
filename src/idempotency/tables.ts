import { sql } from 'drizzle-orm'
import { index, json, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../db/columns.ts'
import { actorAccount, grantedTo } from '../db/visibility.ts'
import { holdsNoPersonalData, holdsPersonalData } from '../personal-data/inventory.ts'

/**
 * The answer of a change under its Idempotency-Key, written in the transaction of the change. The type is JSON,
 * because JSONB would change the order of the fields.
 */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    accountId: uuid().notNull(),
    operation: text().notNull(),
    key: text().notNull(),
    fingerprint: text().notNull(),
    result: json().$type<{ readonly id?: string }>().notNull(),
    createdAt: instant()
      .notNull()
      .default(sql`now()`),
  },
  (t) => {
    const own = sql`${t.accountId} = ${actorAccount}`
    const expired = sql`${t.createdAt} < now() - interval '24 hours'`
    const writers = grantedTo('admin', 'officer', 'reviewer', 'partner', 'integrator')
    return [
      primaryKey({ columns: [t.accountId, t.operation, t.key] }),
      index('idempotency_keys_created_at_idx').on(t.createdAt),
      pgPolicy('sees_own', { for: 'select', to: writers, using: own }),
      pgPolicy('adds_own', { for: 'insert', to: writers, withCheck: own }),
      pgPolicy('sees_expired', { for: 'select', to: grantedTo('admin'), using: expired }),
      pgPolicy('removes_expired', { for: 'delete', to: grantedTo('admin'), using: expired }),
    ]
  },
)

/**
 * The ids that clients gave to records they created, each with the request that did. They are kept, so that work which
 * waited on a device is sent once, however late.
 */
export const clientIds = pgTable(
  'client_ids',
  {
    id: uuid().primaryKey(),
    accountId: uuid().notNull(),
    /** The organization that the account spoke for. */
    organizationId: uuid(),
    operation: text().notNull(),
    fingerprint: text().notNull(),
    createdAt: instant()
      .notNull()
      .default(sql`now()`),
  },
  (t) => {
    const own = sql`${t.accountId} = ${actorAccount}`
    const writers = grantedTo('admin', 'officer', 'reviewer', 'partner')
    return [
      pgPolicy('sees_own', { for: 'select', to: writers, using: own }),
      pgPolicy('adds_own', { for: 'insert', to: writers, withCheck: own }),
    ]
  },
)

holdsNoPersonalData(clientIds, ['fingerprint', 'operation'])

holdsPersonalData(idempotencyKeys, {
  columns: ['result'],
  fields: [],
  whose: 'whoever an answer names',
  readers: ['admin', 'officer', 'reviewer', 'partner', 'integrator'],
  of: 'the account that got the answer',
  erasure: 'gone after 24 hours',
})

holdsNoPersonalData(idempotencyKeys, ['fingerprint', 'key', 'operation'])
