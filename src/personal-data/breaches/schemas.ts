import { z } from 'zod'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import { instantIn, instantOut, line, named, paragraph, stamps, uuid } from '../../http/schemas.ts'
import { breachNoticeTo } from './policy.ts'

const to = z
  .enum(breachNoticeTo)
  .meta({ id: 'BreachNoticeTo', description: 'Who is told of a breach (UU 27/2022, article 46).' })

const noticed = {
  to,
  recipient: line
    .describe('Whom, and by which way; without names of persons.')
    .meta({ example: 'Lembaga PDP, surat 12/PDP/2026' }),
}
const notice = z
  .object({ ...noticed, sentAt: instantOut })
  .meta({ id: 'BreachNotice', description: 'A written notice of a breach that was given.' })
export type BreachNotice = z.infer<typeof notice>
const newNotice = z
  .strictObject({ ...noticed, sentAt: instantIn.describe('Not in the future.') })
  .meta({ id: 'NewBreachNotice' })

const said = {
  what: paragraph.meta({
    description: 'Which data of whom; without names.',
    ...named('Data yang terungkap', 'What was disclosed'),
    example: 'Daftar kontak kolaborator.',
  }),
  how: paragraph.meta({
    description: 'When and how it came about.',
    ...named('Bagaimana', 'How'),
    example: 'Berkas terkirim ke alamat yang salah.',
  }),
  affectedPeople: z
    .int()
    .min(0)
    .max(100_000_000)
    .nullable()
    .meta({
      description: 'How many persons, as far as it is known.',
      ...named('Jumlah orang', 'Persons affected'),
      example: 12,
    }),
  recovery: paragraph.nullable().meta({
    description: 'What was done to contain and mend it.',
    ...named('Penanganan', 'Recovery'),
    example: 'Penerima menghapus berkas; pengiriman kini diperiksa dua orang.',
  }),
}

export const dataBreach = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    ...said,
    occurredAt: instantOut.nullable().meta(named('Terjadi', 'Occurred')),
    discoveredAt: instantOut.meta(named('Diketahui', 'Discovered')),
    dueAt: instantOut.meta({
      description: '3×24 hours after it was discovered: by then the persons and the authority are told.',
      ...named('Batas pemberitahuan', 'Notices due'),
    }),
    notices: z.array(notice).max(50).meta(named('Pemberitahuan', 'Notices')),
    noticesOwed: z
      .array(to)
      .max(3)
      .meta({
        description: 'To whom a notice is still owed.',
        ...named('Belum diberi tahu', 'Still to be told'),
      }),
    late: z.boolean().meta({
      description:
        'Whether a notice that is owed went out after the term, or is not out and the term is over.',
      ...named('Terlambat', 'Late'),
    }),
    ...stamps,
  })
  .meta({ id: 'DataBreach', description: 'A failure to protect personal data (UU 27/2022, article 46).' })
  .register(records, { table: 'data_breaches' })
export type DataBreach = z.infer<typeof dataBreach>
export const dataBreachPage = pageOf('DataBreachPage', dataBreach)

const written = {
  ...said,
  affectedPeople: said.affectedPeople.optional(),
  recovery: said.recovery.optional(),
  occurredAt: instantIn.nullable().optional().describe('Not after it was discovered.'),
  notices: z
    .array(newNotice)
    .max(50)
    .optional()
    .describe('All that were given; the list sent replaces the whole.'),
}
export const newDataBreach = z
  .strictObject({
    ...written,
    discoveredAt: instantIn.describe('Not in the future. The clock runs from then on.'),
  })
  .meta({
    id: 'NewDataBreach',
    example: {
      what: 'Daftar kontak kolaborator.',
      how: 'Berkas terkirim ke alamat yang salah.',
      discoveredAt: '2026-03-02T09:15:00+07:00',
      affectedPeople: 12,
    },
  })
export type NewDataBreach = z.infer<typeof newDataBreach>

export const dataBreachPatch = z
  .strictObject(written)
  .partial()
  .meta({
    id: 'DataBreachPatch',
    example: {
      recovery: 'Penerima menghapus berkas.',
      notices: [
        { to: 'authority', recipient: 'Lembaga PDP, surat 12/PDP/2026', sentAt: '2026-03-03T10:00:00+07:00' },
      ],
    },
  })
export type DataBreachPatch = z.infer<typeof dataBreachPatch>

export const dataBreachQuery = z.strictObject({
  ...listParams(['discoveredAt', '-discoveredAt'], '-discoveredAt'),
})
export type DataBreachQuery = z.infer<typeof dataBreachQuery>
