import { and, min, sql, type SQL } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import { documents } from '../../documents/tables.ts'
import { lastDayOfWorkingDays } from '../../holidays/service.ts'
import { dayAfter, type Day } from '../../kernel/days.ts'

/** How long the DPRD has to answer about a foreign body (Permendagri 25/2020, article 17). */
const daysToAnswer = 45

/**
 * The first day on which the silence of the DPRD approves: after 45 working days from the day on which the receipt of the
 * request was attached. Null without a receipt, and without a foreign body, where only its answer approves.
 */
export async function dprdSilenceApprovesOn(
  session: Session,
  hasForeignBody: boolean,
  which: SQL | undefined,
): Promise<Day | null> {
  if (!hasForeignBody) return null
  const [receipt] = await session
    .select({ day: sql<Day | null>`${min(sql`(${documents.createdAt} at time zone 'Asia/Jakarta')::date`)}` })
    .from(documents)
    .where(and(which, sql`${documents.kind} = 'dprd_request'`))
  if (!receipt?.day) return null
  return dayAfter(await lastDayOfWorkingDays(session, receipt.day, daysToAnswer))
}
