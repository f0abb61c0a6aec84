import { sql, type SQL } from 'drizzle-orm'
import { livingRenewalOf } from '../../agreements/decisions.ts'
import { agreements } from '../../agreements/tables.ts'
import { noticeDueFrom } from '../../agreements/validity.ts'
import {
  account,
  actsFor,
  agreement,
  holds,
  literal,
  ofAgreement,
  today,
  withinDays,
  beginning,
  type Branches,
} from './said.ts'

const horizon = sql`(${today} + ${withinDays})`
/** The last day, or of a term that renews itself the day of notice. */
const decidedBy: SQL = sql`coalesce(agreements.ends_on, ${noticeDueFrom(today)})`

/** Of a delivery, what it was promised as and in which agreement; looked up for the page alone. */
const delivery = {
  record: sql`x.id`,
  since: sql`x.turn_since`,
  number: sql`(select a.registration_number from agreements a where a.id = x.agreement_id)`,
  title: sql`(select k.description from commitments k where k.id = x.commitment_id)`,
}
const partiesThen = sql`registry_parties_during(x.agreement_id, x.held_on, x.held_on)`
/** Of the lead agency, with which those who verify begin, an officer is left who took no part. */
const leadsOfficerLeft = sql`exists (select 1 from agreements a join carrying on agency = a.lead_agency_id
  where a.id = x.agreement_id and not officers <@ x.took_part)`
/** The agreements that the reader's agency leads or was ever a party to. */
const takenPartIn = sql`(select a.id from agreements a where a.lead_agency_id = any(${actsFor})
  union select p.agreement_id from agreement_parties p where p.organization_id = any(${actsFor})
  union select p.agreement_id from agreement_version_parties p where p.organization_id = any(${actsFor}))`

/** Somebody carried it, and is an officer of its agency no more. */
const left = (record: SQL) =>
  sql`${record}.responsible_account_ids <> '{}' and not ${record}.responsible_account_ids && carrying.officers`

/** After the signature: what is delivered, and what ends. */
export const afterwards: Branches<
  | 'assign_commitment'
  | 'submit_activity'
  | 'verify_activity'
  | 'decide_on_end'
  | 'evaluate_agreement'
  | 'hand_over'
  | 'decide_disclosure'
> = {
  assign_commitment: () => ({
    ...ofAgreement,
    record: sql`k.id`,
    since: beginning(sql`greatest(agreements.signed_on, k.valid_from)`),
    number: agreement.number,
    title: sql`k.description`,
    found: sql`from commitments k join agreements on agreements.id = k.agreement_id
      where k.responsible_organization_id is null and k.dropped_from is null
        and agreements.status = 'signed' and ${holds} and ${ofAgreement.own}`,
  }),
  submit_activity: () => ({
    ...delivery,
    organization: sql`x.organization_id`,
    reason: literal('own_delivery'),
    found: sql`from activities x where x.status in ('draft', 'rejected') and x.organization_id = any(${actsFor})
      and exists (select 1 from agreements a where a.id = x.agreement_id
        and (a.organization_ids && ${actsFor} or a.lead_agency_id = any(${actsFor})))`,
  }),
  verify_activity: (role) =>
    role === 'admin'
      ? {
          ...delivery,
          organization: sql`(select a.lead_agency_id from agreements a where a.id = x.agreement_id)`,
          reason: literal('registrar'),
          found: sql`from activities x where x.status = 'submitted' and ${account} <> all(x.took_part)
            and not ${leadsOfficerLeft} and not registry_verifier_left(${partiesThen}, x.took_part)`,
        }
      : {
          ...delivery,
          organization: ofAgreement.organization,
          reason: sql`case when agreements.lead_agency_id = any(${actsFor}) then ${ofAgreement.reason} else 'agency_takes_part' end`,
          found: sql`from activities x join agreements on agreements.id = x.agreement_id
            where x.status = 'submitted' and ${account} <> all(x.took_part)
              and x.agreement_id in ${takenPartIn} and ${actsFor} && ${partiesThen}`,
        },
  decide_on_end: () => ({
    ...agreement,
    ...ofAgreement,
    since: beginning(sql`greatest(${decidedBy} - ${withinDays}, agreements.effective_from)`),
    due: decidedBy,
    found: sql`from agreements where agreements.status = 'signed' and ${ofAgreement.own} and agreements.effective_from <= ${today}
      and (agreements.ends_on between ${today} and ${horizon} or (agreements.term = 'auto_renewing' and ${noticeDueFrom(today)} between ${today} and ${horizon}))
      and ${holds} and not exists (select 1 ${livingRenewalOf(agreements.id)})`,
  }),
  evaluate_agreement: () => ({
    ...agreement,
    ...ofAgreement,
    since: beginning(sql`agreements.ends_on + 1`),
    due: sql`agreements.ends_on + ${withinDays}`,
    found: sql`from agreements where agreements.status = 'signed' and ${ofAgreement.own}
      and agreements.ends_on between ${today} - ${withinDays} and ${today} - 1
      and not exists (select 1 from evaluations e where e.agreement_id = agreements.id and e.organization_id = any(${actsFor}))`,
  }),
  hand_over: () => ({
    record: sql`carrying.agency`,
    since: sql`registry_left_since(carrying.agency, carrying.officers)`,
    number: sql`o.short_name`,
    title: sql`o.legal_name`,
    organization: sql`carrying.agency`,
    reason: literal('agency_leads'),
    found: sql`from carrying join organizations o on o.id = carrying.agency where
      exists (select 1 from agreements a where a.lead_agency_id = carrying.agency and ${left(sql.raw('a'))})
      or exists (select 1 from cases a where a.lead_agency_id = carrying.agency and ${left(sql.raw('a'))})`,
  }),
  decide_disclosure: () => ({
    ...agreement,
    since: sql`(d.proposal->>'proposedAt')::timestamptz(3)`,
    organization: ofAgreement.organization,
    reason: literal('registrar'),
    found: sql`from disclosures d join agreements on agreements.id = d.agreement_id
      where d.proposal is not null and d.proposal->>'proposedBy' is distinct from ${account}::text`,
  }),
}
