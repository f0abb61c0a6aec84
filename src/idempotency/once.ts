import { and, eq, sql } from 'drizzle-orm'
import type { Caller, KeyedRequest } from '../kernel/actor.ts'
import type { Session } from '../db/session.ts'
import { DomainError } from '../kernel/errors.ts'
import { named, standing } from './own-ids.ts'
import { idempotencyKeys as t } from './tables.ts'

type Work<T> = (session: Session) => Promise<T>

/** Runs the work of a change once: for its Idempotency-Key, and for the id that the client gave to the new record. */
export const once = <T>(caller: Caller, work: Work<T>): Work<T> => onceForKey(caller, named(caller, work))

/**
 * Runs the work of a change once for its Idempotency-Key. A repeated request gets the first answer again. The key is
 * written in the same transaction as the change: there is never one without the other, even if the connection breaks
 * before the answer arrives. A refused change stores no key. 409 while the first request is still running, 422 if the
 * first request asked for something else, 404 if the caller may no longer see the record. What a request that gives an
 * id asks for is not another thing because its account speaks for another organization now: that is told by the id.
 */
function onceForKey<T>(caller: Caller, work: Work<T>): Work<T> {
  const { keyed, naming } = caller
  const { accountId } = caller.actor
  if (!keyed || accountId === null) return work
  return async (session) => {
    const first = await findFirst(session, accountId, keyed)
    if (first && naming && first.fingerprint !== keyed.fingerprint && first.result.id === naming.id)
      throw await standing(session, caller, naming)
    if (first) return (await replay(session, first, keyed)) as T
    const result = await work(session)
    const { key, operation, fingerprint } = keyed
    await session
      .insert(t)
      .values({ accountId, operation, key, fingerprint, result: result as { readonly id?: string } })
    return result
  }
}

/**
 * The stored answer for the key, if there is one. A second request with the same key at the same time does not wait:
 * it tries to take a lock that the first holds until its transaction ends, and gets 409.
 */
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
  if (keyed.table !== undefined) {
    const seen = await session.execute(
      sql`select 1 from ${sql.identifier(keyed.table)} where id = ${first.result.id}`,
    )
    if (seen.rows.length === 0) throw new DomainError('not_found')
  }
  keyed.replayed()
  return first.result
}
