import { z } from 'zod'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import { anyOf, instantIn, instantOut, line, named, paragraph, stamps, uuid } from '../../http/schemas.ts'
import { privacyRequestActions, privacyRequestKinds, privacyRequestStatuses } from './lifecycle.ts'

const kind = z.enum(privacyRequestKinds).meta({
  id: 'PrivacyRequestKind',
  description: 'What a person asks for (UU 27/2022, articles 5 to 12).',
})
const status = z.enum(privacyRequestStatuses).meta({ id: 'PrivacyRequestStatus' })

const said = {
  kind: kind.meta(named('Jenis', 'Kind')),
  subjectName: line.meta({ ...named('Nama', 'Name'), example: 'Nama Pemohon' }),
  subjectEmail: z
    .email()
    .max(254)
    .nullable()
    .meta({
      description: 'By which the person stands in the registry.',
      ...named('Surel', 'E-mail'),
      example: 'pemohon@contoh.id',
    }),
  subjectContact: line.nullable().meta({
    description: 'Where the answer goes, if elsewhere.',
    ...named('Alamat jawaban', 'Address of the answer'),
    example: 'Loket PPID',
  }),
  asked: paragraph.meta({
    description: 'What is asked for, in short; without names.',
    ...named('Permintaan', 'What is asked'),
    example: 'Salinan data dan siapa yang memprosesnya.',
  }),
}

export const privacyRequest = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    ...said,
    receivedAt: instantOut.meta(named('Diterima', 'Received')),
    dueAt: instantOut.meta({
      description: '3×24 hours after it was received.',
      ...named('Batas waktu', 'Due'),
    }),
    late: z.boolean().meta({
      description: 'Whether it was decided after that, or was not decided yet and the term is over.',
      ...named('Terlambat', 'Late'),
    }),
    status: status.meta(named('Status', 'Status')),
    answer: paragraph.nullable().meta({
      description: 'What was answered, or why it was refused, withdrawn or lifted.',
      ...named('Jawaban', 'Answer'),
      example: 'Salinan diserahkan di loket.',
    }),
    decidedAt: instantOut.nullable().meta(named('Diputuskan', 'Decided')),
    decidedBy: uuid.nullable().meta(named('Diputuskan oleh', 'Decided by')),
    ...stamps,
    allowedActions: z.array(z.enum(privacyRequestActions)).max(10).describe('What you may try now.'),
  })
  .meta({ id: 'PrivacyRequest', description: 'What a person asks of the registry about their own data.' })
  .register(records, { table: 'privacy_requests' })
export type PrivacyRequest = z.infer<typeof privacyRequest>
export const privacyRequestPage = pageOf('PrivacyRequestPage', privacyRequest)

const written = {
  ...said,
  subjectEmail: said.subjectEmail.optional(),
  subjectContact: said.subjectContact.optional(),
}
const example = {
  kind: 'access',
  subjectName: 'Nama Pemohon',
  subjectEmail: 'pemohon@contoh.id',
  asked: 'Salinan data dan siapa yang memprosesnya.',
  receivedAt: '2026-03-02T09:15:00+07:00',
}
export const newPrivacyRequest = z
  .strictObject({
    ...written,
    receivedAt: instantIn.describe('Not in the future. The clock runs from then on.'),
  })
  .meta({ id: 'NewPrivacyRequest', example })
export type NewPrivacyRequest = z.infer<typeof newPrivacyRequest>

export const privacyRequestPatch = z
  .strictObject(written)
  .partial()
  .meta({ id: 'PrivacyRequestPatch', example: { subjectContact: 'Loket PPID' } })
export type PrivacyRequestPatch = z.infer<typeof privacyRequestPatch>

export const privacyAnswer = z
  .strictObject({ answer: paragraph.describe('What was done and told, or why not; without names.') })
  .meta({ id: 'PrivacyAnswer', example: { answer: 'Salinan diserahkan di loket.' } })

export const privacyRequestQuery = z.strictObject({
  ...listParams(['receivedAt', '-receivedAt', 'dueAt', '-dueAt'], '-receivedAt'),
  kind: anyOf(kind).optional(),
  status: anyOf(status).optional(),
  'dueAt[lte]': instantIn.optional().describe('To be decided by then at the latest.'),
})
export type PrivacyRequestQuery = z.infer<typeof privacyRequestQuery>
