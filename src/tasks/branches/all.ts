import { sql, type SQL } from 'drizzle-orm'
import type { AccountRole } from '../../kernel/actor.ts'
import { taskKinds, taskKindNames, type TaskKind } from '../kinds.ts'
import { afterwards } from './afterwards.ts'
import { registrar } from './registrar.ts'
import { carrying, literal, membership, type Branch, type Branches } from './said.ts'
import { signatures } from './signatures.ts'
import { talks } from './talks.ts'
import { texts } from './texts.ts'

const branches: Branches<TaskKind> = { ...talks, ...texts, ...signatures, ...afterwards, ...registrar }

/** An id that stays as long as it is the turn of the membership (RFC 9562, version 8). */
const idOf = (kind: TaskKind, { record, part }: Branch) =>
  sql`overlay(overlay(md5(${literal(kind)} || ${membership} || ${record} || coalesce(${part ?? none}, '')) placing '8' from 13) placing 'a' from 17)::uuid`
const none = sql`null::text`

/** What is done with the rows of each kind before they are put together. */
export interface Narrowed {
  /** In terms of the columns of `tasks`. */
  readonly where?: SQL | undefined
  /** The order and how many of each, where only the first are asked for: the rest are never sorted or joined. */
  readonly first?: { readonly order: SQL; readonly rows: SQL }
}

/** Everything that can be the turn of a role, as one query; undefined for a role that has no turn. */
export function tasksFor(role: AccountRole, { where, first }: Narrowed): SQL | undefined {
  const own = taskKindNames.filter((kind) => (taskKinds[kind].roles as readonly AccountRole[]).includes(role))
  if (own.length === 0) return undefined
  const parts = own.map((kind) => {
    const branch = branches[kind](role)
    const rows = sql`select ${idOf(kind, branch)} id, ${literal(kind)} kind, ${branch.record} record_id, ${branch.part ?? none} part,
      ${branch.since} since, ${branch.due ?? sql`null::date`} due, coalesce(${branch.due ?? sql`null::date`}, '9999-12-31'::date) due_sort,
      ${branch.number} number, left(${branch.title}, 300) title, ${branch.organization} organization_id, ${branch.reason} reason ${branch.found}`
    return sql`(select * from (${rows}) tasks ${where ? sql`where ${where}` : sql``} ${first ? sql`order by ${first.order} limit ${first.rows}` : sql``})`
  })
  const officers = carrying[role]
  return sql`${officers ? sql`with carrying as materialized (${officers}) ` : sql``}${sql.join(parts, sql` union all `)}`
}
