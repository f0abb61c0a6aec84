import { sql, type SQL } from 'drizzle-orm'
import { nested } from '../../db/columns.ts'
import type { Actor } from '../../kernel/actor.ts'
import { agreementComments as c } from './tables.ts'

/** How many comments on a text are open, of those that this actor may read. */
export const openCommentsFor = ({ role }: Actor, which: SQL) =>
  nested<number>(
    sql`(select count(*)::int from ${c} where ${which} and ${c.resolvedAt} is null${
      role === 'partner' ? sql` and ${c.audience} = 'parties'` : sql``
    })`,
  )
