import { and, eq } from 'drizzle-orm'
import type { Session } from '../db/client.ts'
import type { Actor } from './actor.ts'
import { accounts } from './tables.ts'

/** Who the account is today; undefined for one that is missing or disabled. */
export async function findActor(session: Session, accountId: string): Promise<Actor | undefined> {
  const [account] = await session
    .select({
      accountId: accounts.id,
      accountName: accounts.name,
      role: accounts.role,
      organizationId: accounts.organizationId,
    })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), eq(accounts.status, 'active')))
  return account
}
