import type { Language } from './language.tsx'

const zone = 'Asia/Jakarta'
const locale = { id: 'id-ID', en: 'en-GB' } as const

/** A day in words: "Sabtu, 28 November 2026". Takes a day (`2026-11-28`) or an instant. */
export function dayInWords(when: string, language: Language, weekday = true): string {
  const instant = when.length === 10 ? new Date(`${when}T12:00:00+07:00`) : new Date(when)
  return new Intl.DateTimeFormat(locale[language], {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(weekday && { weekday: 'long' }),
  }).format(instant)
}

/** The time of an instant in Jakarta: "10.42" in Indonesian, "10:42" in English. */
export const timeInWords = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  )

export const numberInWords = (value: number, language: Language): string =>
  new Intl.NumberFormat(locale[language], { maximumFractionDigits: 2 }).format(value)
