import { z } from 'zod'
import { code, number } from '../../../exports/columns.ts'
import { reportExport } from '../../../exports/export.ts'
import { day, rule, uuid } from '../../../http/schemas.ts'
import { organizationRef } from '../../../organizations/schemas.ts'
import { age, figure } from '../../../reports/figures.ts'
import { feedbackLabels } from '../labels.ts'
import { feedbackSubject, feedbackTheme } from '../schemas.ts'

export const feedbackReportQuery = z
  .strictObject({
    agencyId: uuid.optional().describe('Only what this agency answers, or one that it succeeded.'),
    from: day.optional().describe('The first day on which it was received; without it, from the beginning.'),
    to: day.optional().describe('The last day, inclusive; without it, up to now.'),
  })
  .refine(
    ({ from, to }) => from === undefined || to === undefined || from <= to,
    rule('to', 'end_before_start', 'Akhir periode mendahului awalnya.', 'The period ends before it begins.'),
  )
export type FeedbackReportQuery = z.infer<typeof feedbackReportQuery>

const counts = {
  published: figure,
  answered: figure,
  waiting: figure.describe('Published, and not answered yet.'),
  answeredAfter: age,
  waitingSince: age,
}

export const feedbackReportAnswer = z
  .object({
    asOf: day,
    from: day.nullable(),
    to: day.nullable(),
    received: figure.describe('What waits for the registrar, if you may see it.'),
    rejected: figure.describe('If you may see it.'),
    ...counts,
    themes: z
      .array(z.object({ theme: feedbackTheme, ...counts }))
      .max(20)
      .describe('Every theme, of what was published.'),
    subjects: z
      .array(z.object({ subject: feedbackSubject, ...counts }))
      .max(10)
      .describe('Every subject, of what was published.'),
    agencies: z
      .array(z.object({ agency: organizationRef, ...counts }))
      .max(200)
      .describe('Those that have something to answer, the most waiting first.'),
  })
  .meta({
    id: 'FeedbackReport',
    description: 'What businesses say, by theme, and how long they waited for an answer: days from receipt.',
  })
type Answer = z.infer<typeof feedbackReportAnswer>

export const feedbackReportExport = reportExport('Masukan pelaku usaha', ({ themes }: Answer) => themes, [
  code('Tema', feedbackLabels.feedbackTheme, (row) => row.theme),
  number('Terbit', (row) => row.published.count),
  number('Dijawab', (row) => row.answered.count),
  number('Belum dijawab', (row) => row.waiting.count),
  number('Hari sampai dijawab (median)', (row) => row.answeredAfter?.median),
  number('Hari sampai dijawab (terlama)', (row) => row.answeredAfter?.longest),
  number('Hari menunggu (terlama)', (row) => row.waitingSince?.longest),
])
