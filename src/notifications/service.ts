import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import { knownTo } from '../agreements/known-text.ts'
import { agreementVisibleTo } from '../agreements/queries.ts'
import { agreements } from '../agreements/tables.ts'
import { titleOnDay } from '../agreements/validity.ts'
import type { Database } from '../db/client.ts'
import { recordFields } from '../db/columns.ts'
import { key, presented } from '../db/keyset.ts'
import { listPage, oneOf, type ListDefinition } from '../db/lists.ts'
import { nextVersion } from '../db/versioned.ts'
import type { Caller } from '../kernel/actor.ts'
import { pick } from '../kernel/content.ts'
import type { Day } from '../kernel/days.ts'
import { DomainError } from '../kernel/errors.ts'
import { sentenceOf } from './kinds.ts'
import type { Notification, NotificationQuery } from './schemas.ts'
import { notifications as t } from './tables.ts'

const columns = {
  ...pick(t, recordFields),
  kind: t.kind,
  agreementId: t.agreementId,
  registrationNumber: agreements.registrationNumber,
  title: sql<string>`${titleOnDay}`,
  dueOn: sql<Day>`${t.dueOn}`,
  daysBefore: t.daysBefore,
  readAt: t.readAt,
}
type Row = Omit<Notification, 'text'> & { readonly title: string }

const notificationList: ListDefinition<Row> = {
  name: 'notifications',
  id: t.id,
  sorts: { createdAt: key(t.createdAt, (row) => row.createdAt) },
  filters: { kind: oneOf(t.kind), unread: (whether) => sql`(${t.readAt} is null) = ${whether}::boolean` },
}

const own = eq(t.accountId, sql.placeholder('accountId'))

const present = ({ title, ...row }: Row): Notification => ({
  ...row,
  text: sentenceOf(row.kind, { ...row, title }),
})

/**
 * A page of the caller's own, of agreements that it still sees on the day. In a transaction, because only there does
 * PostgreSQL know the account.
 */
export async function listNotifications(
  db: Database,
  today: Day,
  { actor }: Caller,
  query: NotificationQuery,
) {
  const found = await db.write(actor, (session) =>
    listPage(session, notificationList, query, {
      variant: actor.role,
      where: and(own, agreementVisibleTo(session, actor)),
      values: { accountId: actor.accountId, readsFor: actor.readsFor, asOf: today },
      rows: () =>
        session
          .with(...knownTo(actor))
          .select(columns)
          .from(t)
          .innerJoin(agreements, eq(agreements.id, t.agreementId)),
    }),
  )
  return presented(found, present)
}

const read = { readAt: sql`now()`, ...nextVersion(t) }

/** Marks one of the caller's own as read; one that was read before stays as it is. 404 if there is none. */
export async function markRead(db: Database, { actor }: Caller, id: string): Promise<void> {
  await db.write(actor, async (session) => {
    const which = and(eq(t.id, id), eq(t.accountId, actor.accountId!))
    const [found] = await session.select({ readAt: t.readAt }).from(t).where(which).for('update')
    if (!found) throw new DomainError('not_found')
    if (found.readAt === null) await session.update(t).set(read).where(which)
  })
}

/** Marks as read whatever the caller was told up to the instant, that instant included. */
export async function markReadUntil(db: Database, { actor }: Caller, until: string): Promise<void> {
  await db.write(actor, (session) =>
    session
      .update(t)
      .set(read)
      .where(and(eq(t.accountId, actor.accountId!), isNull(t.readAt), lte(t.createdAt, until))),
  )
}
