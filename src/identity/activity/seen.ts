import { sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import type { Database } from '../../db/client.ts'
import type { Day } from '../../kernel/days.ts'
import { accountActivity as t } from './tables.ts'

/** Notes on which day an account was last let in: one write for each account, day and instance. */
export function activityOf(db: Database): (accountId: string, today: Day) => Promise<void> {
  const noted = new LRUCache<string, Day>({ max: 10_000 })
  return async (accountId, today) => {
    if (noted.get(accountId) === today) return
    noted.set(accountId, today)
    const later = { lastSeenOn: sql`greatest(${t.lastSeenOn}, excluded.last_seen_on)` }
    await db
      .signIn((session) =>
        session
          .insert(t)
          .values({ accountId, lastSeenOn: today })
          .onConflictDoUpdate({ target: t.accountId, set: later }),
      )
      // Who may read is let in also while nothing can be written; the next request notes it.
      .catch(() => noted.delete(accountId))
  }
}
