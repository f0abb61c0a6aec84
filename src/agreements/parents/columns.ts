import { sql, type SQL } from 'drizzle-orm'
import { jsonOf, nested, seenId } from '../../db/columns.ts'
import type { Agreement } from '../schemas/agreement.ts'
import { agreements as t } from '../tables.ts'
import { asOf } from '../validity.ts'
import { formerParents as f } from './tables.ts'

/** The parent on the day: the first former parent that was left after the day, otherwise the present one. */
export const parentOnDay: SQL = sql`case when ${t.parentFrom} > ${asOf}
  then (select ${f.parentId} from ${f} where ${f.agreementId} = ${t.id} and ${f.until} > ${asOf}
    order by ${f.until}, ${f.id} limit 1) else ${t.parentId} end`

/** The former parents, earliest first, without those that the actor may not see. */
export const formerParentsOf = nested<
  NonNullable<Agreement['formerParents']>
>(sql`case when ${t.parentFrom} is null
  then '[]' else coalesce((select json_agg(${jsonOf({
    parentId: seenId(t, f.parentId),
    until: f.until,
    reason: f.reason,
  })} order by ${f.until}, ${f.id})
    from ${f} where ${f.agreementId} = ${t.id}), '[]') end`)
