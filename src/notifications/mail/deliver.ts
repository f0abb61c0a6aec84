import { and, eq, sql } from 'drizzle-orm'
import { agreements } from '../../agreements/tables.ts'
import type { Database } from '../../db/client.ts'
import { holidays } from '../../holidays/tables.ts'
import { accounts } from '../../identity/accounts/tables.ts'
import { serviceActor } from '../../kernel/actor.ts'
import { jakartaDay, type Day } from '../../kernel/days.ts'
import { preferenceOf } from '../preferences/service.ts'
import { toldOn } from '../remind.ts'
import { contentOf } from './content.ts'
import { isOfficeHour } from './hours.ts'
import type { StopLinks } from './links.ts'
import { send, type Post } from './post.ts'
import { afterFailure } from './retries.ts'
import { mails as t } from './tables.ts'

/** What mails are sent with. */
export interface Mailing {
  readonly db: Database
  readonly post: Post
  readonly links: StopLinks
  readonly publicUrl: string
}

type Claimed = Pick<typeof t.$inferSelect, 'id' | 'accountId' | 'kind' | 'agreementId' | 'dueOn' | 'attempts'>

/**
 * Takes one mail that waits, so that no other instance does within its lease of two minutes, which is longer than a try
 * takes. Undefined when none waits.
 */
async function claim(db: Database): Promise<Claimed | undefined> {
  return db.write(serviceActor, async (session) => {
    const next = sql`(select ${t.id} from ${t} where ${t.sentAt} is null and ${t.stoppedAt} is null and ${t.tryAt} <= now()
      order by ${t.tryAt}, ${t.id} limit 1 for update skip locked)`
    const [claimed] = await session
      .update(t)
      .set({ attempts: sql`${t.attempts} + 1`, tryAt: sql`now() + interval '2 minutes'` })
      .where(sql`${t.id} = ${next}`)
      .returning()
    return claimed
  })
}

/** What the mail says and to whom; undefined where it is not to be told any more, or not to this account. */
const letterOf = (db: Database, today: Day, { id: _, ...mail }: Claimed) =>
  db.write(serviceActor, async (session) => {
    const [found] = await session
      .select({
        name: accounts.name,
        address: accounts.email,
        registrationNumber: agreements.registrationNumber,
        title: agreements.title,
      })
      .from(accounts)
      .innerJoin(agreements, eq(agreements.id, mail.agreementId))
      .where(
        and(
          eq(accounts.id, mail.accountId),
          sql`exists (select 1 from (${toldOn(today)}) still where still.account_id = ${mail.accountId}
            and still.id = ${mail.agreementId} and still.kind = ${mail.kind} and still.due_on = ${mail.dueOn})`,
        ),
      )
    const chosen = await preferenceOf(session, mail.accountId)
    if (!found || found.address === null || chosen.notMailed.includes(mail.kind)) return undefined
    return { ...found, address: found.address, kind: mail.kind, dueOn: mail.dueOn, language: chosen.language }
  })

type Marks = Partial<Record<'sentAt' | 'stoppedAt', ReturnType<typeof sql>>> & {
  readonly answer?: number | null
  readonly tryAt?: ReturnType<typeof sql>
}

const mark = (db: Database, { id }: Claimed, marks: Marks) =>
  db.write(serviceActor, (session) => session.update(t).set(marks).where(eq(t.id, id)))

/** Sends a mail that was claimed, and marks what came of it. */
async function deliver({ db, post, links, publicUrl }: Mailing, today: Day, mail: Claimed): Promise<boolean> {
  const letter = await letterOf(db, today, mail)
  if (!letter) {
    await mark(db, mail, { stoppedAt: sql`now()` })
    return false
  }
  const stopUrl = `${publicUrl}/unsubscribe/${links.sign(mail)}`
  const agreementUrl = `${publicUrl}/v1/agreements/${mail.agreementId}`
  try {
    await send(post, {
      messageId: `<${mail.id}@${new URL(publicUrl).hostname}>`,
      to: { name: letter.name, address: letter.address },
      stopUrl,
      ...contentOf({ ...letter, agreementUrl, stopUrl }),
    })
  } catch (error) {
    const { responseCode = null } = error as { responseCode?: number }
    const next = afterFailure(error as { code?: string; responseCode?: number }, mail.attempts)
    const marks =
      next === 'stop'
        ? { stoppedAt: sql`now()` }
        : { tryAt: sql`now() + make_interval(mins => ${next.again}::int)` }
    await mark(db, mail, { ...marks, answer: responseCode })
    return false
  }
  await mark(db, mail, { sentAt: sql`now()`, answer: 250 })
  return true
}

/**
 * Sends what waits, one mail after the other, where this is an hour in which reminders are mailed. Any number of instances may do it at once.
 * Returns how many were sent. A kill between the server's answer and the mark has a mail sent again, with the same Message-ID.
 */
export async function sendMails(
  mailing: Mailing,
  clock: () => Date,
  mayGoOn: () => boolean = () => true,
): Promise<number> {
  const days = await mailing.db.write(serviceActor, (session) =>
    session.select({ day: holidays.day }).from(holidays),
  )
  const off = new Set(days.map(({ day }) => day))
  let sent = 0
  while (mayGoOn() && isOfficeHour(clock(), off)) {
    const mail = await claim(mailing.db)
    if (!mail) break
    if (await deliver(mailing, jakartaDay(clock()), mail)) sent++
  }
  return sent
}
