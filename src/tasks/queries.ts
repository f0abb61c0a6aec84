import { sql } from 'drizzle-orm'
import type { Moment } from '../agreements/queries.ts'
import { key, type Page } from '../db/keyset.ts'
import { listPage, oneOf, type ListDefinition } from '../db/lists.ts'
import type { Session } from '../db/session.ts'
import type { Actor } from '../kernel/actor.ts'
import { seenId } from '../db/columns.ts'
import { organizations } from '../organizations/tables.ts'
import { tasksFor } from './branches.ts'
import type { TaskQuery } from './schemas.ts'
import { tasks as t } from './tables.ts'

export type TaskRow = Omit<typeof t.$inferSelect, 'part'> & { readonly part: string | null }

export const taskList: ListDefinition<TaskRow> = {
  name: 'tasks',
  id: t.id,
  sorts: {
    since: key(t.since, (row) => row.since),
    due: key(t.dueSort, (row) => row.dueSort),
  },
  filters: {
    kind: oneOf(t.kind),
    'due[lte]': (day) => sql`${t.due} <= ${day}::date`,
  },
}

const none: Page<TaskRow> = { data: [], page: { nextCursor: null, hasMore: false } }

/**
 * A page of what is the turn of this actor, from one query. It must be run in a transaction of the actor, because some
 * of what it asks is known to PostgreSQL only there.
 */
export async function pageOfTasks(
  session: Session,
  actor: Actor,
  query: TaskQuery,
  { asOf: { today, withinDays }, now }: Moment,
): Promise<Page<TaskRow>> {
  const found = actor.role === 'public' ? undefined : tasksFor(actor.role)
  if (!found) return query.count === 'exact' ? { ...none, page: { ...none.page, total: 0 } } : none
  return listPage(session, taskList, query, {
    variant: actor.role,
    where: undefined,
    values: {
      accountId: actor.accountId,
      membershipId: actor.membershipId,
      actsFor: actor.actsFor,
      today,
      withinDays,
      now: now.toISOString(),
    },
    rows: () =>
      session
        .with(session.$with('tasks', {}).as(found))
        .select({
          id: t.id,
          kind: t.kind,
          recordId: t.recordId,
          part: t.part,
          since: t.since,
          due: t.due,
          dueSort: t.dueSort,
          number: t.number,
          title: t.title,
          organizationId: seenId(organizations, t.organizationId),
          reason: t.reason,
        })
        .from(t),
  })
}
