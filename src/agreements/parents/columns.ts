import { sql, type SQL } from 'drizzle-orm'
import { jsonOf, nested, seenId } from '../../db/columns.ts'
import type { Agreement } from '../schemas/agreement.ts'
import { agreements as t } from '../tables.ts'
import { asOf } from '../validity.ts'
import { formerParents as f } from './tables.ts'

/** What it stood under on the day: the first parent that was left after it, else the present one. */
export const parentOnDay: SQL = sql`case when ${t.parentFrom} > ${asOf}
  then (select ${f.parentId} from ${f} where ${f.agreementId} = ${t.id} and ${f.until} > ${asOf}
    order by ${f.until}, ${f.id} limit 1) else ${t.parentId} end`

/** What it stood under before, the earliest first; without those that the actor does not see. */
export const formerParentsOf = nested<
  NonNullable<Agreement['formerParents']>
>(sql`case when ${t.parentFrom} is null
  then '[]' else coalesce((select json_agg(${jsonOf({
    parentId: seenId(t, f.parentId),
    until: f.until,
    reason: f.reason,
  })} order by ${f.until}, ${f.id})
    from ${f} where ${f.agreementId} = ${t.id}), '[]') end`)
