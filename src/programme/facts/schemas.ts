import { z } from 'zod'
import { stage } from '../../http/schemas.ts'

const words = z.string().max(500)
/** Words in Indonesian and English. */
const said = (id: string, en: string) => z.object({ id: words, en: words }).meta({ example: { id, en } })
const name = (example: string) => z.string().max(200).meta({ example })

/** Who supports a stage, as the paper states it, apart from any agreement. */
export const support = z
  .object({
    organization: name('Bank Indonesia').describe('As the paper names it; `q=` of the registers finds it.'),
    side: z.enum(['region', 'collaborator']).meta({ example: 'collaborator' }),
    stage: stage.nullable().describe('Null where the paper names none.'),
    what: said('edukasi laporan keuangan', 'education on financial reports'),
    section: name('6. Pelaporan Keuangan').describe('The section of the paper that says so.'),
  })
  .meta({ id: 'StageSupport', description: 'Who supports which stage, as the paper states it.' })

const agency = z.object({
  shortName: name('Dinas PPKUKM'),
  legalName: name(
    'Dinas Perindustrian, Perdagangan, Koperasi, Usaha Kecil dan Menengah Provinsi DKI Jakarta',
  ),
  confidence: z
    .enum(['paper', 'press'])
    .describe('What names it: the paper, or government and press.')
    .meta({ example: 'paper' }),
})

export const programme = z
  .object({
    source: name('Katya & Saraswati (2021)'),
    leading: agency.describe('The leading sector.'),
    agencies: z.array(agency).max(50).describe('The OPD that a source names, the leading one too.'),
    legalBasis: z
      .array(
        z.object({
          title: name('Peraturan Gubernur Nomor 2 Tahun 2020'),
          says: said('tujuh OPD', 'seven OPD'),
        }),
      )
      .max(20)
      .describe('The regulations that say who runs the programme, and what they say of it.'),
    support: z.array(support).max(200),
    supportIsOpen: words.meta({
      description: 'Which lists of the paper go on ("dan lainnya"): who is not named may take part too.',
      example: 'P2, P5 and P7',
    }),
  })
  .meta({
    id: 'Programme',
    description:
      'Who leads the programme and runs it, on what legal basis, and who supports which stage, by its source.',
  })
