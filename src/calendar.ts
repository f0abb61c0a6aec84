/** An instant-less day, `YYYY-MM-DD`, always meant in Asia/Jakarta. */
export type Day = string

/** Gives the present instant; tests pass their own to stand at the edge of a day. */
export type Clock = () => Date

/** Western Indonesia is seven hours ahead of UTC all year round. */
const jakartaOffsetMs = 7 * 60 * 60 * 1000

/** The day it is in Jakarta at an instant. */
export function jakartaDay(instant: Date): Day {
  return new Date(instant.getTime() + jakartaOffsetMs).toISOString().slice(0, 10)
}
