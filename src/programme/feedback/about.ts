import type { Session } from '../../db/session.ts'
import type { Day } from '../../kernel/days.ts'
import type { FeedbackRow } from './queries.ts'

/**
 * The agencies that lead what the feedback is about, on the day: that deliver the stage, keep the trading space, lead the agreement of the
 * activity, or lead agreements in force with the collaborator. Call it as the registrar, who sees them all.
 */
export async function agenciesLeading(session: Session, { id }: FeedbackRow, today: Day): Promise<string[]> {
  const { rows } = await session.$client.query<{ id: string }>(
    `with about as (select * from feedback where id = $1)
     select d.agency_id id from about f join stage_deliveries d on d.stage = f.stage
       join organizations o on o.id = d.agency_id and o.kind = 'agency'
       where coalesce(d.valid_from, '-infinity') <= $2 and coalesce(d.valid_until, 'infinity') >= $2
     union select s.agency_id from about f join trading_spaces s on s.id = f.trading_space_id
     union select g.lead_agency_id from about f join activities a on a.id = f.activity_id
       join agreements g on g.id = a.agreement_id
     union select g.lead_agency_id from about f join agreements g on f.collaborator_id = any(g.organization_ids)
       where g.status = 'signed' and g.effective_from <= $2 and (g.ends_on is null or g.ends_on >= $2)`,
    [id, today],
  )
  return rows.map((each) => each.id)
}
