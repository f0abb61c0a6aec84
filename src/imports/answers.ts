import { z } from 'zod'
import { agreementTypes } from '../agreements/lifecycle.ts'
import { fundingSources } from '../agreements/content/funding.ts'
import { line, setOf, stage, text } from '../http/schemas.ts'
import { collaboratorKinds, sectors } from '../organizations/kinds.ts'
import { dateOrders } from './cells/dates/forms.ts'
import { lengthEndings } from './cells/periods.ts'
import { agencyAnswers } from './match/agencies.ts'
import { statusAnswers } from './plan/statuses.ts'
import { columnOf } from './tables/meaning.ts'

/** The maximum number of names that the answers can explain. */
const mostExplained = 500

const byName = <Value extends z.ZodType>(value: Value) =>
  z.record(line, value).refine((names) => Object.keys(names).length <= mostExplained, {
    params: {
      code: 'too_big',
      text: { id: `Paling banyak ${mostExplained} nama.`, en: `At most ${mostExplained} names.` },
    },
  })

const heading = line.refine((name) => columnOf(name) !== undefined, {
  params: {
    code: 'unknown_heading',
    text: { id: 'Bukan judul kolom templat.', en: 'This is no heading of the template.' },
  },
})

export const partners = byName(text(200)).describe(
  'The id or the registered name of the organization, by the name that stands in the file.',
)

/** The sender's answers about a file, for what the file does not say clearly. */
export const importAnswers = z
  .strictObject({
    mapping: byName(heading.nullable())
      .optional()
      .describe(
        'What columns are: the heading of the template by that of the file, by the column, `C`, or by the column of a sheet, `2021!C`; null leaves it out.',
      ),
    defaults: z
      .strictObject({
        type: z.enum(agreementTypes).optional(),
        stages: setOf(stage, 7).optional(),
        fundingSource: z.enum(fundingSources).optional(),
      })
      .optional()
      .describe('What stands for empty cells of the whole file.'),
    dateOrder: z
      .enum(dateOrders)
      .optional()
      .describe('Whether 05/01/2021 is 5 January or 1 May, in columns where no day decides it.'),
    storedDates: z
      .enum(['as_shown', 'swapped'])
      .optional()
      .describe(
        "Whether dates that Excel keeps are right as they are shown, or have day and month in each other's place, in columns where it took only some for dates.",
      ),
    lengthEnds: z
      .enum(lengthEndings)
      .optional()
      .describe('Whether two years from 1 May end on 30 April or on 1 May, where no row decides it.'),
    startsOn: z
      .literal('signature')
      .optional()
      .describe('That agreements without a first day hold from their signature on.'),
    partners: partners.optional(),
    newPartners: byName(
      z.strictObject({
        kind: z.enum(collaboratorKinds),
        sector: z.enum(sectors),
        legalName: line.optional(),
        shortName: line.optional(),
      }),
    )
      .optional()
      .describe('Collaborators to register with the import, by the name that stands in the file.'),
    agencies: byName(z.enum(agencyAnswers))
      .optional()
      .describe('Whether what stands under the name of another agency is yours, or left out.'),
    statuses: byName(z.enum(statusAnswers))
      .optional()
      .describe('Whether rows of a status are taken by their days, or left out.'),
  })
  .meta({
    id: 'ImportAnswers',
    description:
      'The answers to the questions of a preview; they can be kept for the next file of the same office.',
    example: {
      mapping: { 'Nama kegiatan': 'Tentang' },
      defaults: { type: 'pks', stages: ['P2'] },
      dateOrder: 'day_first',
      partners: { 'PT Shoppe': 'Shopee' },
      newPartners: { 'PT Contoh Baru': { kind: 'company', sector: 'marketplace' } },
      agencies: { 'Dinas Parekraf': 'leave_out' },
      statuses: { 'Diputus 2025': 'leave_out' },
    },
  })
export type ImportAnswers = z.infer<typeof importAnswers>
