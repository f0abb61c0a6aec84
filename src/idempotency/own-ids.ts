import { eq } from 'drizzle-orm'
import type { Caller, NamedCreation } from '../kernel/actor.ts'
import type { Session } from '../db/session.ts'
import { DomainError, type Text } from '../kernel/errors.ts'
import { CreatedBefore } from '../kernel/new-id.ts'
import { clientIds as t } from './tables.ts'

/**
 * Runs the work of a creation once for the id that the client gave, however late the request is repeated. The id is
 * kept in the transaction of the creation, and first: a request that comes meanwhile waits for it. `CreatedBefore` if
 * the same request of the same account created it; 409 if the id stands for anything else, or the account spoke for
 * another organization then.
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

async function standing(session: Session, { actor }: Caller, naming: NamedCreation): Promise<DomainError> {
  const [first] = await session.select().from(t).where(eq(t.id, naming.id))
  if (first?.operation !== naming.operation || first.fingerprint !== naming.fingerprint) return taken(isTaken)
  const speaksForIt =
    first.organizationId === actor.organizationId ||
    (first.organizationId !== null && actor.actsFor.includes(first.organizationId))
  return speaksForIt ? new CreatedBefore(naming.id) : taken(madeElsewhere)
}

const taken = (message: Text) =>
  new DomainError('already_exists', {
    detail: message,
    errors: [{ pointer: '/id', code: 'id_taken', message }],
  })

const isTaken = {
  id: 'Id ini sudah dipakai untuk permintaan lain. Buat UUID baru untuk data baru.',
  en: 'This id stands for another request. Make a new UUID for a new record.',
}
const madeElsewhere = {
  id: 'Data ini sudah Anda kirim ketika mewakili organisasi lain; tidak perlu dikirim lagi.',
  en: 'You sent this record when you spoke for another organization; it need not be sent again.',
}
