import type { Text } from './errors.ts'

/** A day without a time, `YYYY-MM-DD`, always in Asia/Jakarta. */
export type Day = string

/** What is said of a day that must have come. */
export const inFuture: Text = { id: 'Tidak boleh di masa depan.', en: 'Must not be in the future.' }

/** Returns the present instant. Tests pass their own clock, for example to test the change of day. */
export type Clock = () => Date

/** In milliseconds. Western Indonesia is seven hours ahead of UTC all year. */
const jakartaOffsetMs = 7 * 60 * 60 * 1000

/** The instant at which a day begins in Jakarta. */
export const startOfDay = (day: Day): string => `${day}T00:00:00+07:00`

/** The day this many days later; earlier if negative. */
export function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

/** The next day. */
export const dayAfter = (day: Day): Day => daysAfter(day, 1)

/** The day in Jakarta at an instant. */
export function jakartaDay(instant: Date): Day {
  return new Date(instant.getTime() + jakartaOffsetMs).toISOString().slice(0, 10)
}

/** The local time in Jakarta at an instant, to the second: `YYYY-MM-DDTHH:MM:SS`. */
export function jakartaTime(instant: string): string {
  return new Date(Date.parse(instant) + jakartaOffsetMs).toISOString().slice(0, 19)
}
