import type { Moment } from '../agreements/queries.ts'
import type { Database } from '../db/client.ts'
import { pageOfRows, presented } from '../db/keyset.ts'
import type { Actor } from '../kernel/actor.ts'
import { operationOf, taskKindNames, taskKinds } from './kinds.ts'
import { taskLabels } from './labels.ts'
import { countsOfTasks, pageOfTasks, taskList, type TaskCount, type TaskRow } from './queries.ts'
import type { Task, TaskPage, TaskQuery } from './schemas.ts'

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
): Promise<TaskPage> {
  // In a transaction, because only there does PostgreSQL know the account. One row more tells whether there are others.
  const found = await Promise.all(
    memberships.map((actor) =>
      db.write(actor, async (session) => {
        const { membershipId } = actor
        const more = { ...query, limit: query.limit + 1 }
        const page = await pageOfTasks(session, actor, more, moment)
        const counts = query.count === 'exact' ? await countsOfTasks(session, actor, query, moment) : []
        return { rows: page.data.map((row): Found => ({ ...row, membershipId })), counts }
      }),
    ),
  )
  const { of } = taskList.sorts[query.sort.replace(/^-/, '')]!
  const rows = found.flatMap((each) => each.rows).toSorted(byPlace(query.sort, of))
  const counts = together(found.flatMap((each) => each.counts))
  const total = query.count === 'exact' ? counts.reduce((sum, { count }) => sum + count, 0) : undefined
  const page = presented(pageOfRows(rows, query, of as (row: Found) => string, total), present)
  return query.count === 'exact' ? { ...page, counts } : page
}

/** The order of PostgreSQL: by the value of the sort, then by id. */
function byPlace(sort: string, of: (row: Found) => string) {
  const direction = sort.startsWith('-') ? -1 : 1
  const placeOf = (row: Found) => `${of(row)} ${row.id}`
  return (one: Found, other: Found) => direction * (placeOf(one) < placeOf(other) ? -1 : 1)
}

/** The counts of several memberships as those of the person, in the order of the kinds. */
function together(counts: readonly TaskCount[]): TaskCount[] {
  return taskKindNames.flatMap((kind) => {
    const same = counts.filter((each) => each.kind === kind)
    if (same.length === 0) return []
    const first = (days: (string | null)[]) => days.filter((each) => each !== null).toSorted()[0] ?? null
    const count = same.reduce((sum, each) => sum + each.count, 0)
    return [
      { kind, count, since: first(same.map(({ since }) => since))!, due: first(same.map(({ due }) => due)) },
    ]
  })
}

const present = ({ part, dueSort: _, recordId, number, title, ...row }: Found): Task => ({
  ...row,
  record: { type: taskKinds[row.kind].record, id: recordId, number, title },
  why: taskLabels.taskReason[row.reason],
  operation: operationOf(row.kind, recordId, part),
})
