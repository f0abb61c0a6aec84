import { jakartaDay, jakartaTime, type Day } from '../../kernel/days.ts'

const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]

const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']

/** What stands where nothing is recorded. */
export const nothing = '-'

/** 28 November 2026; a dash for none. */
export function dayInWords(day: Day | null | undefined): string {
  if (!day) return nothing
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${months[month! - 1]} ${year}`
}

/** Sabtu, from a day. */
export const weekdayOf = (day: Day): string => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]!

/** The name of the month of a day. */
export const monthOf = (day: Day): string => months[Number(day.slice(5, 7)) - 1]!

/** The clock in Jakarta at an instant: 09.30. */
export const clockOf = (instant: string): string => jakartaTime(instant).slice(11, 16).replace(':', '.')

/** The day in Jakarta of an instant, in words; a dash for none. */
export const instantInWords = (instant: string | null | undefined): string =>
  instant ? dayInWords(jakartaDay(new Date(instant))) : nothing

const plain = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 })

/** 1.250.000,5; with its unit, where it has one; a dash for none. */
export const amountInWords = (value: number | null | undefined, unit?: string | null): string =>
  value === null || value === undefined ? nothing : [plain.format(value), unit].filter(Boolean).join(' ')

export const rupiah = (value: number): string => `Rp ${plain.format(value)}`

const lists = new Intl.ListFormat('id')

/** A, B, dan C. */
export const spokenList = (all: readonly string[]): string => lists.format(all)

/** PIHAK KESATU, PIHAK KEDUA, … */
export const partyName = (position: number): string =>
  `PIHAK ${ordinals[position - 1]?.toUpperCase() ?? `KE-${position}`}`

const ordinals = [
  'Kesatu',
  'Kedua',
  'Ketiga',
  'Keempat',
  'Kelima',
  'Keenam',
  'Ketujuh',
  'Kedelapan',
  'Kesembilan',
  'Kesepuluh',
]

const digits = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']

/** A whole number from 1 to 999,999 in words: dua ribu dua puluh enam. */
export function inWords(value: number): string {
  if (value < 10) return digits[value]!
  if (value === 10) return 'sepuluh'
  if (value === 11) return 'sebelas'
  if (value < 20) return `${digits[value - 10]!} belas`
  if (value < 100) return joined(`${digits[Math.floor(value / 10)]!} puluh`, value % 10)
  if (value < 200) return joined('seratus', value - 100)
  if (value < 1000) return joined(`${digits[Math.floor(value / 100)]!} ratus`, value % 100)
  if (value < 2000) return joined('seribu', value - 1000)
  return joined(`${inWords(Math.floor(value / 1000))} ribu`, value % 1000)
}

const joined = (head: string, rest: number): string => (rest === 0 ? head : `${head} ${inWords(rest)}`)
