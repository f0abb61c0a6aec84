import { and, eq, sql } from 'drizzle-orm'
import { agreements } from '../../../agreements/tables.ts'
import { accountById } from '../../../identity/accounts/service.ts'
import { accounts } from '../../../identity/accounts/tables.ts'
import { serviceActor, type Actor } from '../../../kernel/actor.ts'
import { jakartaDay, type Day } from '../../../kernel/days.ts'
import { taskLabels } from '../../../tasks/labels.ts'
import type { Task, TaskPage } from '../../../tasks/schemas.ts'
import { listTasks } from '../../../tasks/service.ts'
import { sentenceOf, written, type NotificationKind, type Told } from '../../kinds.ts'
import type { MailLanguage } from '../../preferences/choices.ts'
import { preferenceOf } from '../../preferences/service.ts'
import { contentOf, type Content, type Line } from '../content.ts'
import { stopUrlOf, type Claimed, type Letter, type Mailing } from '../mailing.ts'
import { mails as t } from '../tables.ts'
import { isWaiting } from '../waiting.ts'
import { agreementUrlOf, stillTold } from './reminder.ts'

/** How many tasks are named, those that are due first; the others are counted. */
const mostNamed = 10

const words = {
  id: {
    subject: (count: number) => `Ringkasan harian: ${count} hal menunggu Anda`,
    heading: 'Yang menunggu Anda',
    ends: 'Batas waktu yang mendekat:',
    counts: 'Tugas Anda:',
    first: 'Yang pertama jatuh tempo:',
    due: 'jatuh tempo',
    more: (count: number) => `dan ${count} lainnya`,
    open: 'Buka daftar tugas',
    why: 'Anda menerima ringkasan ini pada hari kerja selama ada yang menunggu Anda dalam Registri Kemitraan JakPreneur.',
    stop: 'Berhenti menerima ringkasan harian',
  },
  en: {
    subject: (count: number) =>
      `Daily digest: ${count} ${count === 1 ? 'matter waits' : 'matters wait'} for you`,
    heading: 'What waits for you',
    ends: 'Days that come near:',
    counts: 'Your tasks:',
    first: 'Due first:',
    due: 'due',
    more: (count: number) => `and ${count} more`,
    open: 'Open your tasks',
    why: 'You receive this digest on working days as long as something waits for you in the JakPreneur Partnership Registry.',
    stop: 'Stop receiving the daily digest',
  },
} as const

/** What a digest tells of: agreements whose day comes near, and what is its reader's turn. */
interface Digested {
  readonly language: MailLanguage
  readonly reminders: readonly (Told & { readonly kind: NotificationKind; readonly agreementUrl: string })[]
  readonly tasks: Pick<TaskPage, 'data' | 'counts'>
  readonly publicUrl: string
  readonly stopUrl: string
}

/** What a digest says. */
export function digestContent({ language, reminders, tasks, publicUrl, stopUrl }: Digested): Content {
  const said = words[language]
  const counts = tasks.counts ?? []
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const left = total - tasks.data.length
  const named = [
    ...tasks.data.map((task): Line => ({ text: namedIn(language, task) })),
    ...(left > 0 ? [{ text: said.more(left) }] : []),
  ]
  const told = reminders.map((each): Line => ({
    text: sentenceOf(each.kind, each)[language],
    url: each.agreementUrl,
  }))
  const counted = counts.map(({ kind, count }): Line => ({
    text: `${taskLabels.taskKind[kind][language]}: ${count}`,
    url: `${publicUrl}/tasks?kind=${kind}`,
  }))
  return contentOf({
    language,
    subject: said.subject(total + reminders.length),
    heading: said.heading,
    body: [
      ...(told.length > 0 ? [said.ends, told] : []),
      ...(total > 0 ? [said.counts, counted, said.first, named] : []),
    ],
    button: { label: said.open, url: `${publicUrl}/tasks` },
    why: said.why,
    stop: { label: said.stop, url: stopUrl },
  })
}

function namedIn(language: MailLanguage, { kind, record, due }: Task): string {
  // Feedback has no number that people quote.
  const number = record.type === 'feedback' ? [] : [record.number]
  const what = [...number, `“${record.title}”`].join(' ')
  const until = due === null ? '' : `, ${words[language].due} ${written(due, language)}`
  return `${taskLabels.taskKind[kind][language]}: ${what}${until}`
}

/**
 * The digest of a day; undefined where nothing waits for its reader, and on any other day: the next one says it all. It
 * reads as each membership of its reader does.
 */
export async function digestLetter(mailing: Mailing, now: Date, mail: Claimed): Promise<Letter | undefined> {
  const today = jakartaDay(now)
  if (mail.digestOn !== today) return undefined
  const { db, publicUrl } = mailing
  const { accountId } = mail
  const account = await db.authenticate((session) => accountById(session, accountId, today))
  const { person, chosen, waiting } = await db.write(serviceActor, async (session) => {
    const [person] = await session
      .select({ name: accounts.name, address: accounts.email })
      .from(accounts)
      .where(eq(accounts.id, accountId))
    const chosen = await preferenceOf(session, accountId)
    const waiting = await session
      .select({
        id: t.id,
        kind: sql<NotificationKind>`${t.kind}`,
        dueOn: sql<Day>`${t.dueOn}`,
        agreementId: agreements.id,
        registrationNumber: agreements.registrationNumber,
        title: agreements.title,
      })
      .from(t)
      .innerJoin(agreements, eq(agreements.id, t.agreementId))
      .where(
        and(
          eq(t.accountId, accountId),
          isWaiting,
          sql`${t.kind} = any(${sql.param(chosen.daily)}::notification_kind[])`,
          stillTold(today),
        ),
      )
      .orderBy(t.dueOn, t.id)
    return { person, chosen, waiting }
  })
  if (!account || !person || person.address === null) return undefined
  const tasks = chosen.tasksMailed
    ? await tasksOf(mailing, account.memberships, now)
    : { data: [], counts: [] }
  if (waiting.length === 0 && tasks.data.length === 0) return undefined
  const stopUrl = stopUrlOf(mailing, { accountId, kind: 'digest' })
  const reminders = waiting.map((each) => ({
    ...each,
    agreementUrl: agreementUrlOf(mailing, each.agreementId),
  }))
  return {
    to: { name: person.name, address: person.address },
    stopUrl,
    carries: waiting.map(({ id }) => id),
    ...digestContent({ language: chosen.language, reminders, tasks, publicUrl, stopUrl }),
  }
}

const tasksOf = ({ db, expiringWithinDays }: Mailing, memberships: readonly Actor[], now: Date) => {
  const today = jakartaDay(now)
  return listTasks(
    db,
    memberships,
    { sort: 'due', limit: mostNamed, count: 'exact' },
    { asOf: { asOf: today, today, withinDays: expiringWithinDays }, now },
  )
}
