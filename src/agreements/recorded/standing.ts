import { sql } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import { livingRenewalOf } from '../decisions.ts'
import { agreements as t } from '../tables.ts'
import type { Standing } from './rules.ts'

/** What stands on an agreement: documents under it, its renewal, amendments, and what was delivered of it. */
export async function standingOn(session: Session, id: string): Promise<Standing> {
  const { rows } = await session.execute<Record<string, unknown> & Standing>(sql`select
      array(select c.registration_number from agreements c where c.parent_id = ${t.id} and c.status <> 'cancelled'
        order by 1) children,
      (select renewal.registration_number ${livingRenewalOf(t.id)} limit 1) renewal,
      array(select m.number from amendments m where m.agreement_id = ${t.id} and m.status <> 'cancelled'
        order by 1) amendments,
      (select count(*)::int from activities a join commitments c on c.id = a.commitment_id
        where c.agreement_id = ${t.id} and a.status in ('submitted', 'verified')) deliveries
    from ${t} where ${t.id} = ${id}`)
  return rows[0]!
}
