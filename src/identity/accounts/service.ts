import { eq, inArray } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import type { Day } from '../../kernel/days.ts'
import { organizations } from '../../organizations/tables.ts'
import type { Actor, KnownAccount } from '../../kernel/actor.ts'
import { findAccount } from '../memberships/in-force.ts'
import { accounts } from './tables.ts'

/** The account with this id, if it is active, with its memberships that are in force on the day. */
export const accountById = (
  session: Session,
  accountId: string,
  today: Day,
): Promise<KnownAccount | undefined> => findAccount(session, today, eq(accounts.id, accountId))

/**
 * The organization of an actor (null for roles without one), and the organizations that it acts for and reads for,
 * each with its short name. Its own comes first, then its predecessors.
 */
export async function organizationsOf(db: Database, actor: Actor) {
  const { organizationId, actsFor, readsFor } = actor
  const ids = [...new Set([...actsFor, ...readsFor])]
  const found =
    ids.length === 0
      ? []
      : await db.read(actor, (session) =>
          session
            .select({ id: organizations.id, shortName: organizations.shortName })
            .from(organizations)
            .where(inArray(organizations.id, ids)),
        )
  const named = (each: readonly string[]) => each.flatMap((id) => found.find((one) => one.id === id) ?? [])
  const [organization = null] = organizationId === null ? [] : named([organizationId])
  return { organization, actsFor: named(actsFor), readsFor: named(readsFor) }
}
