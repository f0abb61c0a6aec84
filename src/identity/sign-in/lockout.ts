import { createHash } from 'node:crypto'
import { DomainError } from '../../kernel/errors.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { networkOf } from '../../rate-limits/network.ts'
import { recordChange } from '../../audit/service.ts'
import type { Caller } from '../../kernel/actor.ts'
import { countedFor, failuresNow, locksOut, restingMs, waitsFor, type Counted } from './lockout-rule.ts'

/** One count that an attempt belongs to. */
interface Tally {
  readonly counted: Counted
  readonly key: string
}

/** The counts of an attempt to sign in: that of the device if the account knows it, else those of strangers. */
export const talliesOf = (
  email: string,
  { clientAddress }: { readonly clientAddress: string | null },
  deviceId: string | undefined,
): Tally[] =>
  countedFor(deviceId !== undefined).map((counted) =>
    tally(
      counted,
      ...{
        device: [deviceId ?? ''],
        network: [email, networkOf(clientAddress ?? '')],
        address: [email],
        account: [],
        codes: [email],
      }[counted],
    ),
  )

/** The counts of an attempt to complete a sign-in after the right password. */
export const talliesOfFactor = (
  email: string,
  from: { readonly clientAddress: string | null },
  deviceId: string | undefined,
): Tally[] => [
  ...talliesOf(email, from, deviceId),
  ...(deviceId === undefined ? [tally('codes', email)] : []),
]

/** The count of who gives the password of their own account again. */
export const tallyOfAccount = (accountId: string): Tally => tally('account', accountId)

/** The count of who gives a code of their own account again. */
export const tallyOfCode = (accountId: string): Tally => tally('account', accountId, 'code')

/** The key is a hash, so that the table is not a readable list of the addresses that were tried. */
const tally = (counted: Counted, ...parts: readonly string[]): Tally => ({
  counted,
  key: createHash('sha256')
    .update([counted, ...parts].join('\n'))
    .digest('base64url'),
})

interface CountRow {
  readonly key: string
  readonly failures: number
  readonly lastAt: string | Date
}

/**
 * Counts an attempt before its password is checked, so that parallel guesses count too, on all instances together.
 * Addresses without an account are treated in the same way. 429 `too_many_attempts` while one of its counts makes it
 * wait: nothing is counted then. Needs a transaction of its own, so that the attempt counts even if it fails. Returns whether
 * the account is locked out if it does: `tellLockOut` is for that.
 */
export async function countAttempt(session: Session, tallies: readonly Tally[], now: Date): Promise<boolean> {
  // In one order everywhere, so that two attempts never wait for each other.
  const ordered = tallies.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  const keys = ordered.map(({ key }) => key)
  // The update changes nothing: it holds the rows until the attempt is counted.
  const { rows } = await session.$client.query<CountRow>({
    name: 'hold_sign_in_counts',
    text: `insert into sign_in_attempts as a (key, failures, last_at) select key, 0, $2 from unnest($1::text[]) key
      on conflict (key) do update set failures = a.failures returning key, failures, last_at as "lastAt"`,
    values: [keys, now],
  })
  const counts = ordered.map(({ key, counted }) => {
    const { failures, lastAt } = rows.find((each) => each.key === key)!
    const count = { failures, lastAt: new Date(lastAt) }
    const before = failuresNow(counted, count, now)
    return { failures: before + 1, wait: waitsFor(counted, count, now), locks: locksOut(counted, before + 1) }
  })
  const retryAfter = Math.max(...counts.map(({ wait }) => wait))
  if (retryAfter > 0) throw new DomainError('too_many_attempts', { retryAfter })
  await session.$client.query({
    name: 'count_sign_in_attempt',
    text: `update sign_in_attempts a set failures = n.failures, last_at = $3
      from unnest($1::text[], $2::int[]) as n (key, failures) where a.key = n.key`,
    values: [keys, counts.map(({ failures }) => failures), now],
  })
  return counts.some(({ locks }) => locks)
}

/**
 * Tells the trail, and with that its owner by mail, that wrong ones have locked an account out. Without a `person` something is
 * written as well: the time that it takes tells nobody which accounts exist.
 */
export async function tellLockOut(
  db: Database,
  tallies: readonly Tally[],
  person: Caller | undefined,
): Promise<void> {
  await db.signIn(async (session) => {
    await session.$client.query({
      name: 'keep_sign_in_counts',
      text: 'update sign_in_attempts set last_at = last_at where key = any($1)',
      values: [tallies.map(({ key }) => key)],
    })
    if (!person) return
    const { accountId } = person.actor
    await recordChange(session, person, {
      action: 'lock_out',
      resourceType: 'user',
      resourceId: accountId,
      after: {},
    })
  })
}

/** Ends the counts, after the right password or when a new one is set. */
export async function forgetAttempts(session: Session, tallies: readonly Tally[]): Promise<void> {
  await session.$client.query({
    name: 'forget_sign_in_attempts',
    text: 'delete from sign_in_attempts where key = any($1)',
    values: [tallies.map(({ key }) => key)],
  })
}

/** Deletes the counts that begin anew anyway. Returns how many. */
export const forgetRestingCounts = (db: Database, now: Date): Promise<number> =>
  db.authenticate(async (session) => {
    const { rowCount } = await session.$client.query('delete from sign_in_attempts where last_at < $1', [
      new Date(now.getTime() - restingMs),
    ])
    return rowCount ?? 0
  })
