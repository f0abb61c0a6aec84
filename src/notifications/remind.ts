import { sql, type SQL } from 'drizzle-orm'
import { livingRenewalOf } from '../agreements/decisions.ts'
import { agreements as a } from '../agreements/tables.ts'
import { endsBecause, noticeDueFrom } from '../agreements/validity.ts'
import type { Database } from '../db/client.ts'
import { accounts } from '../identity/accounts/tables.ts'
import { inForce } from '../identity/memberships/in-force.ts'
import { memberships as m } from '../identity/memberships/tables.ts'
import { serviceActor } from '../kernel/actor.ts'
import type { Day } from '../kernel/days.ts'
import { mails } from './mail/tables.ts'
import { notificationPreferences } from './preferences/tables.ts'
import { reminderRules } from './rules/tables.ts'
import { notifications } from './tables.ts'

/**
 * What a threshold has passed for on the day: of each agreement in its term the last day, unless it was decided (a
 * termination, a renewal under way), or the day of notice. Only the nearest threshold, so that runs that were missed are
 * not made up for one by one.
 */
const due = (today: SQL): SQL => {
  const begun = sql`${a.status} = 'signed' and ${a.effectiveFrom} <= ${today} and not exists (select 1 ${livingRenewalOf(a.id)})`
  const last = sql`${today} + (select coalesce(max(days), 0) from ${reminderRules}, unnest(${reminderRules.daysBefore}) days)`
  const carried = sql`${a.id} id, ${a.type} agreement_type, ${a.leadAgencyId} lead_agency_id, ${a.responsibleAccountIds} responsible_account_ids`
  return sql`select each.*, days_before from (
      select ${carried}, 'agreement_ends'::notification_kind kind, ${a.endsOn} due_on from ${a}
      where ${begun} and ${a.endsOn} between ${today} and ${last} and ${endsBecause} = 'term'
      union all
      select ${carried}, 'notice_due', ${noticeDueFrom(today)} from ${a}
      where ${begun} and ${a.term} = 'auto_renewing' and ${noticeDueFrom(today)} between ${today} and ${last}
    ) each
    cross join lateral (
      select min(days) days_before from ${reminderRules}, unnest(${reminderRules.daysBefore}) days
      where ${reminderRules.agreementType} = each.agreement_type and days >= due_on - ${today}
    ) nearest
    where days_before is not null`
}

/**
 * Who is told of each on the day: the accounts that are responsible, or every officer of the lead agency where none of
 * them still is one.
 */
export const toldOn = (day: Day): SQL => {
  const today = sql`${day}::date`
  return sql`select distinct account_id, kind, id, due_on, days_before from (
      select due.*, account_id, account_id = any(responsible_account_ids) named,
        bool_or(account_id = any(responsible_account_ids)) over (partition by due.id) any_named
      from (${due(today)}) due join (
        select ${m.accountId} account_id, unnest(registry_acts_for(${m.organizationId}, ${today})) agency_id
        from ${m} join ${accounts} on ${accounts.id} = ${m.accountId}
        where ${m.role} = 'officer' and ${accounts.status} = 'active' and ${inForce(day)}
      ) officers on agency_id = lead_agency_id
    ) carriers where named or not any_named`
}

/**
 * Tells, once each, whoever carries what ends within a threshold of the day. Returns how many were told. Any number of
 * instances may do it at once, as often as they like: the key of the rows lets each through once. With `mailed`, a mail
 * of each waits too.
 */
export async function remindOfEnds(
  db: Database,
  day: Day,
  { mailed }: { readonly mailed: boolean } = { mailed: false },
): Promise<number> {
  return db.write(serviceActor, async (session) => {
    // No RETURNING and no named constraint: either would have PostgreSQL ask whether the service sees the rows.
    const { rowCount } = await session.execute(sql`
      with told as materialized (${toldOn(day)}), mailed as (
        insert into ${mails} (id, account_id, kind, agreement_id, due_on, days_before)
        select gen_random_uuid(), told.* from told where ${mailed} and not exists (
          select 1 from ${notificationPreferences} p where p.account_id = told.account_id and told.kind = any(p.not_mailed))
        on conflict do nothing
      )
      insert into ${notifications} (id, account_id, kind, agreement_id, due_on, days_before)
      select gen_random_uuid(), told.* from told on conflict do nothing`)
    return rowCount ?? 0
  })
}
