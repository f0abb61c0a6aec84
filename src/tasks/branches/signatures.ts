import { sql, type SQL } from 'drizzle-orm'
import type { AccountRole } from '../../kernel/actor.ts'
import {
  account,
  actsFor,
  agreement,
  amendment,
  beginning,
  holds,
  joinAgreement,
  literal,
  ofAgreement,
  today,
  type Branches,
} from './said.ts'
import { agreementReady, amendmentReady, hasOpenItem } from './texts.ts'

/** Whether the party has yet to give what it signs with: `signatureBlockers`. */
const incomplete = sql`num_nulls(p.document_number, p.signatory_name, p.signatory_title, p.authority_basis, p.signed_on) > 0`
/** Whether every party has, and none signs on a day to come. */
const complete = sql`not exists (select 1 from agreement_parties p
  where p.agreement_id = agreements.id and (${incomplete} or p.signed_on > ${today}))`
const lastSignature = beginning(
  sql`(select max(p.signed_on) from agreement_parties p where p.agreement_id = agreements.id)`,
)
/** A renewal is not signed while what it renews is suspended, or begins on the same day or later: `renewalBlockers`. */
const renews = sql`not exists (select 1 from agreements renewed where renewed.id = agreements.renews_id
  and (renewed.suspensions @> ${today} or renewed.effective_from >= agreements.effective_from))`

const rowsOf = (role: AccountRole): SQL =>
  role === 'partner'
    ? sql`p.organization_id = any(${actsFor})`
    : sql`((p.organization_id = any(${actsFor}) and agreements.lead_agency_id <> all(${actsFor})) or ${ofAgreement.own})`

/** Papers that are signed: by each party, or long ago on paper. */
export const signatures: Branches<
  | 'fill_in_party'
  | 'sign_agreement'
  | 'sign_amendment'
  | 'confirm_agreement'
  | 'confirm_import'
  | 'decide_correction'
> = {
  fill_in_party: (role) => ({
    ...agreement,
    part: sql`p.id::text`,
    since: agreementReady,
    organization: sql`p.organization_id`,
    reason: sql`case when p.organization_id = any(${actsFor}) then 'own_party' else ${ofAgreement.reason} end`,
    // `offset 0`: the rows of each agreement that is ready, instead of those of all.
    found: sql`from agreements join lateral (select * from agreement_parties its where its.agreement_id = agreements.id offset 0) p on true
      where agreements.status = 'ready_to_sign' and ${incomplete} and ${rowsOf(role)}`,
  }),
  sign_agreement: () => ({
    ...agreement,
    ...ofAgreement,
    since: sql`greatest(${agreementReady}, ${lastSignature})`,
    found: sql`from agreements where agreements.status = 'ready_to_sign' and ${ofAgreement.own}
      and ${complete} and not ${hasOpenItem} and ${renews}`,
  }),
  sign_amendment: () => ({
    ...amendment,
    ...ofAgreement,
    since: amendmentReady,
    found: sql`from amendments m ${joinAgreement} where m.status = 'ready_to_sign' and ${holds} and ${ofAgreement.own}`,
  }),
  confirm_agreement: (role) => ({
    ...agreement,
    since: sql`agreements.created_at`,
    organization: ofAgreement.organization,
    reason: literal(role === 'admin' ? 'registrar' : 'agency_leads'),
    found: sql`from agreements where agreements.confirmation = 'unconfirmed' and agreements.import_id is null
      and ${account} <> all(agreements.took_part) and ${role === 'admin' ? sql`true` : sql`agreements.lead_agency_id = any(${actsFor})`}`,
  }),
  confirm_import: (role) => ({
    record: sql`im.id`,
    since: sql`im.created_at`,
    number: sql`to_char(im.created_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD')`,
    title: sql`(select o.short_name from organizations o where o.id = im.agency_id)`,
    organization: sql`im.agency_id`,
    reason: literal(role === 'admin' ? 'registrar' : 'agency_leads'),
    found: sql`from imports im where im.imported_by <> ${account} and ${role === 'admin' ? sql`true` : sql`im.agency_id = any(${actsFor})`}
      and exists (select 1 from agreements where agreements.import_id = im.id and agreements.confirmation = 'unconfirmed'
        and ${account} <> all(agreements.took_part))`,
  }),
  decide_correction: () => ({
    ...agreement,
    part: sql`k.id::text`,
    since: sql`k.created_at`,
    organization: ofAgreement.organization,
    reason: literal('registrar'),
    found: sql`from agreement_corrections k join agreements on agreements.id = k.agreement_id
      where k.status = 'requested' and k.requested_by <> ${account}`,
  }),
}
