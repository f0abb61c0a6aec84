import { sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import type { Clock } from '../kernel/days.ts'
import type { Database } from '../db/client.ts'
import { requestCounts as t } from './tables.ts'

/** How many requests a subject has in each window. */
export interface Policy {
  readonly name: string
  /** Requests in a window. */
  readonly quota: number
  /** Requests that an instance lets through before it reports them; 1 makes the quota exact. */
  readonly batch: number
}

/** Where a subject stands after a request. */
export interface Standing {
  readonly allowed: boolean
  readonly remaining: number
  /** Whole seconds until its next window. */
  readonly resetIn: number
}

/** Windows begin with each minute, for everyone and on every instance. */
export const windowSeconds = 60

interface Count {
  readonly windowStart: number
  /** Requests known of: ours, and those of the other instances as of our last report. */
  known: number
  /** Ours that are not reported yet. */
  unreported: number
}

/** Subjects that are counted at once; beyond that, the one that was silent longest is forgotten on this instance. */
const mostSubjects = 20_000

export interface RequestCounter {
  /** Counts a request, unless the quota is used up. At once, but for the request that completes a batch. */
  count(policy: Policy, subject: string): Standing | Promise<Standing>
}

/**
 * Counts requests for all instances together and keeps most of them from PostgreSQL: each instance counts on its own
 * and reports a batch at a time, learning the sum. So a subject gets at most `quota + instances × (batch − 1)`
 * requests in a window, and whoever sends less than a batch costs no statement.
 */
export function countRequests(db: Database, clock: Clock): RequestCounter {
  const counts = new LRUCache<string, Count>({ max: mostSubjects })

  const countOf = (name: string, windowStart: number): Count => {
    const present = counts.get(name)
    if (present?.windowStart === windowStart) return present
    const fresh = { windowStart, known: 0, unreported: 0 }
    counts.set(name, fresh)
    return fresh
  }

  const report = async (policy: Policy, subject: string, count: Count): Promise<number> => {
    const requests = count.unreported
    count.unreported = 0
    const windowStart = new Date(count.windowStart * 1000).toISOString()
    const sum = await addRequests(db, { policy: policy.name, subject, windowStart, requests })
    count.known = Math.max(count.known, sum + count.unreported)
    return sum
  }

  return {
    count(policy, subject) {
      const now = Math.floor(clock().getTime() / 1000)
      const count = countOf(`${policy.name} ${subject}`, now - (now % windowSeconds))
      const standing = (allowed: boolean): Standing => ({
        allowed,
        remaining: Math.max(0, policy.quota - count.known),
        resetIn: count.windowStart + windowSeconds - now,
      })
      if (count.known >= policy.quota) return standing(false)
      count.known += 1
      count.unreported += 1
      if (count.unreported < policy.batch) return standing(true)
      return report(policy, subject, count).then((sum) => standing(sum <= policy.quota))
    },
  }
}

/** Adds to what all instances have reported, and gives the sum; in a new window the sum begins at zero. */
async function addRequests(db: Database, row: typeof t.$inferInsert): Promise<number> {
  const [sum] = await db.authenticate((session) =>
    session
      .insert(t)
      .values(row)
      .onConflictDoUpdate({
        target: [t.policy, t.subject],
        set: {
          requests: sql`case when ${t.windowStart} < excluded.window_start then 0 else ${t.requests} end + excluded.requests`,
          windowStart: sql`greatest(${t.windowStart}, excluded.window_start)`,
        },
      })
      .returning({ requests: t.requests }),
  )
  return sum!.requests
}

/** Forgets who was silent for an hour, and with it the addresses. Gives how many went. */
export async function forgetSilentSubjects(db: Database): Promise<number> {
  return db.authenticate(async (session) => {
    const { rowCount } = await session.execute(
      sql`delete from ${t} where ${t.windowStart} < now() - interval '1 hour'`,
    )
    return rowCount ?? 0
  })
}
