import { eq, inArray, sql } from 'drizzle-orm'
import { auditEvents as e } from '../../audit/tables.ts'
import type { Database } from '../../db/client.ts'
import { accounts } from '../../identity/accounts/tables.ts'
import { databaseToday, inForce, inForceOn } from '../../identity/memberships/in-force.ts'
import { memberships as m } from '../../identity/memberships/tables.ts'
import { serviceActor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/days.ts'
import { notificationPreferences as p } from '../preferences/tables.ts'
import { toldActions } from './letters/account.ts'
import type { Claimed } from './mailing.ts'
import { mails as t } from './tables.ts'
import { isWaiting } from './waiting.ts'

/**
 * Takes one mail that waits, so that no other instance does within its lease of two minutes, which is longer than a try
 * takes. Undefined when none waits. Reminders that their reader wants with the digest wait for that; outside office hours
 * only what happened to an account is sent.
 */
export const claim = (db: Database, isOfficeHour: boolean): Promise<Claimed | undefined> =>
  db.write(serviceActor, async (session) => {
    const next = sql`(select ${t.id} from ${t} where ${isWaiting} and ${t.tryAt} <= now()
      and (${isOfficeHour} or ${t.eventId} is not null) and not exists (select 1 from ${p} where ${p.accountId} = ${t.accountId} and ${t.kind} = any(${p.daily}))
      order by ${t.tryAt}, ${t.id} limit 1 for update skip locked)`
    const [claimed] = await session
      .update(t)
      .set({
        attempts: sql`${t.attempts} + 1`,
        tryAt: sql`now() + interval '2 minutes'`,
        triedAt: sql`coalesce(${t.triedAt}, now())`,
      })
      .where(sql`${t.id} = ${next}`)
      .returning()
    return claimed
  })

type Marks = Partial<Record<'sentAt' | 'stoppedAt', ReturnType<typeof sql>>> & {
  readonly answer?: number | null
  readonly tryAt?: ReturnType<typeof sql>
}

/** Marks what came of a try. */
export const mark = (db: Database, { id }: Pick<Claimed, 'id'>, marks: Marks): Promise<unknown> =>
  db.write(serviceActor, (session) => session.update(t).set(marks).where(eq(t.id, id)))

/** Marks that a mail was sent, with all that it told. */
export const markSent = (db: Database, ids: readonly string[]): Promise<unknown> =>
  db.write(serviceActor, (session) =>
    session
      .update(t)
      .set({ sentAt: sql`now()`, answer: 250 })
      .where(inArray(t.id, [...ids])),
  )

/** In days: how long it is kept that a digest was made. */
const keptDays = 30

/**
 * Has the digest of the day wait for everyone who wants one, once each: the key of the rows lets it through once, however
 * often and on whichever instance. Whether something waits for them is seen when it is sent.
 */
export const queueDigests = (db: Database, today: Day): Promise<unknown> =>
  db.write(serviceActor, async (session) => {
    await session.execute(sql`delete from ${t} where ${t.digestOn} < ${today}::date - ${keptDays}::int`)
    await session.execute(sql`insert into ${t} (id, account_id, digest_on)
      select gen_random_uuid(), ${accounts.id}, ${today}::date from ${accounts}
      left join ${p} on ${p.accountId} = ${accounts.id}
      where ${accounts.status} = 'active' and ${accounts.email} is not null
        and (coalesce(${p.tasksMailed}, true) or ${p.daily} <> '{}')
        and exists (select 1 from ${m} where ${m.accountId} = ${accounts.id} and ${inForce(today)})
        and not exists (select 1 from ${t} where ${t.accountId} = ${accounts.id} and ${t.digestOn} = ${today}::date)
      on conflict do nothing`)
  })

/**
 * Has a mail wait of each event of the trail that somebody is to hear of, once for each of them: the account that it happened
 * to, or every registrar where it is an API client. A lock-out is told once a day. Events of before the day before yesterday
 * are left alone, so that who sets up mail does not send old news.
 */
export const queueOfEvents = (db: Database): Promise<unknown> =>
  db.write(serviceActor, (session) =>
    session.execute(sql`insert into ${t} (id, account_id, event_id)
      select gen_random_uuid(), told.account_id, told.id from (
        select distinct on (to_id.account_id, ${e.action}, once) to_id.account_id, ${e.id} id
        from ${e} cross join lateral (
          select ${e.resourceId} account_id where ${e.resourceType} = 'user'
          union select ${m.accountId} from ${m} join ${accounts} on ${accounts.id} = ${m.accountId}
          where ${e.resourceType} = 'client' and ${m.role} = 'admin' and ${accounts.status} = 'active' and ${inForceOn(databaseToday)}
        ) to_id cross join lateral (
          select case ${e.action} when 'lock_out' then (${e.at} at time zone 'Asia/Jakarta')::date::text else ${e.id}::text end once
        ) counted
        where ${e.action} = any(${sql.param(toldActions)}::text[])
          and ${e.at} >= (${databaseToday} - 2)::timestamp at time zone 'Asia/Jakarta'
        order by to_id.account_id, ${e.action}, once, ${e.at}, ${e.id}
      ) told
      where not exists (select 1 from ${t} where ${t.accountId} = told.account_id and ${t.eventId} = told.id)
      on conflict do nothing`),
  )
