import { z } from 'zod'
import { records } from '../../../http/records.ts'
import { instantOut, rule, stage, text, uuid } from '../../../http/schemas.ts'
import { feedbackTheme } from '../schemas.ts'

/** No markup, which somebody may show as it is: a `<` that begins a tag, a comment or an instruction. */
const plain = (max: number, min = 1) =>
  text(max)
    .min(min)
    .refine((value) => !/<[a-z/!?]/i.test(value), {
      params: { code: 'markup', text: { id: 'Tulis tanpa tanda HTML.', en: 'Write it without HTML.' } },
    })

const subjects = ['stage', 'collaboratorId', 'tradingSpaceId', 'activityId'] as const

export const newFeedback = z
  .strictObject({
    stage: stage.optional(),
    collaboratorId: uuid.optional(),
    tradingSpaceId: uuid.optional(),
    activityId: uuid.optional().describe('What was delivered and verified, by its id.'),
    theme: feedbackTheme.optional(),
    text: plain(2000, 10).describe(
      'What you want to say. Do not name people: it is read before it is published.',
    ),
    senderName: plain(200).optional().describe('Never published.'),
    senderContact: plain(200).optional().describe('E-mail address or telephone. Never published.'),
  })
  .refine(
    (given) => subjects.filter((each) => given[each] !== undefined).length === 1,
    rule(
      'stage',
      'one_subject',
      'Sebutkan tepat satu: tahap, kolaborator, ruang dagang atau realisasi.',
      'Name exactly one: a stage, a collaborator, a trading space or an activity.',
    ),
  )
  .meta({
    id: 'NewFeedback',
    example: {
      stage: 'P2',
      theme: 'access',
      text: 'Pelatihannya membantu, tetapi jadwalnya bertabrakan dengan jam buka warung.',
    },
  })
export type NewFeedback = z.infer<typeof newFeedback>

export const feedbackReceipt = z
  .object({
    id: uuid,
    status: z.literal('received').meta({ example: 'received' }),
    receivedAt: instantOut,
    next: z.string().max(1000).meta({
      description: 'What happens next, in the language of Accept-Language.',
      example: 'Registrar membacanya lebih dahulu.',
    }),
  })
  .meta({ id: 'FeedbackReceipt', description: 'That feedback was received.' })
  .register(records, { table: 'feedback' })
