import { sql, type SQL } from 'drizzle-orm'
import type { AccountRole } from '../../kernel/actor.ts'
import {
  account,
  actsFor,
  agreement,
  amendment,
  holds,
  joinAgreement,
  literal,
  ofAgreement,
  today,
  type Branches,
} from './said.ts'

const ofTheAgreement = sql`r.agreement_id = agreements.id and r.amendment_id is null`
const ofTheAmendment = sql`r.amendment_id = m.id`

/** When the text became a draft: when it was returned, else when it was begun. */
const draftedSince = (which: SQL, begun: SQL) =>
  sql`coalesce((select max(r.ended_at) from review_rounds r where ${which}), ${begun})`
/** The round that stands. */
const standing = (which: SQL) => sql`join review_rounds r on ${which} and r.ended_at is null`
/** The last approval of a round, else its submission. */
const lastStep = sql`coalesce((select max(s.approved_at) from review_round_steps s where s.round_id = r.id), r.submitted_at)`
/** When the last step of the round that stands was approved. A text that was approved before rounds were kept has none. */
const readySince = (which: SQL, otherwise: SQL) =>
  sql`coalesce((select ${lastStep} from review_rounds r where ${which} and r.ended_at is null), ${otherwise})`
export const agreementReady = readySince(
  ofTheAgreement,
  sql`coalesce(agreements.first_submitted_at, agreements.created_at)`,
)
export const amendmentReady = readySince(ofTheAmendment, sql`coalesce(m.first_submitted_at, m.created_at)`)
const askedSince = (which: SQL, otherwise: SQL) =>
  sql`coalesce((select r.dprd_asked_at from review_rounds r where ${which} and r.ended_at is null), ${otherwise})`

/** The step whose turn it is: `currentStep`. */
const currentStep = sql`join lateral (select s.organization_id, s.opened_at from review_round_steps s
  where s.round_id = r.id and s.approved_at is null order by s.position limit 1) step on true`
/** Whose step it is: `mayTakeTurn`. */
const reviewing = {
  organization: sql`case when step.opened_at is null then step.organization_id end`,
  reason: sql`case when step.organization_id is null or step.opened_at is not null then 'any_reviewer' else 'review_step' end`,
}
const ownStep = sql`(step.organization_id is null or step.opened_at is not null or step.organization_id = any(${actsFor}))`

/** A step of an organization of whose reviewers none is left: `mayBeOpened`. */
const stuck = (
  tookPart: SQL,
) => sql`step.organization_id is not null and step.opened_at is null and not exists (
    select 1 from memberships b join accounts w on w.id = b.account_id
    where b.role = 'reviewer' and w.status = 'active' and b.valid_from <= ${today} and (b.valid_until is null or b.valid_until >= ${today})
      and w.id <> all(${tookPart}) and step.organization_id = any(registry_acts_for(b.organization_id, ${today})))`

/** Whether the item applies to the agreement as it stands: `itemApplies`. */
const applies = sql`(i.condition = 'always'
  or (i.condition = 'power_of_attorney' and exists (select 1 from agreement_parties p
    where p.agreement_id = agreements.id and p.authority_basis = 'power_of_attorney'))
  or (i.condition = 'dprd' and ((agreements.type = 'pks' and (agreements.burdens_public or agreements.unbudgeted))
    or exists (select 1 from agreement_parties p join organizations o on o.id = p.organization_id
      where p.agreement_id = agreements.id and o.kind = 'foreign_body'))))`
/** Whether something of the checklist is still somebody's turn, before approval and signature: `turnOf`. */
export const hasOpenItem = sql`exists (select 1 from checklist_items i
  where i.agreement_id = agreements.id and i.status = 'open' and ${applies})`
const lastDecided = sql`(select max(i.decided_at) from checklist_items i where i.agreement_id = agreements.id)`

const ownerOf: Partial<Record<AccountRole, string>> = {
  officer: 'agency',
  reviewer: 'reviewer',
  partner: 'collaborator',
}
/** Whose an item is to decide on, and since when it is: a reviewer's and a partner's once the text was submitted. */
const itemsOf = (role: AccountRole) => {
  const submitted = sql`greatest(i.open_since, agreements.first_submitted_at)`
  const nobody = sql`null::uuid`
  if (role === 'officer') return { ...ofAgreement, since: sql`i.open_since` }
  if (role === 'reviewer')
    return {
      own: sql`agreements.status <> 'draft'`,
      since: submitted,
      organization: nobody,
      reason: literal('any_reviewer'),
    }
  const own = sql`(agreements.organization_ids && ${actsFor} and agreements.first_submitted_at is not null)`
  return { own, since: submitted, organization: nobody, reason: literal('own_item') }
}

