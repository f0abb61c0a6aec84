import { eq, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Caller, NamedCreation } from '../kernel/actor.ts'
import { nested } from '../db/columns.ts'
import type { Session } from '../db/session.ts'
import { DomainError, type Text } from '../kernel/errors.ts'
import { CreatedBefore } from '../kernel/new-id.ts'
import { clientIds as t } from './tables.ts'
import type { DetailCode } from '../kernel/codes/codes.ts'

/**
 * Runs the work of a creation once for the id that the client gave, however late the request is repeated. The id is
 * kept in the transaction of the creation, and first: a request that comes meanwhile waits for it. Errors as in
 * `standing`.
 */
export function named<T>(caller: Caller, work: (session: Session) => Promise<T>) {
  const { actor, naming } = caller
  if (!naming || actor.accountId === null) return work
  const { accountId, organizationId } = actor
  return async (session: Session): Promise<T> => {
    const kept = await session
      .insert(t)
      .values({ ...naming, accountId, organizationId })
      .onConflictDoNothing()
      .returning({ id: t.id })
    if (kept.length === 0) throw await standing(session, caller, naming)
    return work(session)
  }
}

/** The winner where the organization was merged, else the id itself; an id is that of one record only. */
const nowOf = <T extends string | null>(id: PgColumn) =>
  nested<T>(sql`coalesce((select o.merged_into_id from organizations o where o.id = ${id}), ${id})`)

/**
 * Why the id cannot be given again. `CreatedBefore` if the same request of the same account created the record, or what
 * it was merged into; 409 `id_taken` if the id stands for anything else, `made_elsewhere` if the account spoke for an
 * organization then that it does not act for now.
 */
export async function standing(
  session: Session,
  { actor }: Caller,
  { id, operation, fingerprint }: NamedCreation,
): Promise<DomainError> {
  const [first] = await session
    .select({
      operation: t.operation,
      fingerprint: t.fingerprint,
      organizationId: nowOf<string | null>(t.organizationId),
      recordId: nowOf<string>(t.id),
    })
    .from(t)
    .where(eq(t.id, id))
  if (first?.operation !== operation || first.fingerprint !== fingerprint) return taken('id_taken', isTaken)
  const { organizationId, recordId } = first
  return organizationId === null || actor.actsFor.includes(organizationId)
    ? new CreatedBefore(recordId)
    : taken('made_elsewhere', madeElsewhere)
}

const taken = (code: DetailCode, message: Text) =>
  new DomainError('already_exists', { detail: message, errors: [{ pointer: '/id', code, message }] })

const isTaken = {
  id: 'Id ini sudah dipakai untuk permintaan lain. Buat UUID baru untuk data baru.',
  en: 'This id stands for another request. Make a new UUID for a new record.',
}
const madeElsewhere = {
  id: 'Data ini sudah Anda kirim ketika mewakili organisasi lain; tidak perlu dikirim lagi.',
  en: 'You sent this record when you spoke for another organization; it need not be sent again.',
}
