import { eq } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { accounts } from '../../identity/accounts/tables.ts'
import { findAccount } from '../../identity/memberships/in-force.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/days.ts'
import { webhookAccess } from '../policy.ts'

/** Whom a webhook belongs to. */
interface Owned {
  readonly accountId: string
  readonly membershipId: string
}

/** The owner of a webhook as it acts today; undefined where it may have none any more. */
export async function ownerOf(
  db: Database,
  { accountId, membershipId }: Owned,
  today: Day,
): Promise<Actor | undefined> {
  const account = await db.authenticate((session) => findAccount(session, today, eq(accounts.id, accountId)))
  const owner = account?.memberships.find((each) => each.membershipId === membershipId)
  const mayFollow =
    owner &&
    (webhookAccess as readonly string[]).includes(owner.role) &&
    (!owner.scopes || owner.scopes.includes('events:read'))
  return mayFollow ? owner : undefined
}
