import { z } from 'zod'
import { day, line, text, uuid } from '../../http/schemas.ts'
import { side, signedOrganizationRef } from '../../organizations/schemas.ts'
import { authorityBases } from '../content/tables.ts'

const authorityBasis = z.enum(authorityBases).meta({ id: 'AuthorityBasis' })

/** What a party signs with. */
export const signing = {
  documentNumber: text(100)
    .nullable()
    .meta({ description: 'The number this party gave the document.', example: '415.4/12/PKS/2026' }),
  signatoryName: line.nullable().meta({ example: 'Contoh Penanda Tangan' }),
  signatoryTitle: line.nullable().meta({ example: 'Kepala Dinas' }),
  authorityBasis: authorityBasis.nullable().describe('By office, or by power of attorney.'),
  signedOn: day.nullable(),
}

export const party = z
  .object({
    id: uuid,
    position: z.int().describe('1 for PIHAK KESATU, 2 for PIHAK KEDUA, …'),
    organization: signedOrganizationRef,
    side,
    ...signing,
    signatoryName: line
      .nullable()
      .optional()
      .meta({ description: 'Left out where you may not see people.', example: 'Contoh Penanda Tangan' }),
    signatoryTitle: line
      .nullable()
      .optional()
      .meta({ description: 'Left out where you may not see people.', example: 'Kepala Dinas' }),
  })
  .meta({ id: 'Party', description: 'A party; each gives the document its own number.' })

export const partyPatch = z
  .strictObject({
    documentNumber: signing.documentNumber.optional(),
    signatoryName: signing.signatoryName.optional(),
    signatoryTitle: signing.signatoryTitle.optional(),
    authorityBasis: signing.authorityBasis.optional(),
    signedOn: signing.signedOn.optional(),
  })
  .meta({
    id: 'PartyPatch',
    example: {
      documentNumber: '415.4/12/PKS/2026',
      signatoryName: 'Contoh Penanda Tangan',
      signatoryTitle: 'Kepala Dinas',
      authorityBasis: 'position',
      signedOn: '2026-11-20',
    },
  })

export type PartyPatch = z.infer<typeof partyPatch>

const newParty = z.strictObject({ organizationId: uuid, ...partyPatch.shape }).meta({ id: 'NewParty' })

export type NewParty = z.infer<typeof newParty>

export const parties = z
  .array(newParty)
  .max(20)
  .refine((each) => new Set(each.map((one) => one.organizationId)).size === each.length, {
    params: {
      code: 'duplicate_party',
      text: {
        id: 'Setiap organisasi hanya boleh satu kali.',
        en: 'Each organization may be a party only once.',
      },
    },
  })
  .describe('In order: PIHAK KESATU first.')

export const partyParams = z.strictObject({ id: uuid, partyId: uuid })
