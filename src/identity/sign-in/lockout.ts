import { createHash } from 'node:crypto'
import type { Session } from '../../db/session.ts'
import { DomainError } from '../../kernel/errors.ts'

const FIRST_WAIT_S = 60

/**
 * SQL for the waiting time: one minute after the fifth wrong password in a row, doubled by each further one up to an
 * hour. The count ends after a day without attempts.
 */
const waitAfter = (failures: string) =>
  `make_interval(secs => case when ${failures} < 5 then 0 else least(${FIRST_WAIT_S} * 2 ^ (${failures} - 5), 3600) end)`

/**
 * Counts an attempt before its password is checked, so that parallel guesses count too. It is one statement, so all
 * instances share the count. Addresses without an account are treated in the same way. 429 `too_many_attempts` while
 * the address must wait.
 */
export async function countAttempt(session: Session, email: string, now: Date): Promise<void> {
  const { rows } = await session.$client.query<{ counted: boolean; waits: number | null }>({
    name: 'count_sign_in_attempt',
    text: `with counted as (
        insert into sign_in_attempts as a (key, failures, last_at) values ($1, 1, $2)
        on conflict (key) do update set last_at = $2,
          failures = case when a.last_at < $2 - interval '1 day' then 1 else least(a.failures + 1, 100) end
        where a.last_at + ${waitAfter('a.failures')} <= $2
        returning key
      ), forgotten as (
        delete from sign_in_attempts where last_at < $2 - interval '1 day' and key <> $1
      )
      select exists (select from counted) as counted,
        (select extract(epoch from last_at + ${waitAfter('failures')} - $2)::float8
         from sign_in_attempts where key = $1) as waits`,
    values: [keyOf(email), now],
  })
  const { counted, waits } = rows[0]!
  if (counted) return
  // If many attempts arrive at once, the ones that caused this refusal may not be visible to this statement yet.
  const retryAfter = waits !== null && waits > 0 ? Math.ceil(waits) : FIRST_WAIT_S
  throw new DomainError('too_many_attempts', { retryAfter })
}

/** Ends the count, after the right password or when a new one is set. */
export async function forgetAttempts(session: Session, email: string): Promise<void> {
  await session.$client.query({
    name: 'forget_sign_in_attempts',
    text: 'delete from sign_in_attempts where key = $1',
    values: [keyOf(email)],
  })
}

/** A hash, so that the table is not a readable list of the addresses that were tried. */
const keyOf = (email: string): string => createHash('sha256').update(email).digest('base64url')
