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

/** After the signature: what is delivered, and what ends. */
export const afterwards: Branches<'submit_activity' | 'verify_activity' | 'decide_on_end'> = {
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
}
