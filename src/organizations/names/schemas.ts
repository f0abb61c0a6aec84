import { z } from 'zod'
import { day, line, text } from '../../http/schemas.ts'

const fields = {
  name: line.meta({ description: 'A short or a legal name.', example: 'Nama Lama' }),
  until: day.meta({ description: 'The last day it was called so.', example: '2025-06-30' }),
  source: text(500).meta({
    description:
      'What says so: a regulation, a deed; `registry` where it was renamed here and nothing else was said.',
    example: 'Akta Contoh Nomor 1 Tahun 2025',
  }),
}

export const formerNames = z
  .array(
    z
      .object(fields)
      .meta({ id: 'FormerName', description: 'A name it had before; it is found by it still.' }),
  )
  .max(300)
  .describe('The names it had before; it is found by each of them still.')

export const newFormerNames = z
  .array(
    z.strictObject(fields).meta({
      id: 'NewFormerName',
      example: { name: 'Nama Lama', until: '2025-06-30', source: 'Akta Contoh Nomor 1 Tahun 2025' },
    }),
  )
  .max(100)
  .describe('Replaced whole. A name that is replaced by this request is added by itself.')

export const nameSource = text(500).meta({
  description: 'What the new names are from, kept with those they replace; `registry` where nothing is said.',
  example: 'Akta Contoh Nomor 2 Tahun 2026',
})
