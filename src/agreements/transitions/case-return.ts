import { and, eq, sql } from 'drizzle-orm'
import { recordsOf } from '../../audit/service.ts'
import { statusWithoutAgreement } from '../../cases/lifecycle.ts'
import { cases } from '../../cases/tables.ts'
import type { Session } from '../../db/session.ts'
import { nextVersion } from '../../db/versioned.ts'
import type { Caller } from '../../kernel/actor.ts'

const recordCase = recordsOf('case')

/**
 * A canceled draft releases its items, and its case can be promoted again if it has no other agreement. The row of the
 * case is locked first, so that of two drafts canceled at the same time, the second transaction sees the result of the
 * first.
 */
export async function returnCase(session: Session, caller: Caller, caseId: string | null): Promise<void> {
  if (caseId === null) return
  await session.select({ id: cases.id }).from(cases).where(eq(cases.id, caseId)).for('update')
  const status = statusWithoutAgreement
  const nothingElse = sql`not exists (
    select 1 from agreements made where made.origin_case_id = ${cases.id} and made.status <> 'cancelled')`
  const [returned] = await session
    .update(cases)
    .set({ status, ...nextVersion(cases) })
    .where(and(eq(cases.id, caseId), eq(cases.status, 'promoted'), nothingElse))
    .returning({ id: cases.id })
  if (!returned) return
  await recordCase(session, caller, 'give_back', caseId, { status: 'promoted' }, { status })
}
