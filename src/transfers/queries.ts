import { eq, max } from 'drizzle-orm'
import type { Session } from '../db/session.ts'
import type { Day } from '../kernel/days.ts'
import { formerLeads as t } from './tables.ts'

/** The day since which the present lead of a case or an agreement leads it; null where no other one did before. */
export async function ledFrom(
  session: Session,
  of: 'agreementId' | 'caseId',
  id: string,
): Promise<Day | null> {
  const [found] = await session
    .select({ day: max(t.until) })
    .from(t)
    .where(eq(t[of], id))
  return found?.day ?? null
}
