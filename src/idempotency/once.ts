import { and, eq, sql } from 'drizzle-orm'
import type { Caller, KeyedRequest } from '../kernel/actor.ts'
import type { Session } from '../db/session.ts'
import { DomainError } from '../kernel/errors.ts'
import { idempotencyKeys as t } from './tables.ts'

type Work<T> = (session: Session) => Promise<T>

/**
 * The work of a change, done once for its Idempotency-Key: repeated, it gives what it gave the first time. The key is
 * written with the change, so that neither is there without the other, whatever breaks before the answer arrives; and
 * a change that was refused leaves no key. 409 while the first is still at work, 422 where it asked for something
 * else, 404 where the caller no longer sees the record.
 */
export function once<T>({ actor: { accountId }, keyed }: Caller, work: Work<T>): Work<T> {
  if (!keyed || accountId === null) return work
  return async (session) => {
    const first = await findFirst(session, accountId, keyed)
    if (first) return (await replay(session, first, keyed)) as T
    const result = await work(session)
    const { key, operation, fingerprint } = keyed
    await session
      .insert(t)
      .values({ accountId, operation, key, fingerprint, result: result as { readonly id: string } })
    return result
  }
}

/** What is known of the key. Two at once do not wait for each other: the lock is taken or not, until the transaction ends. */
async function findFirst(session: Session, accountId: string, { operation, key }: KeyedRequest) {
  const name = `${accountId} ${operation} ${key}`
  const [lock, [first]] = await Promise.all([
    session.execute<{ taken: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) taken`,
    ),
    session
      .select({ fingerprint: t.fingerprint, result: t.result })
      .from(t)
      .where(and(eq(t.accountId, accountId), eq(t.operation, operation), eq(t.key, key))),
  ])
  if (!first && !lock.rows[0]!.taken) throw new DomainError('idempotency_in_flight')
  return first
}

async function replay(
  session: Session,
  first: Pick<typeof t.$inferSelect, 'fingerprint' | 'result'>,
  keyed: KeyedRequest,
) {
  if (first.fingerprint !== keyed.fingerprint) throw new DomainError('idempotency_key_reused')
  const seen = await session.execute(
    sql`select 1 from ${sql.identifier(keyed.table)} where id = ${first.result.id}`,
  )
  if (seen.rows.length === 0) throw new DomainError('not_found')
  return first.result
}
