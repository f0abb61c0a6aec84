import { ownId } from '../../http/own-ids.ts'
import { z } from 'zod'
import { ofAgreements } from '../../commitments/commitments/schemas.ts'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import { anyOf, day, line, named, paragraph, stage, stamps, uuid } from '../../http/schemas.ts'
import { resultKinds } from './kinds.ts'

export const resultKind = z.enum(resultKinds).meta({
  id: 'ResultKind',
  description: 'Money paid into the regional treasury, goods that became regional assets, or another result.',
})
const description = line.meta({ ...named('Uraian', 'Description'), example: 'Bagi hasil triwulan I' })
const value = z.int().min(0)
const referenceNumber = line.meta({
  description: "The number of the treasury's receipt (STS), or of the asset.",
  example: 'STS 00123/2026',
})
const said = {
  kind: resultKind.meta(named('Jenis', 'Kind')),
  description,
  value: value.nullable().meta({
    description: 'In IDR.',
    ...named('Nilai (Rp)', 'Value (IDR)'),
    example: 125_000_000,
  }),
  referenceNumber: referenceNumber.nullable().meta(named('Nomor bukti atau aset', 'Receipt or asset number')),
  receivedOn: day.meta(named('Diterima', 'Received')),
  note: paragraph.nullable().meta({ ...named('Catatan', 'Note'), example: 'Sesuai berita acara.' }),
}

export const result = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    agreementId: uuid.meta(named('ID naskah', 'Agreement ID')),
    ...said,
    ...stamps,
    allowedActions: z
      .array(z.enum(['patch', 'remove']))
      .max(10)
      .describe('What you may try now.'),
  })
  .meta({ id: 'Result', description: 'What a signed agreement brought the region (PP 28/2018, article 20).' })
  .register(records, { table: 'results' })
export type Result = z.infer<typeof result>
export const resultPage = pageOf('ResultPage', result)

export const newResult = z
  .strictObject({
    id: ownId,
    kind: resultKind,
    description,
    value: value.nullable().optional().describe('In IDR; money needs it.'),
    referenceNumber: referenceNumber.nullable().optional(),
    receivedOn: day.describe('Today at the latest.'),
    note: paragraph.nullable().optional(),
  })
  .meta({
    id: 'NewResult',
    example: {
      kind: 'money_to_treasury',
      description: 'Bagi hasil triwulan I',
      value: 125_000_000,
      referenceNumber: 'STS 00123/2026',
      receivedOn: '2026-04-10',
    },
  })
export type NewResult = z.infer<typeof newResult>
export const resultPatch = newResult.partial().meta({ id: 'ResultPatch', example: { value: 130_000_000 } })
export type ResultPatch = z.infer<typeof resultPatch>

export const resultQuery = z.strictObject({
  ...listParams(['receivedOn', '-receivedOn'], '-receivedOn'),
  kind: anyOf(resultKind).optional(),
  'receivedOn[gte]': day.optional(),
  'receivedOn[lte]': day.optional(),
})
export type ResultQuery = z.infer<typeof resultQuery>
export const allResultsQuery = resultQuery.extend({ ...ofAgreements, stage: anyOf(stage).optional() })
