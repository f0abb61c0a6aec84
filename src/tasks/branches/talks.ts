import { sql } from 'drizzle-orm'
import { corrections, minutesStand } from '../../meetings/tables.ts'
import { actsFor, beginning, literal, now, ofCase, type Branches } from './said.ts'

/** What came of nothing is nobody's turn. */
const goesOn = sql`cases.status <> 'cancelled'`

/** Before an agreement: proposals, minutes, and what they left to do. */
export const talks: Branches<'answer_proposal' | 'finalize_meeting' | 'do_action_item' | 'resolve_obstacle'> =
  {
    answer_proposal: () => ({
      record: sql`pr.id`,
      since: sql`pr.created_at`,
      number: sql`pr.proposal_number`,
      title: sql`pr.title`,
      organization: sql`pr.agency_id`,
      reason: literal('addressee'),
      found: sql`from proposals pr where pr.status = 'received' and pr.agency_id = any(${actsFor})`,
    }),
    finalize_meeting: () => ({
      record: sql`meetings.id`,
      since: sql`meetings.ends_at`,
      number: sql`cases.case_number`,
      title: sql`meetings.agenda`,
      organization: sql`cases.lead_agency_id`,
      reason: sql`case when cases.lead_agency_id = any(${actsFor}) then ${ofCase.reason} else 'agency_takes_part' end`,
      found: sql`from meetings join cases on cases.id = meetings.case_id
      where meetings.status = 'draft' and meetings.ends_at <= ${now}
        and (${ofCase.own} or (cases.lead_agency_id <> all(${actsFor}) and cases.organization_ids && ${actsFor}))`,
    }),
    do_action_item: (role) => ({
      record: sql`i.id`,
      since: sql`meetings.finalized_at`,
      due: sql`i.due_on`,
      number: sql`cases.case_number`,
      title: sql`i.description`,
      organization: sql`i.owner_organization_id`,
      reason: literal('own_item'),
      found: sql`from action_items i join meetings on meetings.id = i.meeting_id join cases on cases.id = meetings.case_id
      where i.done_on is null and i.owner_organization_id = any(${actsFor}) and ${minutesStand} and ${goesOn}
        and ${role === 'partner' ? sql`true` : sql`cases.organization_ids && ${actsFor}`}`,
    }),
    resolve_obstacle: () => ({
      record: sql`o.id`,
      since: beginning(sql`o.raised_on`),
      number: sql`cases.case_number`,
      title: sql`o.description`,
      organization: ofCase.organization,
      reason: ofCase.reason,
      found: sql`from obstacles o join cases on cases.id = o.case_id left join meetings on meetings.id = o.meeting_id
      where o.status = 'open' and ${goesOn} and ${ofCase.own} and (o.meeting_id is null or meetings.status <> 'discarded')
        and not exists (select 1 ${corrections})`,
    }),
  }
