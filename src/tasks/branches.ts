import { sql, type SQL } from 'drizzle-orm'
import type { AccountRole } from '../kernel/actor.ts'
import { corrections, minutesStand } from '../meetings/tables.ts'
import { taskKinds, taskKindNames, type TaskKind } from './kinds.ts'

/** Where the tasks of a kind are found. Row-level security decides what the reader sees of each table. */
interface Branch {
  readonly record: SQL
  /** What it is about within the record: the code of an item, the number of an amendment, the id of a part. */
  readonly part?: SQL
  readonly since: SQL
  readonly due?: SQL
  readonly number: SQL
  readonly title: SQL
  /** The organization whose turn it is; null for whoever oversees all. */
  readonly organization: SQL
  readonly reason: SQL
  /** FROM and WHERE. */
  readonly found: SQL
}

const parameter = (name: string, type: string) => sql`${sql.placeholder(name)}::${sql.raw(type)}`
const account = parameter('accountId', 'uuid')
const membership = parameter('membershipId', 'text')
const actsFor = parameter('actsFor', 'uuid[]')
const today = parameter('today', 'date')
const now = parameter('now', 'timestamptz')
const horizon = sql`(${today} + ${parameter('withinDays', 'integer')})`

const led = (of: 'a' | 'c') => {
  const [lead, carriers] = [sql.raw(`${of}.lead_agency_id`), sql.raw(`${of}.responsible_account_ids`)]
  return {
    /** Of the lead agency: whoever carries the record, or every officer where nobody does. */
    own: sql`${lead} = any(${actsFor}) and (${account} = any(${carriers}) or not registry_is_carried(${carriers}, ${lead}))`,
    reason: sql`case when ${account} = any(${carriers}) then 'responsible' else 'agency_leads' end`,
    organization: lead,
  }
}
const [ofCase, ofAgreement] = [led('c'), led('a')]
const literal = (code: string) => sql.raw(`'${code}'`)
const agreement = { number: sql.raw('a.registration_number'), title: sql.raw('a.title') }
const beginning = (day: SQL) => sql`(${day}::timestamp at time zone 'Asia/Jakarta')`

/** The end of the latest round of review, if it was returned; else when the text was begun. */
const draftedSince = (begun: SQL, amendment: SQL) =>
  sql`coalesce((select max(r.ended_at) from review_rounds r where r.agreement_id = a.id and ${amendment}), ${begun})`
const ofTheAgreement = sql`r.amendment_id is null`
const ofTheAmendment = sql`r.amendment_id = m.id`

/** The last approval of the round that stands, else its submission. */
const lastStep = sql`coalesce((select max(s.approved_at) from review_round_steps s where s.round_id = r.id), r.submitted_at)`
const standing = (amendment: SQL) =>
  sql`join review_rounds r on r.agreement_id = a.id and ${amendment} and r.ended_at is null`
const readySince = (amendment: SQL, otherwise: SQL) =>
  sql`coalesce((select ${lastStep} from review_rounds r where r.agreement_id = a.id and ${amendment} and r.ended_at is null), ${otherwise})`

/** The step whose turn it is. */
const currentStep = sql`join lateral (select s.organization_id, s.opened_at from review_round_steps s
  where s.round_id = r.id and s.approved_at is null order by s.position limit 1) step on true`
const reviewing = {
  since: lastStep,
  organization: sql`case when step.opened_at is null then step.organization_id end`,
  reason: sql`case when step.organization_id is null or step.opened_at is not null then 'any_reviewer' else 'review_step' end`,
  own: sql`(step.organization_id is null or step.opened_at is not null or step.organization_id = any(${actsFor}))`,
}

/** A step of an organization of whose reviewers none is left: `mayBeOpened`. */
const stuck = (tookPart: SQL) => ({
  since: lastStep,
  organization: sql`step.organization_id`,
  reason: literal('registrar'),
  own: sql`step.organization_id is not null and step.opened_at is null and not exists (
    select 1 from memberships b join accounts w on w.id = b.account_id
    where b.role = 'reviewer' and w.status = 'active' and b.valid_from <= ${today} and (b.valid_until is null or b.valid_until >= ${today})
      and w.id <> all(${tookPart}) and step.organization_id = any(registry_acts_for(b.organization_id, ${today})))`,
})