/** The text that a comment is on is neither signed nor canceled. */
const unsigned = sql`case when c.amendment_id is null then agreements.status in ('draft', 'in_review', 'awaiting_dprd', 'ready_to_sign')
  else exists (select 1 from amendments m where m.id = c.amendment_id and m.status not in ('signed', 'cancelled')) end`
/** Who asked: `mayResolve`. */
const askedByReader = sql`(c.organization_id = any(${actsFor}) or (c.organization_id is null and c.author_id = ${account}))`
/** Or nobody is left who asked. */
const orphanedOrOwn = sql`(${askedByReader} or not exists (select 1 from memberships b join accounts w on w.id = b.account_id
  where w.status = 'active' and b.valid_from <= ${today} and (b.valid_until is null or b.valid_until >= ${today})
    and (c.organization_id = any(registry_acts_for(b.organization_id, ${today})) or (c.organization_id is null and w.id = c.author_id))))`

/** A text on its way to the signature: an agreement, and each of its amendments. */
export const texts: Branches<
  | 'submit_agreement'
  | 'submit_amendment'
  | 'decide_checklist_item'
  | 'resolve_comment'
  | 'approve_agreement'
  | 'approve_amendment'
  | 'note_dprd_answer'
  | 'note_dprd_answer_on_amendment'
  | 'open_review_step'
  | 'open_amendment_step'
> = {
  submit_agreement: () => ({
    ...agreement,
    ...ofAgreement,
    since: draftedSince(ofTheAgreement, sql`agreements.created_at`),
    found: sql`from agreements where agreements.status = 'draft' and ${ofAgreement.own}`,
  }),
  submit_amendment: () => ({
    ...amendment,
    ...ofAgreement,
    since: draftedSince(ofTheAmendment, sql`m.created_at`),
    found: sql`from amendments m ${joinAgreement} where m.status = 'draft' and ${holds} and ${ofAgreement.own}`,
  }),
  decide_checklist_item: (role) => {
    const { own, ...whose } = itemsOf(role)
    return {
      ...agreement,
      ...whose,
      part: sql`i.code`,
      title: sql`i.label_id`,
      found: sql`from agreements join checklist_items i on i.agreement_id = agreements.id
        where agreements.status in ('draft', 'in_review', 'awaiting_dprd', 'ready_to_sign') and ${own}
          and i.status = 'open' and not i.approved and i.owner = ${literal(ownerOf[role]!)} and ${applies}`,
    }
  },
  resolve_comment: (role) => ({
    ...agreement,
    record: sql`c.id`,
    since: sql`c.created_at`,
    organization: sql`c.organization_id`,
    reason: literal(role === 'admin' ? 'registrar' : 'asked'),
    found: sql`from comments c join agreements on agreements.id = c.agreement_id
      where c.resolved_at is null and ${unsigned} and ${role === 'admin' ? orphanedOrOwn : askedByReader}`,
  }),
  approve_agreement: () => ({
    ...agreement,
    ...reviewing,
    since: sql`greatest(${lastStep}, r.dprd_answered_at, ${lastDecided})`,
    found: sql`from agreements ${standing(ofTheAgreement)} ${currentStep}
      where agreements.status = 'in_review' and ${account} <> all(agreements.took_part) and ${ownStep} and not ${hasOpenItem}`,
  }),
  approve_amendment: () => ({
    ...amendment,
    ...reviewing,
    since: sql`greatest(${lastStep}, r.dprd_answered_at)`,
    found: sql`from amendments m ${joinAgreement} ${standing(ofTheAmendment)} ${currentStep}
      where m.status = 'in_review' and ${holds} and ${account} <> all(m.took_part) and ${ownStep}`,
  }),
  note_dprd_answer: () => ({
    ...agreement,
    ...ofAgreement,
    since: askedSince(ofTheAgreement, agreementReady),
    found: sql`from agreements where agreements.status = 'awaiting_dprd' and ${ofAgreement.own}`,
  }),
  note_dprd_answer_on_amendment: () => ({
    ...amendment,
    ...ofAgreement,
    since: askedSince(ofTheAmendment, amendmentReady),
    found: sql`from amendments m ${joinAgreement} where m.status = 'awaiting_dprd' and ${holds} and ${ofAgreement.own}`,
  }),
  open_review_step: () => ({
    ...agreement,
    since: lastStep,
    organization: sql`step.organization_id`,
    reason: literal('registrar'),
    found: sql`from agreements ${standing(ofTheAgreement)} ${currentStep}
      where agreements.status = 'in_review' and ${stuck(sql`agreements.took_part`)}`,
  }),
  open_amendment_step: () => ({
    ...amendment,
    since: lastStep,
    organization: sql`step.organization_id`,
    reason: literal('registrar'),
    found: sql`from amendments m ${joinAgreement} ${standing(ofTheAmendment)} ${currentStep}
      where m.status = 'in_review' and ${holds} and ${stuck(sql`m.took_part`)}`,
  }),
}
