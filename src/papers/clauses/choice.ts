import { eq, sql } from 'drizzle-orm'
import { agreements as t } from '../../agreements/tables.ts'
import type { Session } from '../../db/session.ts'

/** What the officers of an agreement decided of the clauses that its draft is composed of. */
export interface ClauseChoice {
  /** They are those that were in force then. */
  readonly asOf: string
  /** The optional ones among them. */
  readonly optional: readonly string[]
  /** Whether those about personal data are among them. */
  readonly personalData: boolean
}

/** The choice of an agreement that the actor sees. */
export async function choiceOf(session: Session, id: string): Promise<ClauseChoice> {
  const [choice] = await session
    .select({
      asOf: sql<string>`coalesce(${t.clausesAsOf}, ${t.createdAt})`.mapWith(t.createdAt),
      optional: t.optionalClauses,
      personalData: t.processesPersonalData,
    })
    .from(t)
    .where(eq(t.id, id))
  return choice!
}
