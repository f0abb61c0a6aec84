/** An instant-less day, `YYYY-MM-DD`, always meant in Asia/Jakarta. */
export type Day = string

/** Gives the present instant; tests pass their own to stand at the edge of a day. */
export type Clock = () => Date

const jakarta = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Jakarta',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it is in Jakarta (UTC+7, no daylight saving) at an instant. */
export function jakartaDay(instant: Date): Day {
  return jakarta.format(instant)
}
