import { z } from 'zod'
import { day, text, uuid } from '../../http/schemas.ts'

export const succeededById = uuid.describe('The agency that takes its place.')
export const succeededFrom = day.describe(
  'The first day on which the successor acts for it, and it opens nothing new.',
)
export const successionBasis = text(500).describe('The regulation that says so.')

export const succession = z.strictObject({ succeededById, succeededFrom, successionBasis }).meta({
  id: 'Succession',
  example: {
    succeededById: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60',
    succeededFrom: '2026-01-01',
    successionBasis: 'Pergub DKI Jakarta Nomor 1 Tahun 2026',
  },
})
export type Succession = z.infer<typeof succession>
