import { sql } from 'drizzle-orm'
import { index, integer, pgPolicy, pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { agreements } from '../../agreements/tables.ts'
import { day, instant, referenceTo } from '../../db/columns.ts'
import { actorAccount, grantedTo } from '../../db/visibility.ts'
import { accounts } from '../../identity/accounts/tables.ts'
import { notificationKind } from '../tables.ts'

/**
 * The mails that go out, one for each account and what it is told. No address and no text: both are read when it is sent,
 * so an erased account leaves nothing here. Only the service itself reads and writes it.
 */
export const mails = pgTable(
  'mails',
  {
    /** Also in its Message-ID, which stays the same over all tries. */
    id: uuid().primaryKey().$defaultFn(uuidv7),
    createdAt: instant()
      .notNull()
      .default(sql`now()`),
    accountId: referenceTo(() => accounts.id),
    kind: notificationKind().notNull(),
    agreementId: referenceTo(() => agreements.id),
    dueOn: day().notNull(),
    daysBefore: integer().notNull(),
    attempts: integer().notNull().default(0),
    /** When it may be tried next. While an instance sends it, the end of its lease. */
    tryAt: instant()
      .notNull()
      .default(sql`now()`),
    sentAt: instant(),
    /** When it was given up: refused for good, tried often enough, or not to be told any more. */
    stoppedAt: instant(),
    /** What the server answered last, such as 550. */
    answer: integer(),
  },
  (t) => {
    const service = sql`${actorAccount} is null`
    return [
      unique('mails_once_key').on(t.accountId, t.agreementId, t.kind, t.dueOn, t.daysBefore),
      index('mails_waiting_idx')
        .on(t.tryAt, t.id)
        .where(sql`${t.sentAt} is null and ${t.stoppedAt} is null`),
      pgPolicy('service_keeps', { for: 'all', to: grantedTo('admin'), using: service, withCheck: service }),
    ]
  },
)
