import type { Moment } from '../agreements/queries.ts'
import type { Database } from '../db/client.ts'
import { pageOfRows, presented, type Page } from '../db/keyset.ts'
import type { Actor } from '../kernel/actor.ts'
import { operationOf } from './kinds.ts'
import { pageOfTasks, taskList, type TaskRow } from './queries.ts'
import type { Task, TaskQuery } from './schemas.ts'

type Found = TaskRow & Pick<Task, 'membershipId'>

/**
 * What is the turn of a person, in each of these memberships: one query for each. What is the turn of two of them is told
 * for both, since each does it in its own name.
 */
export async function listTasks(
  db: Database,
  memberships: readonly Actor[],
  query: TaskQuery,
  moment: Moment,
): Promise<Page<Task>> {
  // In a transaction, because only there does PostgreSQL know the account. One row more tells whether there are others.
  const pages = await Promise.all(
    memberships.map(async (actor) => {
      const { membershipId } = actor
      const page = await db.write(actor, (session) =>
        pageOfTasks(session, actor, { ...query, limit: query.limit + 1 }, moment),
      )
      return presented(page, (row): Found => ({ ...row, membershipId }))
    }),
  )
  const { of } = taskList.sorts[query.sort.replace(/^-/, '')]!
  const rows = pages.flatMap(({ data }) => data).toSorted(byPlace(query.sort, of))
  const totals = pages.map(({ page }) => page.total ?? 0)
  const total = query.count === 'exact' ? totals.reduce((sum, each) => sum + each, 0) : undefined
  return presented(pageOfRows(rows, query, of as (row: Found) => string, total), present)
}

/** The order of PostgreSQL: by the value of the sort, then by id. */
function byPlace(sort: string, of: (row: Found) => string) {
  const direction = sort.startsWith('-') ? -1 : 1
  const placeOf = (row: Found) => `${of(row)} ${row.id}`
  return (one: Found, other: Found) => direction * (placeOf(one) < placeOf(other) ? -1 : 1)
}

const present = ({ part, dueSort: _, ...row }: Found): Task => ({
  ...row,
  operation: operationOf(row.kind, row.recordId, part),
})
