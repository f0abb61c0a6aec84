import { z } from 'zod'
import { line, paragraph, rule, uuid } from '../../http/schemas.ts'
import { confirmationBasis } from '../schemas/kinds.ts'
import { newAgreement } from '../schemas/written.ts'
import { parties } from '../schemas/party.ts'

/** An agreement that was signed on paper, with all that it says. */
export const signedPaper = z
  .strictObject({
    ...newAgreement.shape,
    parties: parties.describe(
      'In order: PIHAK KESATU first; of each the day on which it signed, and its number and signatory as far as the paper has them.',
    ),
  })
  .meta({
    id: 'SignedPaper',
    example: {
      type: 'pks',
      title: '[CONTOH] Pelatihan pemasaran daring, 2017',
      stages: ['P2', 'P5'],
      effectiveFrom: '2017-03-01',
      effectiveUntil: '2020-02-29',
      parties: [
        {
          organizationId: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
          documentNumber: '415.4/12/PKS/2017',
          signedOn: '2017-02-27',
        },
        {
          organizationId: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b61',
          documentNumber: '08/CN/II/2017',
          signedOn: '2017-02-27',
        },
      ],
    },
  })
export type SignedPaper = z.infer<typeof signedPaper>

const against = {
  against: confirmationBasis.describe('What it was compared with.'),
  place: line.optional().meta({
    description: 'Where the scan or the paper is kept.',
    example: 'Arsip Bagian Hukum, boks 12',
  }),
}
const placed = rule(
  'place',
  'required',
  'Sebutkan pindaian (documentId) atau tempat naskahnya.',
  'Name the scan (documentId), or where it is kept.',
)

/** What one agreement was compared with. */
export const confirmationBody = z
  .strictObject({
    ...against,
    documentId: uuid.optional().describe('The scan: a document of this agreement.'),
  })
  .refine(({ documentId, place }) => documentId !== undefined || place !== undefined, placed)
  .meta({
    id: 'NewConfirmation',
    example: { against: 'paper', place: 'Arsip Bagian Hukum, boks 12' },
  })
export type NewConfirmation = z.infer<typeof confirmationBody>

const some = z
  .array(uuid)
  .min(1)
  .max(500)
  .optional()
  .describe('Only these of its agreements; all that nobody has decided on where it is not given.')

/** What the agreements of an import were compared with. */
export const importConfirmation = z
  .strictObject({ ...against, place: against.place.unwrap(), agreementIds: some })
  .meta({
    id: 'NewImportConfirmation',
    example: { against: 'paper', place: 'Arsip Bagian Hukum, boks 12–14' },
  })
export type ImportConfirmation = z.infer<typeof importConfirmation>

export const importDiscard = z
  .strictObject({
    reason: paragraph,
    agreementIds: some,
  })
  .meta({ id: 'ImportDiscard', example: { reason: 'Daftar yang keliru.' } })
export type ImportDiscard = z.infer<typeof importDiscard>
