import { sql } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import type { Day } from '../../kernel/days.ts'
import { mostProposals, type RetentionProposal } from './schemas.ts'

/**
 * What the schedule no longer keeps on the day, the longest due first, one more than are told. Contacts of organizations
 * that take part in nothing living and of which nothing was written since; accounts disabled since; signatories in drafts
 * that were left or cancelled, of parties that did not sign; senders of feedback
 * once it was decided. Nothing of a person who has asked and was not answered yet, or
 * whose data is restricted.
 */
export async function proposalsOn(session: Session, today: Day): Promise<RetentionProposal[]> {
  const { rows } = await session.execute<RetentionProposal & Record<string, unknown>>(sql`
    with schedule as (select kind, make_interval(months => months) term from retention_rules),
    unneeded as (
      select 'contacts'::retention_kind rule, 'contact' kind, c.id, 'organization' record_type, o.id record_id,
        o.id organization_id, c.name, c.email,
        greatest(o.updated_at, (select max(k.updated_at) from cases k where o.id = any(k.organization_ids)),
          (select max(g.updated_at) from agreements g where o.id = any(g.organization_ids))) since
      from organization_contacts c join organizations o on o.id = c.organization_id
      where not exists (select 1 from agreements g where o.id = any(g.organization_ids)
          and (g.status in ('draft', 'in_review', 'awaiting_dprd', 'ready_to_sign')
            or g.status = 'signed' and (g.ends_on is null or g.ends_on >= ${today}::date)))
        and not exists (select 1 from cases k where o.id = any(k.organization_ids)
          and k.status in ('exploring', 'offered', 'agreed_to_proceed', 'on_hold'))
      union all
      select 'ended_accounts', 'account', a.id, 'account', a.id, null, a.name, a.email, a.updated_at
      from accounts a where a.status = 'disabled' and a.scopes is null and a.email not like '%@erased.invalid'
      union all
      select 'drafts', 'signatory', p.id, 'agreement', g.id, p.organization_id, p.signatory_name, null, g.updated_at
      from agreement_parties p join agreements g on g.id = p.agreement_id
      where p.signatory_name is not null and p.signed_on is null and g.status in ('draft', 'cancelled')
      union all
      select 'feedback_senders', 'feedback_sender', f.id, 'feedback', f.id, null, f.sender_name, f.sender_contact,
        greatest(f.decided_at, f.answered_at)
      from feedback f where f.status <> 'received' and num_nonnulls(f.sender_name, f.sender_contact) > 0
    )
    select u.rule, u.kind, u.id, u.record_type "recordType", u.record_id "recordId",
      (u.since at time zone 'Asia/Jakarta')::date::text since,
      case when o.id is not null then json_build_object('id', o.id, 'shortName', o.short_name) end organization
    from unneeded u join schedule s on s.kind = u.rule left join organizations o on o.id = u.organization_id
    where (u.since at time zone 'Asia/Jakarta')::date + s.term <= ${today}::date
      and not exists (select 1 from privacy_requests r
        where (r.status = 'received' or r.status = 'answered' and r.kind in ('stop', 'restriction'))
          and (lower(r.subject_name) = lower(u.name) or lower(r.subject_email) = lower(u.email)))
    order by u.since, u.id limit ${mostProposals + 1}`)
  return rows
}
