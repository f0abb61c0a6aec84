import { z } from 'zod'
import { answered, publicFields, withheldFields } from '../agreements/content/fields.ts'
import { funding } from '../agreements/content/funding-schemas.ts'
import { provision } from '../agreements/parts/provision-schemas.ts'
import { document } from '../documents/schemas.ts'
import { agreementStatuses } from '../agreements/lifecycle.ts'
import { openFilters } from '../agreements/schemas/query.ts'
import { agreementType, confirmation, disclosure, endCause, validity } from '../agreements/schemas/kinds.ts'
import { pageOf } from '../http/pagination.ts'
import { day, instantOut, named, uuid } from '../http/schemas.ts'
import { pick } from '../kernel/content.ts'
import { side, signedOrganizationRef } from '../organizations/schemas.ts'
import { searching, searchParams, snippet } from '../search/schemas.ts'

const disclosed = z
  .object({
    ...pick(answered, withheldFields),
    funding: funding.nullable(),
    provisions: z.array(provision).max(100),
    files: z
      .array(
        document
          .pick({ id: true, fileName: true, mediaType: true, size: true, sha256: true })
          .meta({ id: 'PublicCopy', description: 'A copy for the public, with people masked.' }),
      )
      .max(50)
      .describe('At `/v1/public/documents/{id}/content`.'),
  })
  .meta({ id: 'Disclosed', description: 'What an open agreement says beyond its existence.' })

export const publicAgreement = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    registrationNumber: z
      .string()
      .max(40)
      .meta({ ...named('Nomor registrasi', 'Registration number'), example: 'KS-2026-00001' }),
    type: agreementType.meta({ ...named('Jenis', 'Type'), example: 'pks' }),
    ...pick(answered, publicFields),
    status: z
      .enum(agreementStatuses)
      .meta({ description: 'On the day asked for.', ...named('Status', 'Status'), example: 'signed' }),
    validity: validity.nullable().meta({ ...named('Keberlakuan', 'Validity'), example: 'in_force' }),
    confirmation: confirmation.nullable().meta({
      description:
        'Of what was recorded from paper; `unconfirmed` where it was open before somebody had to confirm it.',
      ...named('Konfirmasi', 'Confirmation'),
      example: null,
    }),
    signedOn: day.nullable().meta(named('Ditandatangani', 'Signed')),
    endsOn: day.nullable().meta({
      description: 'The last day in force, by what is signed and declared so far; null without one.',
      ...named('Hari terakhir berlaku', 'Last day in force'),
    }),
    endsBecause: endCause.nullable().meta(named('Berakhir karena', 'Ends because of')),
    noticeDueOn: day.nullable().meta({
      description:
        'Of a term that renews itself, the next day by which a party gives notice or else it does: `noticeDays` before the last day of a period. Null for another term, and once the agreement has a last day.',
      ...named('Batas pemberitahuan berikutnya', 'Next notice due'),
      example: null,
    }),
    terminatedOn: day.nullable().meta({ ...named('Diakhiri sejak', 'Terminated from'), example: null }),
    parties: z
      .array(z.object({ position: z.int(), side, organization: signedOrganizationRef }))
      .max(20)
      .meta(named('Para pihak', 'Parties')),
    signedFileSha256: z
      .string()
      .length(64)
      .nullable()
      .meta({
        description:
          'SHA-256 of the signed file, in hexadecimal, so that anybody can check a copy of it; null where none is kept, or the text is withheld.',
        ...named('SHA-256 naskah yang ditandatangani', 'SHA-256 of the signed file'),
        example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      }),
    disclosure: disclosure.nullable().meta({
      description: 'Whether its text is public, or withheld; null where nothing was decided.',
      ...named('Keterbukaan', 'Disclosure'),
      example: 'open',
    }),
    disclosed: disclosed.nullable().meta({
      description: 'The text of the day, funding and files of an agreement that is open; else null.',
      ...named('Isi yang dibuka', 'What is disclosed'),
    }),
    version: z.int().meta({ example: 3 }),
    updatedAt: instantOut.meta(named('Diperbarui', 'Updated')),
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
/** The format of a release package has no fields for totals and snippets. */
export const publicReleaseQuery = searching(z.strictObject(ofReleases))
