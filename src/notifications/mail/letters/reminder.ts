import { and, eq, sql, type SQL } from 'drizzle-orm'
import { agreements } from '../../../agreements/tables.ts'
import { accounts } from '../../../identity/accounts/tables.ts'
import { serviceActor } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/days.ts'
import { sentenceOf, type NotificationKind, type Told } from '../../kinds.ts'
import { notificationLabels } from '../../labels.ts'
import type { MailLanguage } from '../../preferences/choices.ts'
import { preferenceOf } from '../../preferences/service.ts'
import { toldOn } from '../../remind.ts'
import { contentOf, type Content } from '../content.ts'
import { stopUrlOf, type Claimed, type Letter, type Mailing } from '../mailing.ts'
import { mails as t } from '../tables.ts'

const words = {
  id: {
    subject: 'Pengingat',
    read: 'Baca naskahnya',
    why: 'Anda menerima surel ini karena bertanggung jawab atas naskah kerja sama ini dalam Registri Kemitraan JakPreneur.',
    stop: 'Berhenti menerima surel jenis ini',
  },
  en: {
    subject: 'Reminder',
    read: 'Read the agreement',
    why: 'You receive this mail because you are responsible for this agreement in the JakPreneur Partnership Registry.',
    stop: 'Stop receiving mails of this kind',
  },
} as const

/** Where people read an agreement. */
export const agreementUrlOf = ({ publicUrl }: Pick<Mailing, 'publicUrl'>, agreementId: string): string =>
  `${publicUrl}/agreements/${agreementId}`

/** Of a row of `mails`: whether what it reminds of is still to be told to its account on the day. */
export const stillTold = (today: Day): SQL<boolean> =>
  sql<boolean>`exists (select 1 from (${toldOn(today)}) still where still.account_id = ${t.accountId}
    and still.id = ${t.agreementId} and still.kind = ${t.kind} and still.due_on = ${t.dueOn})`

interface Reminding extends Told {
  readonly kind: NotificationKind
  readonly language: MailLanguage
  readonly agreementUrl: string
  readonly stopUrl: string
}

/** What a mail about one agreement says. */
export function reminderContent(told: Reminding): Content {
  const { kind, language, registrationNumber, agreementUrl, stopUrl } = told
  const { subject, read, why, stop } = words[language]
  const heading = notificationLabels.notificationKind[kind][language]
  return contentOf({
    language,
    subject: `${subject}: ${heading} (${registrationNumber})`,
    heading,
    body: [sentenceOf(kind, told)[language]],
    button: { label: read, url: agreementUrl },
    why,
    stop: { label: stop, url: stopUrl },
  })
}

/** The mail about one agreement; undefined where it is not to be told any more, or not to this account. */
export const reminderLetter = (
  mailing: Mailing,
  today: Day,
  { id, accountId }: Claimed,
): Promise<Letter | undefined> =>
  mailing.db.write(serviceActor, async (session) => {
    const [found] = await session
      .select({
        name: accounts.name,
        address: accounts.email,
        registrationNumber: agreements.registrationNumber,
        title: agreements.title,
        agreementId: agreements.id,
        kind: sql<NotificationKind>`${t.kind}`,
        dueOn: sql<Day>`${t.dueOn}`,
      })
      .from(t)
      .innerJoin(accounts, eq(accounts.id, t.accountId))
      .innerJoin(agreements, eq(agreements.id, t.agreementId))
      .where(and(eq(t.id, id), stillTold(today)))
    const { language, notMailed } = await preferenceOf(session, accountId)
    if (!found || found.address === null || notMailed.includes(found.kind)) return undefined
    const stopUrl = stopUrlOf(mailing, { accountId, kind: found.kind })
    const agreementUrl = agreementUrlOf(mailing, found.agreementId)
    return {
      to: { name: found.name, address: found.address },
      stopUrl,
      ...reminderContent({ ...found, language, agreementUrl, stopUrl }),
    }
  })
