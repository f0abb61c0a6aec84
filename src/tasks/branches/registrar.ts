import { sql, type SQL } from 'drizzle-orm'
import { privacyRequestLabels } from '../../personal-data/requests/labels.ts'
import { actsFor, literal, type Branches } from './said.ts'

/** What feedback is about, and nothing of what was written: that is personal data. */
const subject: SQL = sql`coalesce(f.stage::text, (select o.short_name from organizations o where o.id = f.collaborator_id),
  (select s.name from trading_spaces s where s.id = f.trading_space_id), f.subject)`
const aboutFeedback = { record: sql`f.id`, number: sql`f.subject`, title: subject }

/** What people ask of the programme, and what they say about it. */
export const registrar: Branches<'answer_privacy_request' | 'moderate_feedback' | 'answer_feedback'> = {
  answer_privacy_request: () => ({
    record: sql`q.id`,
    since: sql`q.received_at`,
    due: sql`(q.due_at at time zone 'Asia/Jakarta')::date`,
    number: sql`q.kind::text`,
    title: sql`case ${sql.join(asked, sql` `)} end`,
    organization: sql`null::uuid`,
    reason: literal('registrar'),
    found: sql`from privacy_requests q where q.status = 'received'`,
  }),
  moderate_feedback: () => ({
    ...aboutFeedback,
    since: sql`f.received_at`,
    organization: sql`null::uuid`,
    reason: literal('registrar'),
    found: sql`from feedback f where f.status = 'received'`,
  }),
  answer_feedback: () => ({
    ...aboutFeedback,
    since: sql`f.decided_at`,
    organization: sql`f.agency_id`,
    reason: literal('addressee'),
    found: sql`from feedback f where f.status = 'published' and f.answer is null and f.agency_id = any(${actsFor})`,
  }),
}

const asked = Object.entries(privacyRequestLabels.privacyRequestKind).map(
  ([kind, { id }]) => sql`when q.kind = ${literal(kind)} then ${literal(id)}`,
)
