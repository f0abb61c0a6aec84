import { sql, type SQL } from 'drizzle-orm'
import { ofRegion } from '../tables.ts'
import { standing } from '../merging/standing.ts'

const isCollaborator = (alias: 'above' | 'found' | 'o'): SQL => sql`not ${ofRegion(sql.raw(`${alias}.side`))}`

/**
 * SQL: the ids of a collaborator and of its branches, direct and indirect, as far as the actor sees them. The subquery
 * does not depend on the rows that it filters, so PostgreSQL evaluates it once.
 */
export const branchesOf = (organizationId: unknown): SQL => sql`array(with recursive found as (
    select o.id, o.side from organizations o where o.id = ${standing(organizationId)}
    union select o.id, o.side from organizations o join found on o.parent_id = found.id
    where ${isCollaborator('o')} and ${isCollaborator('found')}
  ) select found.id from found)`

/** SQL behind a column: it names the collaborator or one of its branches. */
export const amongBranchesOf = (organizationId: unknown): SQL => sql`= any(${branchesOf(organizationId)})`

/** SQL: every branch (`id`) with the topmost collaborator above it (`head_id`), as far as the actor sees them. */
export const everyHead: SQL = sql`with recursive below as (
    select o.id, above.id head_id, above.parent_id, 1 steps
    from organizations o join organizations above on above.id = o.parent_id
    where ${isCollaborator('o')} and ${isCollaborator('above')}
    union select below.id, above.id, above.parent_id, below.steps + 1
    from below join organizations above on above.id = below.parent_id where ${isCollaborator('above')}
  ) select distinct on (below.id) below.id, below.head_id from below order by below.id, below.steps desc`
