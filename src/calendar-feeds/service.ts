import { and, count, eq, sql } from 'drizzle-orm'
import { recordFields } from '../db/columns.ts'
import { pick } from '../kernel/content.ts'
import type { Actor, Caller } from '../kernel/actor.ts'
import { actorColumns, inForce } from '../identity/memberships/in-force.ts'
import { memberships } from '../identity/memberships/tables.ts'
import { accounts } from '../identity/accounts/tables.ts'
import { recordsOf } from '../audit/service.ts'
import type { Database } from '../db/client.ts'
import type { Session } from '../db/session.ts'
import { listPage, type ListDefinition } from '../db/lists.ts'
import { key } from '../db/keyset.ts'
import type { Day } from '../kernel/days.ts'
import { DomainError } from '../kernel/errors.ts'
import { type Expected, requireVersion } from '../kernel/expected.ts'
import { hashSecret, newSecret } from '../identity/sign-in/secrets.ts'
import { mostFeeds } from './policy.ts'
import type { CalendarFeed, CalendarFeedQuery } from './schemas.ts'
import { calendarFeeds as t } from './tables.ts'

const record = recordsOf('calendar_feed')

const columns = {
  ...pick(t, recordFields),
  name: t.name,
}

const feedList: ListDefinition<CalendarFeed> = {
  name: 'calendar feeds',
  id: t.id,
  sorts: { createdAt: key(t.createdAt, (row) => row.createdAt), name: key(t.name, (row) => row.name) },
  filters: {},
}

const own = eq(t.accountId, sql.placeholder('accountId'))

/** The caller's own feeds. In a transaction, because only there does PostgreSQL know the account. */
export const listFeeds = (db: Database, { actor }: Caller, query: CalendarFeedQuery) =>
  db.write(actor, (session) =>
    listPage(session, feedList, query, {
      variant: '',
      where: own,
      values: { accountId: actor.accountId },
      rows: () => session.select(columns).from(t),
    }),
  )

/** One feed of the caller. 404 if there is none, or it belongs to somebody else. */
export const getFeed = (db: Database, { actor }: Caller, id: string): Promise<CalendarFeed> =>
  db.write(actor, (session) => requireFeed(session, actor, id))

async function requireFeed(session: Session, actor: Actor, id: string): Promise<CalendarFeed> {
  const [feed] = await session
    .select(columns)
    .from(t)
    .where(and(eq(t.id, id), eq(t.accountId, actor.accountId!)))
  if (!feed) throw new DomainError('not_found')
  return feed
}

/**
 * A new feed with its secret, which only this answer shows. 409 if the account already has the maximum number of feeds.
 */
export async function createFeed(db: Database, caller: Caller, input: { name: string }) {
  const accountId = caller.actor.accountId!
  const membershipId = caller.actor.membershipId!
  return db.write(caller.actor, async (session) => {
    // One at a time, so that two requests at once cannot both create the last allowed feed.
    await session.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`feeds ${accountId}`}, 0))`)
    const [held] = await session.select({ feeds: count() }).from(t).where(eq(t.accountId, accountId))
    if (held!.feeds >= mostFeeds) throw new DomainError('guard_not_met', { reasons: [tooMany] })
    const secret = newSecret('calendar')
    const [feed] = await session
      .insert(t)
      .values({ ...input, accountId, membershipId, hash: hashSecret(secret) })
      .returning(columns)
    await record(session, caller, 'create', feed!.id, {}, input)
    return { feed: feed!, secret }
  })
}

/** Removes a feed: its address stops working immediately. */
export async function removeFeed(db: Database, caller: Caller, id: string, version: Expected): Promise<void> {
  return db.write(caller.actor, async (session) => {
    const feed = await requireFeed(session, caller.actor, id)
    requireVersion(feed, version)
    const removed = await session
      .delete(t)
      .where(and(eq(t.id, id), eq(t.accountId, caller.actor.accountId!)))
      .returning({ id: t.id })
    if (removed.length === 0) throw new DomainError('not_found')
    await record(session, caller, 'remove', id, { name: feed.name }, { name: null })
  })
}

const tooMany = {
  code: 'too_many_feeds' as const,
  message: {
    id: `Satu akun memiliki paling banyak ${mostFeeds} kalender; hapus salah satu yang tidak dipakai lagi.`,
    en: `An account has at most ${mostFeeds} calendars; remove one that is no longer used.`,
  },
}

/**
 * The membership for which the feed with this secret was made, with its present organizations. 404 if there is none,
 * it is not in force, or the account is disabled.
 */
export async function requireHolder(db: Database, today: Day, secret: string): Promise<Actor> {
  const [found] = await db.authenticate((session) =>
    session
      .select(actorColumns(today))
      .from(t)
      .innerJoin(accounts, eq(accounts.id, t.accountId))
      .innerJoin(memberships, eq(memberships.id, t.membershipId))
      .where(and(eq(t.hash, hashSecret(secret)), eq(accounts.status, 'active'), inForce(today))),
  )
  if (!found) throw new DomainError('not_found')
  return found
}
