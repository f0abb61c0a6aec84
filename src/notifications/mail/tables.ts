import { sql } from 'drizzle-orm'
import { check, index, integer, pgPolicy, pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import { v7 as uuidv7 } from 'uuid'
import { agreements } from '../../agreements/tables.ts'
import { day, instant, referenceTo } from '../../db/columns.ts'
import { actorAccount, grantedTo } from '../../db/visibility.ts'
import { accounts } from '../../identity/accounts/tables.ts'
import { notificationKind } from '../tables.ts'

/**
 * The mails that go out, one for each account and what it is told: a reminder, the digest of a day, or what happened to
 * the account, which the trail tells. No address and no text: both are read when it is sent, so an erased account leaves
 * nothing here. Only the service itself reads and writes it.
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
    /** Of a reminder, like the three below. */
    kind: notificationKind(),
    agreementId: uuid().references(() => agreements.id),
    dueOn: day(),
    daysBefore: integer(),
    /** Of a digest: the day in Jakarta. */
    digestOn: day(),
    /** Of what happened to an account: the event of the trail. */
    eventId: uuid(),
    attempts: integer().notNull().default(0),
    /** When it may be tried next. While an instance sends it, the end of its lease. */
    tryAt: instant()
      .notNull()
      .default(sql`now()`),
    /** When it was tried first. */
    triedAt: instant(),
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
      unique('mails_digest_key').on(t.accountId, t.digestOn),
      unique('mails_event_key').on(t.accountId, t.eventId),
      index('mails_digest_day_idx').on(t.digestOn),
      check(
        'mails_about_check',
        sql`num_nonnulls(${t.agreementId}, ${t.digestOn}, ${t.eventId}) = 1
        and num_nulls(${t.agreementId}, ${t.kind}, ${t.dueOn}, ${t.daysBefore}) in (0, 4)`,
      ),
      index('mails_waiting_idx')
        .on(t.tryAt, t.id)
        .where(sql`${t.sentAt} is null and ${t.stoppedAt} is null`),
      pgPolicy('service_keeps', { for: 'all', to: grantedTo('admin'), using: service, withCheck: service }),
    ]
  },
)
