import { z } from 'zod'
import { answered, publicFields } from '../agreements/content/fields.ts'
import { agreementStatuses } from '../agreements/lifecycle.ts'
import { agreementType, endCause, openFilters, validity } from '../agreements/schemas.ts'
import { pageOf } from '../http/pagination.ts'
import { day, instantOut, uuid } from '../http/schemas.ts'
import { pick } from '../kernel/content.ts'
import { side, signedOrganizationRef } from '../organizations/schemas.ts'
import { searching, searchParams, snippet } from '../search/schemas.ts'

export const publicAgreement = z
  .object({
    id: uuid,
    registrationNumber: z.string().max(40),
    type: agreementType,
    ...pick(answered, publicFields),
    status: z.enum(agreementStatuses).describe('On the day asked for.'),
    validity: validity.nullable(),
    signedOn: day.nullable(),
    endsOn: day.nullable().describe('The last day in force, by what is signed and declared so far.'),
    endsBecause: endCause.nullable(),
    terminatedOn: day.nullable(),
    parties: z.array(z.object({ position: z.int(), side, organization: signedOrganizationRef })).max(20),
    version: z.int(),
    updatedAt: instantOut,
    snippet,
  })
  .meta({ id: 'PublicAgreement', description: 'That a partnership exists: its parties, stages and dates.' })
export type PublicAgreement = z.infer<typeof publicAgreement>
export const publicAgreementPage = pageOf('PublicAgreementPage', publicAgreement)

const parameters = {
  ...searchParams(
    ['updatedAt', '-updatedAt', 'effectiveUntil', '-effectiveUntil'],
    '-updatedAt',
    'the title, registration number or organizations',
  ),
  ...openFilters,
}
export const publicAgreementQuery = searching(z.strictObject(parameters))
export type PublicAgreementQuery = z.infer<typeof publicAgreementQuery>

const { count: _count, snippets: _snippets, ...ofReleases } = parameters
/** A release package has no place for totals and snippets. */
export const publicReleaseQuery = searching(z.strictObject(ofReleases))
