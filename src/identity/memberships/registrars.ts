import { and, count, eq, isNull, lte } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import type { Day } from '../../kernel/days.ts'
import { DomainError } from '../../kernel/errors.ts'
import { accounts } from '../accounts/tables.ts'
import { memberships as m } from './tables.ts'

/**
 * Makes sure, after a change, that an active account is registrar today with no end set, even if two registrars end
 * each other at the same time. 409 if not.
 */
export async function requireRegistrarLeft(session: Session, today: Day): Promise<void> {
  await session.$client.query(`select pg_advisory_xact_lock(hashtext('registrars'))`)
  const [registrars] = await session
    .select({ count: count() })
    .from(m)
    .innerJoin(accounts, eq(accounts.id, m.accountId))
    .where(
      and(eq(m.role, 'admin'), lte(m.validFrom, today), isNull(m.validUntil), eq(accounts.status, 'active')),
    )
  if (registrars!.count > 0) return
  const message = {
    id: 'Ini registrar aktif yang terakhir; angkat yang lain dahulu.',
    en: 'This is the last active registrar; appoint another first.',
  }
  throw new DomainError('guard_not_met', { reasons: [{ code: 'last_admin', message }] })
}
