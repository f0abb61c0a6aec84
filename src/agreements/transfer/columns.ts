import { sql, type SQL } from 'drizzle-orm'
import { jsonOf, nested } from '../../db/columns.ts'
import { signedRefOf } from '../../organizations/names/refs.ts'
import { organizations as o } from '../../organizations/tables.ts'
import { formerLeads as f } from '../../transfers/tables.ts'
import type { Agreement } from '../schemas/agreement.ts'
import { agreements as t } from '../tables.ts'
import { asOf } from '../validity.ts'
import type { agreementVersions } from '../versions/tables.ts'
import type { FormerLead } from './schemas.ts'

const refOf = (nameAsSigned: SQL): SQL => jsonOf({ id: o.id, shortName: o.shortName, nameAsSigned })
const fromFormer = sql`from ${f} join ${o} on ${o.id} = ${f.agencyId} where ${f.agreementId} = ${t.id}`

/**
 * The lead agency on the day: the first former lead that led until a later day, otherwise the present one. Its name is the
 * one that the content of the day was signed with.
 */
export function leadOnDay({ leadAgencyId, leadAgencyNameAsSigned }: typeof t | typeof agreementVersions) {
  const former = sql`case when ${leadAgencyId} = ${f.agencyId} then ${leadAgencyNameAsSigned} else ${f.nameAsSigned} end`
  const present = sql`case when ${leadAgencyId} = ${t.leadAgencyId} then ${leadAgencyNameAsSigned} else ${t.leadAgencyNameAsSigned} end`
  return nested<
    Agreement['leadAgency']
  >(sql`case when ${t.formerLeadIds} = '{}' then ${signedRefOf(t.leadAgencyId, present)}
    else coalesce((select ${refOf(former)} ${fromFormer} and ${f.until} > ${asOf} order by ${f.until}, ${f.id} limit 1),
      ${signedRefOf(t.leadAgencyId, present)}) end`)
}

/** The former leads, earliest first. */
export const formerLeadsOf = nested<FormerLead[]>(sql`case when ${t.formerLeadIds} = '{}' then '[]'
  else coalesce((select json_agg(${jsonOf({
    agency: refOf(sql`${f.nameAsSigned}`),
    until: f.until,
    legalBasis: f.legalBasis,
    reason: f.reason,
  })} order by ${f.until}, ${f.id}) ${fromFormer}), '[]') end`)
