import { sql, type SQL } from 'drizzle-orm'
import { branchesOf, everyHead } from '../organizations/branches/queries.ts'
import type { RollUpQuery } from './figures.ts'
import { standing } from '../organizations/merging/standing.ts'

/**
 * SQL by which a report counts organizations: each by itself, or branches below their head office. Where one
 * collaborator is asked for, it is the head of all that is below it, also where it is a branch itself.
 */
export function rolling({ rollUp, collaboratorId }: RollUpQuery) {
  if (rollUp !== 'true')
    return { key: '', heads: sql``, all: (ids: SQL) => ids, one: (id: unknown) => sql`${id}` }
  const asked = sql.placeholder('collaboratorId')
  const heads = collaboratorId
    ? sql`select id, ${standing(asked)} head_id from unnest(${branchesOf(asked)}) id`
    : everyHead
  return {
    /** What the text of the statement depends on. */
    key: ' rolled up',
    /** The first part of the WITH clause that the others need. */
    heads: sql`heads as materialized (${heads}), `,
    /** An array of organizations, each head office once. */
    all: (ids: SQL) => sql`array(select distinct coalesce(heads.head_id, each) from unnest(${ids}) each
      left join heads on heads.id = each)`,
    /** One organization. */
    one: (id: unknown) => sql`coalesce((select heads.head_id from heads where heads.id = ${id}), ${id})`,
  }
}
