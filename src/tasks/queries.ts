import { and, sql, type SQL } from 'drizzle-orm'
import type { Moment } from '../agreements/queries.ts'
import { beyond, key, orderOf, type Page } from '../db/keyset.ts'
import { listPage, narrow, oneOf, type ListDefinition } from '../db/lists.ts'
import { prepared, type Session } from '../db/session.ts'
import type { Actor } from '../kernel/actor.ts'
import { seenId } from '../db/columns.ts'
import { organizations } from '../organizations/tables.ts'
import { tasksFor } from './branches/all.ts'
import type { TaskKind } from './kinds.ts'
import type { TaskQuery } from './schemas.ts'
import { tasks as t } from './tables.ts'

export type TaskRow = Omit<typeof t.$inferSelect, 'part'> & { readonly part: string | null }

/** How many of a kind wait, since when, and when the first of them is due. */
export interface TaskCount {
  readonly kind: TaskKind
  readonly count: number
  readonly since: string
  readonly due: string | null
}

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

const valuesOf = (actor: Actor, { asOf: { today, withinDays }, now }: Moment) => ({
  accountId: actor.accountId,
  membershipId: actor.membershipId,
  actsFor: actor.actsFor,
  today,
  withinDays,
  now: now.toISOString(),
})

const roleOf = ({ role }: Actor) => (role === 'public' ? undefined : role)

const none: Page<TaskRow> = { data: [], page: { nextCursor: null, hasMore: false } }

/**
 * A page of what is the turn of this actor, from one query, in which each kind gives no more rows than the page has. It must
 * be run in a transaction of the actor, because some of what it asks is known to PostgreSQL only there.
 */
export async function pageOfTasks(
  session: Session,
  actor: Actor,
  { count: _, ...query }: TaskQuery,
  moment: Moment,
): Promise<Page<TaskRow>> {
  const role = roleOf(actor)
  const found = role && tasksFor(role, firstOf(query))
  if (!found) return none
  return listPage(session, taskList, query, {
    variant: actor.role,
    where: undefined,
    values: valuesOf(actor, moment),
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

/** The filters, the place and the order of the page, for the rows of each kind. */
function firstOf(query: Omit<TaskQuery, 'count'>) {
  const { column } = taskList.sorts[query.sort.replace(/^-/, '')]!
  const after: SQL | undefined = query.cursor === undefined ? undefined : beyond(query.sort, column, t.id)
  return {
    where: and(narrow(taskList, query).where(), after),
    first: {
      order: sql.join(orderOf(query.sort, column, t.id), sql`, `),
      rows: sql`${sql.placeholder('rows')}`,
    },
  }
}

/** How many of each kind are the turn of this actor, of those that the query asks for. In a transaction of the actor. */
export async function countsOfTasks(
  session: Session,
  actor: Actor,
  query: Pick<TaskQuery, 'kind' | 'due[lte]'>,
  moment: Moment,
): Promise<TaskCount[]> {
  const role = roleOf(actor)
  const narrowed = narrow(taskList, query)
  const found = role && tasksFor(role, { where: narrowed.where() })
  if (!found) return []
  return prepared(session, `${narrowed.key} ${actor.role} counts`, (name) =>
    session
      .with(session.$with('tasks', {}).as(found))
      .select({
        kind: t.kind,
        count: sql<number>`count(*)::int`,
        since: sql<string>`min(${t.since})`.mapWith(t.since),
        due: sql<string | null>`min(${t.due})`,
      })
      .from(t)
      .groupBy(t.kind)
      .prepare(name),
  ).execute({ ...query, ...valuesOf(actor, moment) })
}
