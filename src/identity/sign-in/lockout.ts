import { createHash } from 'node:crypto'
import type { Session } from '../../db/session.ts'
import { DomainError } from '../../kernel/errors.ts'

const FIRST_WAIT_S = 60

/** After the fifth wrong password in a row one minute, doubling with each more up to an hour; forgotten after a day. */
const waitAfter = (failures: string) =>
  `make_interval(secs => case when ${failures} < 5 then 0 else least(${FIRST_WAIT_S} * 2 ^ (${failures} - 5), 3600) end)`

/**
 * Counts an attempt before its password is looked at, so that guesses sent at once are counted too, by one statement
 * that all instances share. The same for addresses nobody has. 429 `too_many_attempts` while the address waits.
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
  // Where many came at once, this one may have been refused by counts it does not see.
  const retryAfter = waits !== null && waits > 0 ? Math.ceil(waits) : FIRST_WAIT_S
  throw new DomainError('too_many_attempts', { retryAfter })
}

/** The right password, or a new one, ends the count. */
export async function forgetAttempts(session: Session, email: string): Promise<void> {
  await session.$client.query({
    name: 'forget_sign_in_attempts',
    text: 'delete from sign_in_attempts where key = $1',
    values: [keyOf(email)],
  })
}

/** A hash, so that the table is no list of addresses that somebody tried. */
const keyOf = (email: string): string => createHash('sha256').update(email).digest('base64url')
