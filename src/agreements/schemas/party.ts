import { z } from 'zod'
import { uuid } from '../../http/schemas.ts'
import { side, signedOrganizationRef } from '../../organizations/schemas.ts'
import { signingAnswer, signingPatch } from '../content/party-fields.ts'

export const party = z
  .object({
    id: uuid,
    position: z.int().describe('1 for PIHAK KESATU, 2 for PIHAK KEDUA, …'),
    organization: signedOrganizationRef,
    side,
    ...signingAnswer,
  })
  .meta({ id: 'Party', description: 'A party; each gives the document its own number.' })

export const partyPatch = z.strictObject(signingPatch).meta({
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

export const partiesPatch = z
  .strictObject({
    parties: z
      .array(
        z
          .strictObject({ id: uuid.describe('The id of the party.'), ...partyPatch.shape })
          .meta({ id: 'PartyFilledIn' }),
      )
      .min(1)
      .max(20)
      .refine((each) => new Set(each.map(({ id }) => id)).size === each.length, {
        params: {
          code: 'duplicate_party',
          text: { id: 'Setiap pihak hanya boleh satu kali.', en: 'Each party may be named only once.' },
        },
      }),
  })
  .meta({
    id: 'PartiesPatch',
    description: 'What several parties sign with: all of it is filled in, or nothing.',
    example: {
      parties: [
        {
          id: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
          documentNumber: '415.4/12/PKS/2026',
          signatoryName: 'Contoh Penanda Tangan',
          signatoryTitle: 'Kepala Dinas',
          authorityBasis: 'position',
        },
        { id: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b61', documentNumber: '07/LEGAL/XI/2026' },
      ],
    },
  })
export type PartiesPatch = z.infer<typeof partiesPatch>

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
