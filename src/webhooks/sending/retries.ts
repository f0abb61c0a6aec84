/** In seconds: how long after each try that failed the next one comes. After the last there is none. */
const waits = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const

/** The most that a wait is longer than it is said, by chance, so that many do not come at the same moment. */
const jitter = 0.1

/** What comes of a delivery after a try. */
export type AfterTry = { readonly againInSeconds: number } | 'delivered' | 'gone' | 'given_up'

/**
 * What to do after the try with this number was answered with a status, or with none. Anything that begins with 2 is a success;
 * 410 says that the receiver wants no more.
 */
export function afterTry(
  { status, attempts }: { readonly status: number | null; readonly attempts: number },
  random: () => number = Math.random,
): AfterTry {
  if (status !== null && status >= 200 && status < 300) return 'delivered'
  if (status === 410) return 'gone'
  const seconds = waits[attempts - 1]
  return seconds === undefined
    ? 'given_up'
    : { againInSeconds: Math.round(seconds * (1 + jitter * random())) }
}
