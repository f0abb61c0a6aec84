import { sql, type SQL } from 'drizzle-orm'
import { privacyRequestLabels } from '../../personal-data/requests/labels.ts'
import { account, actsFor, literal, now, type Branches } from './said.ts'

/** What feedback is about, and nothing of what was written: that is personal data. */
const subject: SQL = sql`coalesce(f.stage::text, (select o.short_name from organizations o where o.id = f.collaborator_id),
  (select s.name from trading_spaces s where s.id = f.trading_space_id), f.subject)`
const aboutFeedback = { record: sql`f.id`, number: sql`f.subject`, title: subject }

/** What people ask of the programme, and what they say about it. */
export const registrar: Branches<
  | 'answer_privacy_request'
  | 'give_breach_notice'
  | 'agree_to_factor_reset'
  | 'moderate_feedback'
  | 'answer_feedback'
> = {
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
  give_breach_notice: () => ({
    record: sql`b.id`,
    since: sql`b.discovered_at`,
    due: sql`(b.due_at at time zone 'Asia/Jakarta')::date`,
    number: sql`to_char(b.discovered_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD')`,
    title: literal('Kegagalan pelindungan data pribadi'),
    organization: sql`null::uuid`,
    reason: literal('registrar'),
    // As `noticesOwed`.
    found: sql`from data_breaches b where not (b.notices @> '[{"to": "subjects"}]' and b.notices @> '[{"to": "authority"}]')`,
  }),
  agree_to_factor_reset: () => ({
    record: sql`r.account_id`,
    since: sql`r.asked_at`,
    number: sql`to_char(r.asked_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD')`,
    title: literal('Faktor kedua yang hilang'),
    organization: sql`null::uuid`,
    reason: literal('registrar'),
    found: sql`from registry_resets_for(${account}, ${now}) r`,
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
