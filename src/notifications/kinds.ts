import type { Day } from '../kernel/days.ts'
import type { Text } from '../kernel/errors.ts'

/** What an account is told of. */
export const notificationKinds = ['agreement_ends', 'notice_due'] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** What the sentence of a notification is made from, as its reader sees the agreement now. */
export interface Told {
  readonly registrationNumber: string
  readonly title: string
  readonly dueOn: Day
}

const locales = { id: 'id-ID', en: 'en-GB' } as const
/** The day as people write it: 28 November 2026. */
export const written = (day: Day, language: keyof Text): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

const sentences: Readonly<Record<NotificationKind, (told: Told) => Text>> = {
  agreement_ends: ({ registrationNumber, title, dueOn }) => ({
    id: `${registrationNumber} “${title}” berakhir pada ${written(dueOn, 'id')}: perpanjang, perbarui, atau biarkan berakhir.`,
    en: `${registrationNumber} “${title}” ends on ${written(dueOn, 'en')}: extend it, renew it, or let it end.`,
  }),
  notice_due: ({ registrationNumber, title, dueOn }) => ({
    id: `${registrationNumber} “${title}” diperpanjang otomatis kecuali diberitahukan paling lambat ${written(dueOn, 'id')}.`,
    en: `${registrationNumber} “${title}” renews itself unless notice is given by ${written(dueOn, 'en')}.`,
  }),
}

/** What a notification says, in both languages. */
export const sentenceOf = (kind: NotificationKind, told: Told): Text => sentences[kind](told)
