import { z } from 'zod'
import { instantOut, named, uuid } from '../../http/schemas.ts'

const name = z.string().max(1000).nullable()

const signature = z
  .object({
    kind: z
      .enum(['signature', 'time_stamp'])
      .describe('`time_stamp`: an authority says only that the file was there at that time.'),
    result: z
      .enum(['intact', 'altered', 'unreadable'])
      .describe(
        'Whether what it stands over is byte for byte what was signed; `unreadable`: damaged, or of a form that is not known here.',
      ),
    covers: z
      .enum(['whole', 'part'])
      .describe(
        'The whole file, or what it was before more was added: of several, all but the last cover a part.',
      ),
    signer: name.meta({ description: 'The common name of the certificate.', example: 'Sari Wulandari' }),
    subject: name.meta({ example: 'C=ID, O=Pemprov DKI Jakarta, CN=Sari Wulandari' }),
    issuer: name.meta({
      description:
        'Who issued the certificate, as it says itself: `trust` says whether the operator trusts its root.',
      example: 'C=ID, O=BSrE, CN=OSD BSrE G2',
    }),
    certificateFrom: instantOut.nullable(),
    certificateUntil: instantOut.nullable(),
    signedAt: instantOut
      .nullable()
      .describe('By the clock of the signer, who can set it; of a time stamp, that of the authority.'),
    inPeriod: z
      .boolean()
      .nullable()
      .describe('Whether the certificate was in its period at `signedAt`; null where either is not known.'),
    trust: z
      .enum(['certified', 'not_checked'])
      .describe(
        '`certified`: the certificate is under the root of an authority that the operator trusts; else that was not checked. What was revoked is not known here.',
      ),
  })
  .meta({ id: 'SeenSignature', description: 'What is seen of an electronic signature in a PDF.' })

export const signatures = z
  .object({
    documentId: uuid.meta(named('ID dokumen', 'Document ID')),
    unread: z
      .enum(['no_pdf', 'too_large'])
      .nullable()
      .describe('Why nothing was looked at; null where the file was read.'),
    signatures: z.array(signature).max(50).describe('In the order in which they were put.'),
    addedAfter: z.enum(['nothing', 'validation_data', 'other']).nullable().meta({
      description:
        'What was added behind the last signature of a person: data that proves it later (DSS, time stamps) and nothing that is shown, or something else: then the file may say more than was signed. Null where there is none.',
      example: 'nothing',
    }),
    advice: z.object({ id: z.string().max(500), en: z.string().max(500) }).meta({
      description: 'What to make of it, in both languages.',
      example: {
        id: 'Ditandatangani secara elektronik oleh Sari Wulandari; berkas tidak berubah sesudahnya.',
        en: 'Signed electronically by Sari Wulandari; the file did not change afterwards.',
      },
    }),
  })
  .meta({ id: 'DocumentSignatures', description: 'Advice: it stands in the way of nothing.' })
export type Signatures = z.infer<typeof signatures>