/** Whether the party has yet to give what it signs with. */
const incomplete = sql`(p.document_number is null or p.signatory_name is null or p.authority_basis is null or p.signed_on is null)`
/** Whether the item applies to the agreement as it stands: `itemApplies`. */
const applies = sql`(i.condition = 'always'
  or (i.condition = 'power_of_attorney' and exists (select 1 from agreement_parties p where p.agreement_id = a.id and p.authority_basis = 'power_of_attorney'))
  or (i.condition = 'dprd' and ((a.type = 'pks' and (a.burdens_public or a.unbudgeted))
    or exists (select 1 from agreement_parties p join organizations o on o.id = p.organization_id where p.agreement_id = a.id and o.kind = 'foreign_body'))))`

/** The tasks of each kind, by the role whose turn it is. */
const branches: { readonly [Kind in TaskKind]: (role: AccountRole) => Branch } = {
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
    number: sql`c.case_number`,
    title: sql`meetings.agenda`,
    organization: sql`c.lead_agency_id`,
    reason: sql`case when c.lead_agency_id = any(${actsFor}) then ${ofCase.reason} else 'agency_takes_part' end`,
    found: sql`from meetings join cases c on c.id = meetings.case_id
      where meetings.status = 'draft' and meetings.starts_at <= ${now}
        and ((${ofCase.own}) or (c.lead_agency_id <> all(${actsFor}) and c.organization_ids && ${actsFor}))`,
  }),
  do_action_item: () => ({
    record: sql`i.id`,
    since: sql`i.created_at`,
    due: sql`i.due_on`,
    number: sql`c.case_number`,
    title: sql`i.description`,
    organization: sql`i.owner_organization_id`,
    reason: literal('own_item'),
    found: sql`from action_items i join meetings on meetings.id = i.meeting_id join cases c on c.id = meetings.case_id
      where i.done_on is null and i.owner_organization_id = any(${actsFor}) and ${minutesStand}`,
  }),
  resolve_obstacle: () => ({
    record: sql`o.id`,
    since: beginning(sql`o.raised_on`),
    number: sql`c.case_number`,
    title: sql`o.description`,
    organization: ofCase.organization,
    reason: ofCase.reason,
    found: sql`from obstacles o join cases c on c.id = o.case_id left join meetings on meetings.id = o.meeting_id
      where o.status = 'open' and ${ofCase.own} and (o.meeting_id is null or meetings.status <> 'discarded')
        and not exists (select 1 ${corrections})`,
  }),
  submit_agreement: () => ({
    ...agreement,
    record: sql`a.id`,
    since: draftedSince(sql`a.created_at`, ofTheAgreement),
    organization: ofAgreement.organization,
    reason: ofAgreement.reason,
    found: sql`from agreements a where a.status = 'draft' and ${ofAgreement.own}`,
  }),
  submit_amendment: () => ({
    ...agreement,
    record: sql`a.id`,
    part: sql`m.number::text`,
    since: draftedSince(sql`m.created_at`, ofTheAmendment),
    organization: ofAgreement.organization,
    reason: ofAgreement.reason,
    found: sql`from amendments m join agreements a on a.id = m.agreement_id where m.status = 'draft' and ${ofAgreement.own}`,
  }),
  decide_checklist_item: (role) => ({
    record: sql`a.id`,
    part: sql`i.code`,
    since: sql`a.created_at`,
    number: sql`a.registration_number`,
    title: sql`i.label_id`,
    organization: role === 'officer' ? ofAgreement.organization : sql`null::uuid`,
    reason:
      role === 'officer' ? ofAgreement.reason : literal(role === 'partner' ? 'own_item' : 'any_reviewer'),
    found: sql`from checklist_items i join agreements a on a.id = i.agreement_id
      where i.status = 'open' and i.owner = ${literal(ownerOf[role] ?? 'agency')} and ${applies}
        and a.status in ('draft', 'in_review', 'awaiting_dprd', 'ready_to_sign')
        and ${role === 'officer' ? ofAgreement.own : role === 'partner' ? sql`a.organization_ids && ${actsFor}` : sql`a.status <> 'draft'`}`,
  }),
  approve_agreement: () => ({
    ...agreement,
    ...reviewing,
    record: sql`a.id`,
    found: sql`from agreements a ${standing(ofTheAgreement)} ${currentStep}
      where a.status = 'in_review' and ${account} <> all(a.took_part) and ${reviewing.own}`,
  }),
  approve_amendment: () => ({
    ...agreement,
    ...reviewing,
    record: sql`a.id`,
    part: sql`m.number::text`,
    found: sql`from amendments m join agreements a on a.id = m.agreement_id ${standing(ofTheAmendment)} ${currentStep}
      where m.status = 'in_review' and ${account} <> all(m.took_part) and ${reviewing.own}`,
  }),
  note_dprd_answer: () => ({
    ...agreement,
    record: sql`a.id`,
    since: sql`a.updated_at`,
    organization: ofAgreement.organization,
    reason: ofAgreement.reason,
    found: sql`from agreements a where a.status = 'awaiting_dprd' and ${ofAgreement.own}`,
  }),
  note_dprd_answer_on_amendment: () => ({
    ...agreement,
    record: sql`a.id`,
    part: sql`m.number::text`,
    since: sql`m.updated_at`,
    organization: ofAgreement.organization,
    reason: ofAgreement.reason,
    found: sql`from amendments m join agreements a on a.id = m.agreement_id where m.status = 'awaiting_dprd' and ${ofAgreement.own}`,
  }),
  fill_in_party: (role) => ({
    ...agreement,
    record: sql`a.id`,
    part: sql`p.id::text`,
    since: readySince(ofTheAgreement, sql`a.updated_at`),
    organization: sql`p.organization_id`,
    reason: sql`case when p.organization_id = any(${actsFor}) then 'own_party' else ${ofAgreement.reason} end`,
    found: sql`from agreement_parties p join agreements a on a.id = p.agreement_id
      where a.status = 'ready_to_sign' and ${incomplete} and ${
        role === 'partner'
          ? sql`p.organization_id = any(${actsFor})`
          : sql`((p.organization_id = any(${actsFor}) and a.lead_agency_id <> all(${actsFor})) or (${ofAgreement.own}))`
      }`,
  }),
  sign_agreement: () => ({
    ...agreement,
    record: sql`a.id`,
    since: readySince(ofTheAgreement, sql`a.updated_at`),
    organization: ofAgreement.organization,
    reason: ofAgreement.reason,
    found: sql`from agreements a where a.status = 'ready_to_sign' and ${ofAgreement.own}
      and not exists (select 1 from agreement_parties p where p.agreement_id = a.id and ${incomplete})`,
  }),
  sign_amendment: () => ({
    ...agreement,
    record: sql`a.id`,
    part: sql`m.number::text`,
    since: readySince(ofTheAmendment, sql`m.updated_at`),
    organization: ofAgreement.organization,
    reason: ofAgreement.reason,
    found: sql`from amendments m join agreements a on a.id = m.agreement_id where m.status = 'ready_to_sign' and ${ofAgreement.own}`,
  }),
  confirm_agreement: () => ({
    ...agreement,
    record: sql`a.id`,
    since: sql`a.created_at`,
    organization: ofAgreement.organization,
    reason: literal('agency_leads'),
    found: sql`from agreements a where a.confirmation = 'unconfirmed' and a.lead_agency_id = any(${actsFor}) and ${account} <> all(a.took_part)`,
  }),
  submit_activity: () => ({
    record: sql`x.id`,
    since: sql`x.updated_at`,
    number: sql`a.registration_number`,
    title: sql`k.description`,
    organization: sql`x.organization_id`,
    reason: literal('own_delivery'),
    found: sql`from activities x join agreements a on a.id = x.agreement_id join commitments k on k.id = x.commitment_id
      where x.status in ('draft', 'rejected') and x.organization_id = any(${actsFor})`,
  }),
  verify_activity: (role) => ({
    record: sql`x.id`,
    since: sql`x.updated_at`,
    number: sql`a.registration_number`,
    title: sql`k.description`,
    organization: sql`a.lead_agency_id`,
    reason:
      role === 'admin'
        ? literal('registrar')
        : sql`case when a.lead_agency_id = any(${actsFor}) then ${ofAgreement.reason} else 'agency_takes_part' end`,
    found: sql`from activities x join agreements a on a.id = x.agreement_id join commitments k on k.id = x.commitment_id
      where x.status = 'submitted' and ${account} <> all(x.took_part) and ${
        role === 'admin'
          ? sql`not registry_verifier_left(registry_parties_during(x.agreement_id, x.held_on, x.held_on), x.took_part)`
          : sql`${actsFor} && registry_parties_during(x.agreement_id, x.held_on, x.held_on)`
      }`,
  }),
  decide_on_end: () => ({
    ...agreement,
    record: sql`a.id`,
    since: beginning(sql`(a.ends_on - ${parameter('withinDays', 'integer')})`),
    due: sql`a.ends_on`,
    organization: ofAgreement.organization,
    reason: ofAgreement.reason,
    found: sql`from agreements a where a.status = 'signed' and a.ends_on between ${today} and ${horizon} and a.effective_from <= ${today}
      and a.terminated_on is null and a.superseded_on is null and ${ofAgreement.own}
      and not exists (select 1 from agreements renewal where renewal.renews_id = a.id and renewal.status <> 'cancelled'
        and (renewal.terminated_on <= renewal.effective_from) is not true)`,
  }),
  decide_correction: () => ({
    ...agreement,
    record: sql`a.id`,
    part: sql`k.id::text`,
    since: sql`k.created_at`,
    organization: ofAgreement.organization,
    reason: literal('registrar'),
    found: sql`from agreement_corrections k join agreements a on a.id = k.agreement_id where k.status = 'requested'`,
  }),
  open_review_step: () => ({
    ...agreement,
    ...stuck(sql`a.took_part`),
    record: sql`a.id`,
    found: sql`from agreements a ${standing(ofTheAgreement)} ${currentStep} where a.status = 'in_review' and ${stuck(sql`a.took_part`).own}`,
  }),
  open_amendment_step: () => ({
    ...agreement,
    ...stuck(sql`m.took_part`),
    record: sql`a.id`,
    part: sql`m.number::text`,
    found: sql`from amendments m join agreements a on a.id = m.agreement_id ${standing(ofTheAmendment)} ${currentStep}
      where m.status = 'in_review' and ${stuck(sql`m.took_part`).own}`,
  }),
  answer_privacy_request: () => ({
    record: sql`q.id`,
    since: sql`q.received_at`,
    due: sql`(q.due_at at time zone 'Asia/Jakarta')::date`,
    number: sql`q.kind::text`,
    title: sql`q.kind::text`,
    organization: sql`null::uuid`,
    reason: literal('registrar'),
    found: sql`from privacy_requests q where q.status = 'received'`,
  }),
  moderate_feedback: () => ({
    record: sql`f.id`,
    since: sql`f.received_at`,
    number: sql`f.subject`,
    title: sql`f.received_text`,
    organization: sql`null::uuid`,
    reason: literal('registrar'),
    found: sql`from feedback f where f.status = 'received'`,
  }),
  answer_feedback: () => ({
    record: sql`f.id`,
    since: sql`f.decided_at`,
    number: sql`f.subject`,
    title: sql`f.published_text`,
    organization: sql`f.agency_id`,
    reason: literal('addressee'),
    found: sql`from feedback f where f.status = 'published' and f.answer is null and f.agency_id = any(${actsFor})`,
  }),
}

