import type { App } from '../../../http/app.ts'
import { languageOf } from '../../../http/problems/problem.ts'
import { sendRecord } from '../../../http/preconditions.ts'
import { idParams } from '../../../http/schemas.ts'
import { shapeOf } from '../../../http/shape.ts'
import type { Text } from '../../../kernel/errors.ts'
import { publicFeedbackExport } from '../exports.ts'
import { feedbackAccess } from '../policy.ts'
import { publicFeedback, publicFeedbackPage, publicFeedbackQuery } from '../schemas.ts'
import { getPublicFeedback, listPublicFeedback } from '../service.ts'
import { receiveFeedback } from './receive.ts'
import { feedbackReceipt, newFeedback } from './schemas.ts'

const tags = ['Public']
const access = feedbackAccess.anyone
const shape = shapeOf(publicFeedback)

/** What businesses say, without an account; and what was published of it, with the answers. */
export function publicFeedbackRoutes(app: App): void {
  const { db, clock, config } = app
  app.post(
    '/v1/public/feedback',
    {
      config: { access, limit: 'feedback', idempotencyKey: true },
      schema: {
        operationId: 'sendFeedback',
        tags,
        summary: 'Say what you think of a stage, a collaborator, a trading space or an activity',
        description:
          'Without an account. The registrar reads it before it is published, with people masked; the agency that it concerns answers in public. Few are taken an hour from one network (429), and only so many a day from all (503).',
        body: newFeedback,
        response: { 201: feedbackReceipt },
      },
    },
    async ({ caller, body, headers }, reply) => {
      const received = await receiveFeedback(db, clock, caller, body, config)
      void reply.code(201).header('location', `/v1/public/feedback/${received.id}`)
      return { ...received, next: next[languageOf(headers['accept-language'])] }
    },
  )
  app.get(
    '/v1/public/feedback',
    {
      config: { access, shape, lane: 'searches', export: publicFeedbackExport },
      schema: {
        operationId: 'listPublicFeedback',
        tags,
        summary: 'List what businesses say, and what they were answered',
        description:
          'What was published, without people: the text, the answer, and what it led to. No token needed.',
        querystring: publicFeedbackQuery,
        response: { 200: publicFeedbackPage },
      },
    },
    async ({ query }) => listPublicFeedback(db, query),
  )
  app.get(
    '/v1/public/feedback/:id',
    {
      config: { access, shape },
      schema: {
        operationId: 'getPublicFeedback',
        tags,
        summary: 'Get one thing that a business says',
        description: 'With its ETag. 404 before it is published.',
        params: idParams,
        response: { 200: publicFeedback },
      },
    },
    async ({ params }, reply) => sendRecord(reply, await getPublicFeedback(db, params.id)),
  )
}

const next: Text = {
  id: 'Terima kasih. Registrar membacanya lebih dahulu; bila terbit, nama dan kontak tidak ikut, dan perangkat daerah yang bersangkutan menjawab di alamat "Location".',
  en: 'Thank you. The registrar reads it first; if it is published, then without name and contact, and the agency concerned answers at the address in "Location".',
}
