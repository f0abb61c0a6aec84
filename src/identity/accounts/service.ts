import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import type { Day } from '../../kernel/days.ts'
import { organizations } from '../../organizations/tables.ts'
import type { Actor } from '../../kernel/actor.ts'
import { accounts } from './tables.ts'

/** An account as it acts on a day: with the organizations it acts for, and those it reads for. */
export const actorColumns = (today: Day) => ({
  accountId: accounts.id,
  accountName: accounts.name,
  role: accounts.role,
  organizationId: accounts.organizationId,
  actsFor: sql<string[]>`registry_acts_for(${accounts.organizationId}, ${today}::date)`,
  readsFor: sql<string[]>`registry_reads_for(${accounts.organizationId}, ${today}::date)`,
  scopes: accounts.scopes,
})

/** Who the account is today; undefined for one that is missing or disabled. */
export async function findActor(session: Session, accountId: string, today: Day): Promise<Actor | undefined> {
  const [account] = await session
    .select(actorColumns(today))
    .from(accounts)
    .where(and(eq(accounts.id, accountId), eq(accounts.status, 'active')))
  return account
}

/** The organization an actor belongs to, by the name people use; null for roles without one. */
export async function organizationOf(db: Database, actor: Actor) {
  const { organizationId } = actor
  if (organizationId === null) return null
  const [found] = await db.read(actor, (session) =>
    session
      .select({ id: organizations.id, shortName: organizations.shortName })
      .from(organizations)
      .where(eq(organizations.id, organizationId)),
  )
  return found ?? null
}
