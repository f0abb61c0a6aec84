import { sql } from 'drizzle-orm'
import { index, integer, pgEnum, pgPolicy, pgTable, unique } from 'drizzle-orm/pg-core'
import { agreements } from '../agreements/tables.ts'
import { day, instant, recordColumns, referenceTo } from '../db/columns.ts'
import { actorAccount, grantedTo } from '../db/visibility.ts'
import { accounts } from '../identity/accounts/tables.ts'
import { notificationKinds } from './kinds.ts'
import { notificationAccess } from './policy.ts'

export const notificationKind = pgEnum('notification_kind', notificationKinds)

/**
 * What an account was told of an agreement. A row is also the proof that it was told: its key has the day, so what is
 * extended is told again, and what was told is not, on whichever instance and however often it is looked for. No text:
 * it is made when it is read, from what the reader sees then.
 */
export const notifications = pgTable(
  'notifications',
  {
    ...recordColumns,
    accountId: referenceTo(() => accounts.id),
    kind: notificationKind().notNull(),
    agreementId: referenceTo(() => agreements.id),
    /** The last day in force, or the last day for notice, as it was then. */
    dueOn: day().notNull(),
    daysBefore: integer().notNull(),
    /** Null until its reader marks it. */
    readAt: instant(),
  },
  (t) => {
    const own = sql`${t.accountId} = ${actorAccount}`
    const people = grantedTo(...notificationAccess.own)
    return [
      unique('notifications_once_key').on(t.accountId, t.agreementId, t.kind, t.dueOn, t.daysBefore),
      index('notifications_account_idx').on(t.accountId, t.createdAt, t.id),
      index('notifications_unread_idx')
        .on(t.accountId, t.createdAt, t.id)
        .where(sql`${t.readAt} is null`),
      pgPolicy('sees_own', { for: 'select', to: people, using: own }),
      pgPolicy('marks_own', { for: 'update', to: people, using: own, withCheck: own }),
      // The service itself, which has no account, tells others.
      pgPolicy('service_adds', {
        for: 'insert',
        to: grantedTo('admin'),
        withCheck: sql`${actorAccount} is null`,
      }),
    ]
  },
)
