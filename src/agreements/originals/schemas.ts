import { ownId } from '../../http/own-ids.ts'
import { z } from 'zod'
import { ofAgreements } from '../../commitments/commitments/schemas.ts'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import { anyOf, day, instantOut, line, named, paragraph, rule, stamps, uuid } from '../../http/schemas.ts'
import { organizationRef } from '../../organizations/schemas.ts'
import { originalActions, originalForms, originalStatuses } from './lifecycle.ts'

/** The most steps that one paper can take. */
export const mostSteps = 200

const form = z.enum(originalForms).meta({
  id: 'OriginalForm',
  description: 'One of the signed originals, or a certified copy of one.',
})
const status = z.enum(originalStatuses).meta({ id: 'OriginalStatus' })
const place = line.meta({ ...named('Tempat', 'Place'), example: 'Depo Arsip Biro Hukum, rak 4' })
const lentTo = line.meta({ example: 'Inspektorat Provinsi' })
const note = paragraph.meta({ example: 'Dipinjam untuk pemeriksaan.' })

const step = z
  .object({
    status,
    form,
    on: day,
    place,
    lentTo: lentTo.nullable(),
    note: note.nullable(),
    recordedBy: uuid.nullable().describe('The account that recorded it.'),
    recordedAt: instantOut,
  })
  .meta({ id: 'OriginalStep', description: 'What became of a signed paper on a day.' })
export type OriginalStep = z.infer<typeof step>

export const original = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    agreementId: uuid.meta(named('ID naskah', 'Agreement ID')),
    form: form.meta(named('Bentuk', 'Form')),
    holderOrganization: organizationRef.nullable().meta({
      description: 'Null where `holderName` says who holds it.',
      ...named('Organisasi pemegang', 'Organization that holds it'),
    }),
    holderName: line.nullable().meta({
      description: 'A holder that is not registered.',
      ...named('Pemegang lain', 'Other holder'),
      example: 'Notaris Contoh',
    }),
    place,
    status: status.meta(named('Status', 'Status')),
    lentTo: lentTo.nullable().meta(named('Dipinjamkan kepada', 'Lent to')),
    since: day.meta(named('Sejak', 'Since')),
    note: note.nullable().meta(named('Catatan', 'Note')),
    history: z
      .array(step)
      .max(mostSteps)
      .meta({ description: 'Every step, the last one included.', ...named('Riwayat', 'History') }),
    ...stamps,
    allowedActions: z.array(z.enum(originalActions)).max(10).describe('What you may try now.'),
  })
  .meta({ id: 'Original', description: 'A signed paper of an agreement: who holds it, and where.' })
  .register(records, { table: 'originals' })
export type Original = z.infer<typeof original>
export const originalPage = pageOf('OriginalPage', original)

const holder = {
  holderOrganizationId: uuid.nullable().optional().describe('A registered organization.'),
  holderName: line.nullable().optional().describe('A holder that is not registered.'),
}
const on = day.describe('Today at the latest, and not before the last step.')

export const newOriginal = z
  .strictObject({
    id: ownId,
    form: form.describe('`certified_copy` where it is none of the originals.'),
    ...holder,
    place,
    on: day.describe('The day since which it is there; today at the latest.'),
    note: note.nullable().optional(),
  })
  .refine(
    ({ holderOrganizationId, holderName }) => (holderOrganizationId ?? null) === null || !holderName,
    rule('holderName', 'one_holder', 'Sebut satu pemegang saja.', 'Name one holder only.'),
  )
  .refine(
    ({ holderOrganizationId, holderName }) => Boolean(holderOrganizationId ?? holderName),
    rule('holderOrganizationId', 'required', 'Sebut siapa yang memegangnya.', 'Name who holds it.'),
  )
  .meta({
    id: 'NewOriginal',
    example: {
      form: 'original',
      holderOrganizationId: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
      place: 'Depo Arsip Biro Hukum, rak 4',
      on: '2026-03-02',
    },
  })
export type NewOriginal = z.infer<typeof newOriginal>

export const originalPatch = z
  .strictObject({ ...holder, place: place.optional(), note: note.nullable().optional() })
  .meta({ id: 'OriginalPatch', example: { place: 'Depo Arsip Biro Hukum, rak 7' } })
export type OriginalPatch = z.infer<typeof originalPatch>

export const loan = z
  .strictObject({ lentTo, on, note: note.nullable().optional() })
  .meta({ id: 'OriginalLoan', example: { lentTo: 'Inspektorat Provinsi', on: '2026-05-04' } })

export const returning = z
  .strictObject({
    on,
    place: place.optional().describe('Where it is kept now, if elsewhere.'),
    note: note.nullable().optional(),
  })
  .meta({ id: 'OriginalReturn', example: { on: '2026-05-18' } })

export const loss = z
  .strictObject({ on, note: note.describe('How it was lost, or found missing.') })
  .meta({ id: 'OriginalLoss', example: { on: '2026-06-02', note: 'Tidak ditemukan setelah pindah kantor.' } })

export const restatement = z
  .strictObject({
    on,
    form: form.describe('`certified_copy` where such a copy takes the place of the lost original.'),
    place,
    note: note.describe('How it was found, or what stands in its place and on what basis.'),
  })
  .meta({
    id: 'OriginalRestatement',
    example: {
      on: '2026-06-10',
      form: 'certified_copy',
      place: 'Depo Arsip Biro Hukum, rak 4',
      note: 'Salinan disahkan notaris dari naskah pihak kedua.',
    },
  })
export type Step = Pick<OriginalStep, 'on'> &
  Partial<Pick<OriginalStep, 'form' | 'place' | 'lentTo' | 'note'>>

export const originalQuery = z.strictObject({
  ...listParams(['createdAt', '-createdAt'], 'createdAt'),
  status: anyOf(status).optional(),
  form: anyOf(form).optional(),
})
export type OriginalQuery = z.infer<typeof originalQuery>
export const allOriginalsQuery = originalQuery.extend({
  ...ofAgreements,
  holderOrganizationId: uuid.optional(),
})
