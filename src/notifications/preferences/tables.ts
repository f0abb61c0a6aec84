import { sql } from 'drizzle-orm'
import { boolean, pgEnum, pgPolicy, pgTable } from 'drizzle-orm/pg-core'
import { recordColumns, referenceTo } from '../../db/columns.ts'
import { actorAccount, grantedTo } from '../../db/visibility.ts'
import { accounts } from '../../identity/accounts/tables.ts'
import { notificationAccess } from '../policy.ts'
import { notificationKind } from '../tables.ts'
import { mailLanguages } from './choices.ts'

export const mailLanguage = pgEnum('mail_language', mailLanguages)

/** What an account chose of its mails. An account without a row has chosen nothing: all kinds at once, the digest, in Indonesian. */
export const notificationPreferences = pgTable(
  'notification_preferences',
  {
    ...recordColumns,
    accountId: referenceTo(() => accounts.id).unique('notification_preferences_account_key'),
    language: mailLanguage().notNull().default('id'),
    /** The kinds that are not mailed. */
    notMailed: notificationKind()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Of the others, the kinds that wait for the digest of the day. */
    daily: notificationKind()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Whether the digest says what waits for the person. */
    tasksMailed: boolean().notNull().default(true),
  },
  (t) => {
    const own = sql`${t.accountId} = ${actorAccount}`
    const people = grantedTo(...notificationAccess.own)
    const service = sql`${actorAccount} is null`
    return [
      pgPolicy('sees_own', { for: 'select', to: people, using: own }),
      pgPolicy('adds_own', { for: 'insert', to: people, withCheck: own }),
      pgPolicy('changes_own', { for: 'update', to: people, using: own, withCheck: own }),
      // The service itself mails by them, and keeps what a link in a mail says.
      pgPolicy('service_keeps', { for: 'all', to: grantedTo('admin'), using: service, withCheck: service }),
    ]
  },
)
