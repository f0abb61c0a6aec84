import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import type { KnownAccount } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/days.ts'
import { accounts } from '../accounts/tables.ts'
import { memberships as m } from './tables.ts'

/** SQL: the membership is in force on the day, which is SQL too. */
export const inForceOn = (day: SQL): SQL =>
  sql`${m.validFrom} <= ${day} and (${m.validUntil} is null or ${m.validUntil} >= ${day})`

/** SQL: today in Jakarta, as the database knows it. */
export const databaseToday = sql.raw(`(now() at time zone 'Asia/Jakarta')::date`)

/** SQL: the membership is in force on the day. */
export const inForce = (today: Day): SQL => inForceOn(sql`${today}::date`)

/** The columns of an account and a membership that make an actor on a day. */
export const actorColumns = (today: Day) => ({
  accountId: accounts.id,
  accountName: accounts.name,
  membershipId: m.id,
  role: m.role,
  organizationId: m.organizationId,
  actsFor: sql<string[]>`registry_acts_for(${m.organizationId}, ${today}::date)`,
  readsFor: sql<string[]>`registry_reads_for(${m.organizationId}, ${today}::date)`,
  administers: sql<
    string[]
  >`case when ${m.administrator} then array[${m.organizationId}] else '{}'::uuid[] end`,
  scopes: accounts.scopes,
})

/**
 * The active account that meets the condition, with its memberships that are in force on the day, the oldest first;
 * undefined if there is none.
 */
export async function findAccount(
  session: Session,
  today: Day,
  which: SQL | undefined,
): Promise<KnownAccount | undefined> {
  const rows = await session
    .select(actorColumns(today))
    .from(accounts)
    .leftJoin(m, and(eq(m.accountId, accounts.id), inForce(today)))
    .where(and(which, eq(accounts.status, 'active')))
    .orderBy(m.validFrom, m.id)
  const [account] = rows
  if (!account) return undefined
  const memberships = rows.flatMap(({ role, ...row }) => (role === null ? [] : [{ ...row, role }]))
  return { accountId: account.accountId, accountName: account.accountName, memberships }
}
