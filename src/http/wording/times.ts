import type { Text } from '../../kernel/errors.ts'

const months = [
  ['Januari', 'January'],
  ['Februari', 'February'],
  ['Maret', 'March'],
  ['April', 'April'],
  ['Mei', 'May'],
  ['Juni', 'June'],
  ['Juli', 'July'],
  ['Agustus', 'August'],
  ['September', 'September'],
  ['Oktober', 'October'],
  ['November', 'November'],
  ['Desember', 'December'],
] as const

export const exampleDay = '2026-12-31'
export const exampleInstant = '2026-12-31T09:00:00+07:00'

/** The message for a text that should be a day: what is wrong and how to write it. */
export function dayFault(text: string): Text {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (day) return missingDay(Number(year), Number(month), Number(day))
  const meantDay = dayIn(text)
  if (meantDay) {
    return {
      id: `${quoted(text)}: tulis tanggal sebagai tahun-bulan-hari, jadi ${quoted(meantDay)}.`,
      en: `${quoted(text)}: write a date as year-month-day, so ${quoted(meantDay)}.`,
    }
  }
  const [first] = written(text)
  if (first) return missingDay(first.year, first.month, first.day)
  const [, alone] = /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(text) ?? []
  if (alone && isDay(alone)) {
    return {
      id: `Di sini hanya tanggal, tanpa jam: ${quoted(alone)}.`,
      en: `Only a date stands here, without a time: ${quoted(alone)}.`,
    }
  }
  return {
    id: `Tulis tanggal sebagai tahun-bulan-hari, misalnya ${quoted(exampleDay)}.`,
    en: `Write a date as year-month-day, such as ${quoted(exampleDay)}.`,
  }
}

/** The message for a text that should be an instant: what is wrong and how to write it. */
export function instantFault(text: string): Text {
  const [, date, time, zone] =
    /^(\S{6,10})(?:[T ]+(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d{1,9})?))?(.*)$/i.exec(text.trim()) ?? []
  const day = date === undefined ? undefined : isDay(date) ? date : dayIn(date)
  if (date && !day && /^\d{4}-\d{2}-\d{2}$/.test(date)) return dayFault(date)
  const clock = time === undefined ? '09:00:00' : clockIn(time)
  if (!day || !clock || (time === undefined && zone !== '')) return generalInstant
  const whole = quoted(`${day}T${clock}+07:00`)
  if (time === undefined) {
    return {
      id: `Jamnya belum ada: tulis misalnya ${whole} (+07:00 adalah WIB).`,
      en: `The time of day is missing: write for example ${whole} (+07:00 is Jakarta).`,
    }
  }
  if (zone === '') {
    return {
      id: `Zona waktunya belum ada: tulis ${whole} bila yang dimaksud WIB.`,
      en: `The time zone is missing: write ${whole} if Jakarta's is meant.`,
    }
  }
  if (/^ \d{2}:\d{2}$/.test(zone!)) {
    return {
      id: 'Tanda + dalam alamat ditulis %2B: "+07:00" menjadi "%2B07:00".',
      en: 'A + in an address is written %2B: "+07:00" becomes "%2B07:00".',
    }
  }
  return generalInstant
}

const generalInstant: Text = {
  id: `Tulis waktu sebagai tahun-bulan-hari, T, jam, dan selisihnya dari UTC, misalnya ${JSON.stringify(exampleInstant)} (+07:00 adalah WIB).`,
  en: `Write a time as year-month-day, T, the time of day and its offset from UTC, such as ${JSON.stringify(exampleInstant)} (+07:00 is Jakarta).`,
}

/** Why this day does not exist in the calendar. */
function missingDay(year: number, month: number, day: number): Text {
  const names = months[month - 1]
  if (!names) {
    const example = quoted(year >= 1900 && year < 2200 ? `${year}-12-31` : exampleDay)
    return {
      id: `Tidak ada bulan ke-${month}: bulan ditulis 01 sampai 12, misalnya ${example}.`,
      en: `There is no month ${month}: months are 01 to 12, as in ${example}.`,
    }
  }
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const example = quoted(`${isoMonth(year, month)}-${last}`)
  return {
    id: `Tidak ada tanggal ${day} ${names[0]} ${year}: hari terakhir bulan itu ${example}.`,
    en: `There is no ${day} ${names[1]} ${year}: the last day of that month is ${example}.`,
  }
}

/** The day that was probably meant; undefined if it is no day. */
const dayIn = (text: string): string | undefined => written(text).map(iso).find(isDay)

interface Written {
  readonly year: number
  readonly month: number
  readonly day: number
}

/**
 * The readings of a date in another form, the likeliest first: day first, as in Indonesia, then month first; with the
 * name of the month; or year first without leading zeros.
 */
function written(text: string): Written[] {
  const [, a, b, last] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? []
  if (last) {
    const [dayFirst, monthFirst] = [reading(last, b!, a!), reading(last, a!, b!)]
    return dayFirst.month > 12 ? [monthFirst] : [dayFirst, monthFirst]
  }
  const [, ofMonth, name, ofYear] = /^(\d{1,2})[- ]([a-z]{3,9})[- ](\d{4})$/i.exec(text) ?? []
  if (ofYear) {
    const month = months.findIndex((names) => names.some((each) => isShort(name!, each))) + 1
    return month > 0 ? [{ year: Number(ofYear), month, day: Number(ofMonth) }] : []
  }
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  return year ? [reading(year, month!, day!)] : []
}

const reading = (year: string, month: string, day: string): Written => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
})

/** Whether a word is the name of a month, or its beginning. */
const isShort = (word: string, name: string): boolean => name.toLowerCase().startsWith(word.toLowerCase())

const iso = ({ year, month, day }: Written): string =>
  `${isoMonth(year, month)}-${String(day).padStart(2, '0')}`
const isoMonth = (year: number, month: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
const quoted = (text: string): string => JSON.stringify(text.slice(0, 60))

/** Whether this `YYYY-MM-DD` exists in the calendar. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** `9.30` and `09:30` as `09:30:00`; undefined if it is no time of day. */
function clockIn(text: string): string | undefined {
  const [, hour, minute, second = '00'] = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?/.exec(text) ?? []
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
  return isTime ? `${hour!.padStart(2, '0')}:${minute}:${second}` : undefined
}