const ownerOf: Partial<Record<AccountRole, string>> = {
  officer: 'agency',
  reviewer: 'reviewer',
  partner: 'collaborator',
}

/** An id that stays as long as it is the turn of the membership (RFC 9562, version 8). */
const idOf = (kind: TaskKind, { record, part }: Branch) =>
  sql`overlay(overlay(md5(${literal(kind)} || ${membership} || ${record} || coalesce(${part ?? sql`null::text`}, '')) placing '8' from 13) placing 'a' from 17)::uuid`

/** Everything that can be the turn of a role, as one query; undefined for a role that has no turn. */
export function tasksFor(role: AccountRole): SQL | undefined {
  const own = taskKindNames.filter((kind) => (taskKinds[kind].roles as readonly AccountRole[]).includes(role))
  if (own.length === 0) return undefined
  const parts = own.map((kind) => {
    const branch = branches[kind](role)
    return sql`select ${idOf(kind, branch)} id, ${literal(kind)} kind, ${branch.record} record_id, ${branch.part ?? sql`null::text`} part,
      ${branch.since} since, ${branch.due ?? sql`null::date`} due, coalesce(${branch.due ?? sql`null::date`}, '9999-12-31'::date) due_sort,
      ${branch.number} number, left(${branch.title}, 300) title, ${branch.organization} organization_id, ${branch.reason} reason ${branch.found}`
  })
  return sql.join(parts, sql` union all `)
}
