import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import type { Day } from '../../kernel/days.ts'
import { organizations } from '../../organizations/tables.ts'
import type { Actor } from '../../kernel/actor.ts'
import { accounts } from './tables.ts'

/** The columns of an account that make an actor on a day, with the organizations that it acts for and reads for. */
export const actorColumns = (today: Day) => ({
  accountId: accounts.id,
  accountName: accounts.name,
  role: accounts.role,
  organizationId: accounts.organizationId,
  actsFor: sql<string[]>`registry_acts_for(${accounts.organizationId}, ${today}::date)`,
  readsFor: sql<string[]>`registry_reads_for(${accounts.organizationId}, ${today}::date)`,
  scopes: accounts.scopes,
})

/** The actor for an account today; undefined if the account is missing or disabled. */
export async function findActor(session: Session, accountId: string, today: Day): Promise<Actor | undefined> {
  const [account] = await session
    .select(actorColumns(today))
    .from(accounts)
    .where(and(eq(accounts.id, accountId), eq(accounts.status, 'active')))
  return account
}

/**
 * The organization of an actor (null for roles without one), and the organizations that it acts for and reads for,
 * each with its short name. Its own comes first, then its predecessors.
 */
export async function organizationsOf(db: Database, actor: Actor) {
  const { organizationId, actsFor, readsFor } = actor
  const ids = [...new Set([...actsFor, ...readsFor])]
  const found = await db.read(actor, (session) =>
    session
      .select({ id: organizations.id, shortName: organizations.shortName })
      .from(organizations)
      .where(inArray(organizations.id, ids)),
  )
  const named = (each: readonly string[]) => each.flatMap((id) => found.find((one) => one.id === id) ?? [])
  const [organization = null] = organizationId === null ? [] : named([organizationId])
  return { organization, actsFor: named(actsFor), readsFor: named(readsFor) }
}
