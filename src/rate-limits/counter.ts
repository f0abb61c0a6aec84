import { sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import type { Clock } from '../kernel/days.ts'
import type { Database } from '../db/client.ts'
import { requestCounts as t } from './tables.ts'

/** How many requests a subject (an account or address) may send in each window. */
export interface Policy {
  readonly name: string
  /** The length of a window in seconds; at most an hour, after which counts are forgotten. */
  readonly window: number
  /** Requests per window. */
  readonly quota: number
  /** Requests that an instance counts on its own before it reports them. With 1 the quota is exact. */
  readonly batch: number
}

/** The state of a subject's quota after a request. */
export interface Standing {
  readonly allowed: boolean
  readonly remaining: number
  /** Whole seconds until the next window. */
  readonly resetIn: number
}

interface Count {
  readonly windowStart: number
  /** Known requests: our own, and those of other instances up to our last report. */
  known: number
  /** Our own requests that are not reported yet. */
  unreported: number
}

/**
 * The most subjects that an instance counts at the same time. Beyond that, it forgets the one without requests for
 * the longest time.
 */
const mostSubjects = 20_000

export interface RequestCounter {
  /** Counts a request, unless the quota is used up. Synchronous, except when the request completes a batch. */
  count(policy: Policy, subject: string): Standing | Promise<Standing>
}

/**
 * Counts requests across all instances with few statements to PostgreSQL. Each instance counts on its own, reports a
 * batch at a time and gets the sum of all instances back. A subject with less than a batch of requests costs no
 * statement. A subject can send at most `quota + instances × (batch − 1)` requests in a window.
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
      const count = countOf(`${policy.name} ${subject}`, now - (now % policy.window))
      const standing = (allowed: boolean): Standing => ({
        allowed,
        remaining: Math.max(0, policy.quota - count.known),
        resetIn: count.windowStart + policy.window - now,
      })
      if (count.known >= policy.quota) return standing(false)
      count.known += 1
      count.unreported += 1
      if (count.unreported < policy.batch) return standing(true)
      return report(policy, subject, count).then((sum) => standing(sum <= policy.quota))
    },
  }
}

/**
 * Adds to the requests that all instances have reported, and returns the sum. In a new window the sum starts at zero.
 */
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

/**
 * Deletes the counts of subjects without requests for an hour, and so their addresses. Returns how many were deleted.
 */
export async function forgetSilentSubjects(db: Database): Promise<number> {
  return db.authenticate(async (session) => {
    const { rowCount } = await session.execute(
      sql`delete from ${t} where ${t.windowStart} < now() - interval '1 hour'`,
    )
    return rowCount ?? 0
  })
}
