import { sql } from 'drizzle-orm'
import { holidays } from '../../holidays/tables.ts'
import { serviceActor } from '../../kernel/actor.ts'
import { jakartaDay } from '../../kernel/days.ts'
import { isDigestHour, isOfficeHour } from './hours.ts'
import { accountLetter } from './letters/account.ts'
import { digestLetter } from './letters/digest.ts'
import { reminderLetter } from './letters/reminder.ts'
import type { Claimed, Letter, Mailing } from './mailing.ts'
import { send } from './post.ts'
import { claim, mark, markSent, queueDigests, queueOfEvents } from './queue.ts'
import { afterFailure } from './retries.ts'

function letterOf(mailing: Mailing, now: Date, mail: Claimed): Promise<Letter | undefined> {
  if (mail.eventId !== null) return accountLetter(mailing, mail)
  return mail.digestOn === null
    ? reminderLetter(mailing, jakartaDay(now), mail)
    : digestLetter(mailing, now, mail)
}

/** Sends a mail that was claimed, and marks what came of it. */
async function deliver(mailing: Mailing, now: Date, mail: Claimed): Promise<boolean> {
  const { db, post, publicUrl } = mailing
  const letter = await letterOf(mailing, now, mail)
  if (!letter) {
    await mark(db, mail, { stoppedAt: sql`now()` })
    return false
  }
  const { carries = [], ...written } = letter
  try {
    await send(post, { messageId: `<${mail.id}@${new URL(publicUrl).hostname}>`, ...written })
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
  await markSent(db, [mail.id, ...carries])
  return true
}

/**
 * Sends what waits, one mail after the other: what happened to accounts at any hour, reminders and digests in the hours in which
 * they are mailed. Any number of instances may do it at once. Returns how many were sent. A kill between the server's answer and the mark has a mail sent again, with the same Message-ID.
 */
export async function sendMails(
  mailing: Mailing,
  clock: () => Date,
  mayGoOn: () => boolean = () => true,
): Promise<number> {
  const { db } = mailing
  const days = await db.write(serviceActor, (session) => session.select({ day: holidays.day }).from(holidays))
  const off = new Set(days.map(({ day }) => day))
  await queueOfEvents(db)
  if (isDigestHour(clock(), off)) await queueDigests(db, jakartaDay(clock()))
  let sent = 0
  while (mayGoOn()) {
    const mail = await claim(db, isOfficeHour(clock(), off))
    if (!mail) break
    if (await deliver(mailing, clock(), mail)) sent++
  }
  return sent
}
