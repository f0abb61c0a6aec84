/**
 * What wrong passwords are counted for. Strangers are counted by address and network together, so that whoever knows an
 * address keeps nobody out but themselves. A device that signed in before is counted on its own, whatever strangers do.
 */
export type Counted =
  /** A device that the account signed in from before. */
  | 'device'
  /** An e-mail address, tried from one network. */
  | 'network'
  /** An e-mail address, tried from all networks where the account has not signed in before. */
  | 'address'
  /** Who holds a token of the account and gives its password again. */
  | 'account'
  /** Codes after the right password of an account, from all networks where it has not signed in before. */
  | 'codes'

interface Limit {
  /** Wrong passwords in a row that cost no time. */
  readonly free: number
  /** In seconds, after one more. Each further one doubles it. */
  readonly firstWait: number
  readonly longestWait: number
  /** In seconds. After this time without attempts the count begins anew. */
  readonly forgottenAfter: number
}

const own: Limit = { free: 4, firstWait: 60, longestWait: 3600, forgottenAfter: 86_400 }

/**
 * Guessing from many networks at once is slowed later, and less: it also holds up the owner on a new device. One wrong
 * password an hour never does.
 */
const limits: Readonly<Record<Counted, Limit>> = {
  device: own,
  network: own,
  account: own,
  // Whoever sends one knows the password: few are left to guess with, and the owner has time to change it.
  codes: { free: 49, firstWait: 60, longestWait: 3600, forgottenAfter: 86_400 },
  address: { free: 49, firstWait: 60, longestWait: 900, forgottenAfter: 1800 },
}

/** In milliseconds. After this time without attempts every count begins anew. */
export const restingMs = 1000 * Math.max(...Object.values(limits).map((each) => each.forgottenAfter))

/** What an attempt to sign in counts for. */
export const countedFor = (fromKnownDevice: boolean): readonly Counted[] =>
  fromKnownDevice ? ['device'] : ['network', 'address']

interface Count {
  readonly failures: number
  readonly lastAt: Date
}

/** How long one waits after this many wrong passwords in a row, in seconds. */
export function waitAfter(counted: Counted, failures: number): number {
  const { free, firstWait, longestWait } = limits[counted]
  return failures <= free ? 0 : Math.min(firstWait * 2 ** (failures - free - 1), longestWait)
}

/** Whether waiting begins with this many wrong passwords in a row. */
export const locksOut = (counted: Counted, failures: number): boolean => failures === limits[counted].free + 1

/** The wrong passwords that count now. */
export const failuresNow = (counted: Counted, { failures, lastAt }: Count, now: Date): number =>
  now.getTime() - lastAt.getTime() > 1000 * limits[counted].forgottenAfter ? 0 : failures

/** How many seconds are left until the next attempt, rounded up. */
export function waitsFor(counted: Counted, count: Count, now: Date): number {
  const waited = (now.getTime() - count.lastAt.getTime()) / 1000
  return Math.max(0, Math.ceil(waitAfter(counted, failuresNow(counted, count, now)) - waited))
}
