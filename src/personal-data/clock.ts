/** The law counts three times 24 hours, from the hour on which it becomes known (UU 27/2022, articles 30 to 46). */
const termInHours = 3 * 24

/** The instant by which a request is answered, or the notices of a breach are given. */
export const dueAfter = (instant: string): string =>
  new Date(Date.parse(instant) + termInHours * 60 * 60 * 1000).toISOString()
