import { z } from 'zod'
import { pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import {
  anyOf,
  changedSince,
  instantIn,
  instantOut,
  line,
  named,
  paragraph,
  stage,
  stamps,
  uuid,
} from '../../http/schemas.ts'
import { organizationRef } from '../../organizations/schemas.ts'
import { searching, searchParams, snippet } from '../../search/schemas.ts'
import { feedbackActions, feedbackStatuses } from './lifecycle.ts'
import { feedbackResults, feedbackSubjects, feedbackThemes } from './policy.ts'

export const feedbackSubject = z.enum(feedbackSubjects).meta({ id: 'FeedbackSubject' })
export const feedbackTheme = z.enum(feedbackThemes).meta({ id: 'FeedbackTheme' })
const status = z
  .enum(feedbackStatuses)
  .meta({ id: 'FeedbackStatus', description: '`received` waits for the registrar.' })
const result = z.enum(feedbackResults).meta({ id: 'FeedbackResult', description: '`other`: in words alone.' })
const spaceRef = z.object({ id: uuid, name: line.meta({ example: '[CONTOH] Bazar Tebet' }) }).meta({
  id: 'TradingSpaceRef',
  description: 'A place where businesses sell.',
})
const textExample = 'Pelatihannya membantu, tetapi jadwalnya bertabrakan dengan jam buka warung.'
const answerText = paragraph.meta({ example: 'Mulai bulan depan ada kelas malam.' })
const note = paragraph.meta({ example: 'Kelas malam dibuka di dua kecamatan.' })

/** What anyone may know of published feedback. */
const openFields = {
  id: uuid.meta(named('ID', 'ID')),
  subject: feedbackSubject.meta(named('Tentang', 'About')),
  stage: stage.nullable().meta(named('Tahap', 'Stage')),
  collaborator: organizationRef.nullable().meta({
    description: 'Null for another subject, or where you may not see it.',
    ...named('Kolaborator', 'Collaborator'),
  }),
  tradingSpace: spaceRef.nullable().meta(named('Ruang dagang', 'Trading space')),
  theme: feedbackTheme.nullable().meta({ ...named('Tema', 'Theme'), example: 'access' }),
  text: paragraph.nullable().meta({
    description: 'As it is published, with people masked; null before.',
    ...named('Isi yang terbit', 'Published text'),
    example: textExample,
  }),
  agency: organizationRef.nullable().meta({
    description: 'The agency that answers; null before it is published.',
    ...named('Perangkat daerah', 'Agency'),
  }),
  receivedAt: instantOut.meta(named('Diterima', 'Received')),
  publishedAt: instantOut.nullable().meta(named('Terbit', 'Published')),
  answer: answerText.nullable().meta(named('Jawaban', 'Answer')),
  answeredAt: instantOut
    .nullable()
    .meta({ description: 'When it was first answered.', ...named('Dijawab', 'Answered') }),
}
const ledTo = named('Tindak lanjut', 'What it led to')
const openResult = { kind: result, note }

export const feedbackRecord = z
  .object({
    ...openFields,
    activityId: uuid.nullable().meta({
      description: 'Null for another subject, or where you may not see it.',
      ...named('ID realisasi', 'Activity ID'),
    }),
    status: status.meta(named('Status', 'Status')),
    statusReason: paragraph
      .nullable()
      .optional()
      .meta({
        description: 'Why it was rejected. For the registrar and the auditor.',
        ...named('Alasan status', 'Reason of the status'),
        example: null,
      }),
    receivedText: z
      .string()
      .max(2000)
      .optional()
      .meta({
        description: 'As it was received. For the registrar and the auditor.',
        ...named('Isi yang diterima', 'Received text'),
        example: textExample,
      }),
    senderName: line
      .nullable()
      .optional()
      .meta({
        description: 'For the registrar and the auditor.',
        ...named('Pengirim', 'Sender'),
        example: 'Contoh Nama',
      }),
    senderContact: line
      .nullable()
      .optional()
      .meta({
        description: 'For the registrar and the auditor.',
        ...named('Kontak pengirim', 'Contact of the sender'),
        example: 'warung@contoh.id',
      }),
    ledTo: z
      .object({
        ...openResult,
        actionItemId: uuid.nullable(),
        meetingId: uuid.nullable(),
        activityId: uuid.nullable(),
      })
      .nullable()
      .meta({ description: 'Ids are null where you may not see the record.', ...ledTo }),
    ...stamps,
    allowedActions: z.array(z.enum(feedbackActions)).max(10),
    snippet,
  })
  .meta({ id: 'Feedback', description: 'What a business says about the program.' })
  .register(records, { table: 'feedback' })
export type Feedback = z.infer<typeof feedbackRecord>
export const feedbackPage = pageOf('FeedbackPage', feedbackRecord)

export const publicFeedback = z
  .object({
    ...openFields,
    ledTo: z.object(openResult).nullable().meta(ledTo),
    version: stamps.version,
    updatedAt: stamps.updatedAt,
    snippet,
  })
  .meta({
    id: 'PublicFeedback',
    description: 'What a business says about the program, and what it was answered.',
  })
export type PublicFeedback = z.infer<typeof publicFeedback>
export const publicFeedbackPage = pageOf('PublicFeedbackPage', publicFeedback)

const openFilters = {
  subject: anyOf(feedbackSubject).optional(),
  stage: anyOf(stage).optional(),
  collaboratorId: uuid.optional().describe('Those about this collaborator, as far as you may see it.'),
  tradingSpaceId: uuid.optional(),
  agencyId: uuid.optional().describe('Those that this agency answers, or one that it succeeded.'),
  theme: anyOf(feedbackTheme).optional(),
  answered: z.enum(['true', 'false']).optional(),
  'receivedAt[gte]': instantIn.optional(),
  'receivedAt[lt]': instantIn.optional(),
  ...changedSince,
}
const searchable = searchParams(
  ['receivedAt', '-receivedAt', 'updatedAt', '-updatedAt'],
  '-receivedAt',
  'the published text or the answer',
)
export const publicFeedbackQuery = searching(z.strictObject({ ...searchable, ...openFilters }))
export type PublicFeedbackQuery = z.infer<typeof publicFeedbackQuery>
export const feedbackQuery = searching(
  z.strictObject({
    ...searchable,
    ...openFilters,
    status: anyOf(status).optional(),
    activityId: uuid.optional().describe('Those about this activity, if you may see it.'),
  }),
)
export type FeedbackQuery = z.infer<typeof feedbackQuery>

const published = paragraph.max(2000)
export const publication = z
  .strictObject({
    text: published
      .optional()
      .describe('What is published, with people masked; as it was received by default.'),
    theme: feedbackTheme.optional(),
    agencyId: uuid
      .optional()
      .describe('The agency that answers; by default the only one that leads the matter.'),
  })
  .meta({ id: 'FeedbackPublication', example: { theme: 'access' } })
export type Publication = z.infer<typeof publication>
export const feedbackPatch = z
  .strictObject({ text: published.optional(), theme: feedbackTheme.nullable().optional() })
  .meta({ id: 'FeedbackPatch', example: { theme: 'service' } })
export type FeedbackPatch = z.infer<typeof feedbackPatch>
export const rejection = z
  .strictObject({ reason: paragraph.describe('Without names.') })
  .meta({ id: 'FeedbackRejection', example: { reason: 'Bukan tentang program.' } })
export const routing = z
  .strictObject({ agencyId: uuid })
  .meta({ id: 'FeedbackRouting', example: { agencyId: '0199e4c8-1c1f-7000-8000-000000000001' } })
export const feedbackAnswer = z
  .strictObject({ answer: paragraph.max(2000).describe('Published as it is.') })
  .meta({ id: 'FeedbackAnswer', example: { answer: 'Mulai bulan depan ada kelas malam.' } })
export const feedbackLink = z
  .strictObject({
    note: paragraph.max(1000).describe('Published as it is.'),
    actionItemId: uuid.optional(),
    meetingId: uuid.optional(),
    activityId: uuid.optional(),
  })
  .meta({ id: 'FeedbackLink', example: { note: 'Kelas malam dibuka di dua kecamatan.' } })
export type FeedbackLink = z.infer<typeof feedbackLink>
