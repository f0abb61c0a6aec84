import { z } from 'zod'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import { anyOf, instantOut, named, uuid } from '../../http/schemas.ts'
import { deliveryFailures, deliveryStatuses } from '../lifecycle.ts'

const status = z.enum(deliveryStatuses).meta({
  id: 'WebhookDeliveryStatus',
  description:
    '`waiting`: it is tried again, or waits for its turn. `not_told`: you do not see any more what the event tells.',
})
const failure = z.enum(deliveryFailures).meta({
  id: 'WebhookDeliveryFailure',
  description:
    '`address_not_allowed`: no public address, or no https. `too_slow`: no answer within 15 seconds. `refused`: the status is not 2xx.',
})

export const webhookDelivery = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    webhookId: uuid.meta(named('ID webhook', 'Webhook ID')),
    eventId: uuid.meta({
      description: 'The `id` of the event, and the `webhook-id` of each try.',
      ...named('ID peristiwa', 'Event ID'),
    }),
    type: z
      .string()
      .max(80)
      .meta({
        description: 'The type of the event, or `webhook.test`.',
        example: 'agreement.signed',
        ...named('Peristiwa', 'Event'),
      }),
    subject: z
      .string()
      .max(80)
      .meta({
        description: 'The kind of record and its id.',
        ...named('Tentang', 'Subject'),
        example: 'agreement/0199e4c8-1c1f-7000-8000-000000000009',
      }),
    status: status.meta(named('Status', 'Status')),
    attempts: z
      .int()
      .meta({ description: 'How often it was tried.', example: 1, ...named('Kali dicoba', 'Tries') }),
    nextTryAt: instantOut.nullable().meta({
      description: 'Not before; null where it is not to be tried.',
      ...named('Dicoba lagi', 'Next try'),
    }),
    triedAt: instantOut.nullable().meta(named('Terakhir dicoba', 'Last tried')),
    durationMs: z
      .int()
      .nullable()
      .meta({
        description: 'How long the last try took.',
        example: 120,
        ...named('Lama (md)', 'Duration (ms)'),
      }),
    failure: failure.nullable().meta(named('Kegagalan', 'Failure')),
    answer: z
      .object({
        status: z.int().meta({ example: 200 }),
        body: z.string().max(4096).meta({ description: 'Its first 4 kB.', example: 'ok' }),
      })
      .nullable()
      .meta({
        description: 'What the receiver answered last; null where it did not.',
        ...named('Jawaban', 'Answer'),
      }),
    createdAt: instantOut.meta(named('Dibuat', 'Made')),
  })
  .meta({ id: 'WebhookDelivery', description: 'An event that is sent to a webhook, and what came of it.' })
  .register(records, { table: 'webhook_deliveries' })
export type WebhookDelivery = z.infer<typeof webhookDelivery>

export const deliveryPage = pageOf('WebhookDeliveryPage', webhookDelivery)
export const deliveryQuery = z.strictObject({
  ...listParams(['createdAt', '-createdAt'], '-createdAt'),
  status: anyOf(status).optional(),
})
export type DeliveryQuery = z.infer<typeof deliveryQuery>

export const deliveryParams = z.strictObject({
  id: uuid.describe('The webhook.'),
  deliveryId: uuid.describe('The delivery.'),
})
