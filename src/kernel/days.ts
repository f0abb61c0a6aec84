/** An instant-less day, `YYYY-MM-DD`, always meant in Asia/Jakarta. */
export type Day = string

/** Gives the present instant; tests pass their own to stand at the edge of a day. */
export type Clock = () => Date

/** Western Indonesia is seven hours ahead of UTC all year round. */
const jakartaOffsetMs = 7 * 60 * 60 * 1000

/** The instant at which a day begins in Jakarta. */
export const startOfDay = (day: Day): string => `${day}T00:00:00+07:00`

/** The day so many days later; earlier, where negative. */
export function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

/** The day after. */
export const dayAfter = (day: Day): Day => daysAfter(day, 1)

/** The day it is in Jakarta at an instant. */
export function jakartaDay(instant: Date): Day {
  return new Date(instant.getTime() + jakartaOffsetMs).toISOString().slice(0, 10)
}

/** What the clocks in Jakarta show at an instant, to the second: `YYYY-MM-DDTHH:MM:SS`. */
export function jakartaTime(instant: string): string {
  return new Date(Date.parse(instant) + jakartaOffsetMs).toISOString().slice(0, 19)
}
