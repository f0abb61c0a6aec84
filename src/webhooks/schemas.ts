import { z } from 'zod'
import { eventType } from '../events/schemas.ts'
import { listParams, pageOf } from '../http/pagination.ts'
import { records } from '../http/records.ts'
import { anyOf, instantOut, line, named, setOf, stamps, uuid, webAddress } from '../http/schemas.ts'
import { disabledReasons, webhookActions, webhookStatuses } from './lifecycle.ts'

const status = z.enum(webhookStatuses).meta({ id: 'WebhookStatus' })
const disabledReason = z.enum(disabledReasons).meta({
  id: 'WebhookDisabledReason',
  description:
    '`gone`: the receiver answered 410. `failing`: the last try failed. `copy_outdated`: the rights of the owner changed, or the place in the ' +
    'feed is no more: begin a new copy, then enable it. `owner_ended`: the account is disabled, or lacks membership or scope. ' +
    '`secret_unreadable`: rotate the secret.',
})

const name = line.meta({ ...named('Nama', 'Name'), example: 'Salinan JAKI' })
const url = webAddress.meta({
  description:
    'Where events are sent: https, at a public address. It is called by POST; redirects are not followed.',
  ...named('Alamat', 'Address'),
  example: 'https://hooks.contoh.id/registry',
})
const types = setOf(eventType, 100)
  .min(1)
  .nullable()
  .meta({
    description: 'Only events of these types; null: all. Who keeps a copy needs `hidden` and `deleted`, too.',
    ...named('Jenis peristiwa', 'Types of events'),
    example: ['agreement.signed', 'agreement.hidden'],
  })
const recordIds = setOf(uuid, 100)
  .min(1)
  .nullable()
  .meta({
    description:
      'Only events of these records, and of what belongs to an agreement or case among them; null: of all.',
    ...named('ID data', 'Record IDs'),
  })

export const webhook = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    accountId: uuid.meta({
      description: 'The account that made it: events are sent as this account sees them.',
      ...named('ID akun', 'Account ID'),
    }),
    name,
    url,
    types,
    recordIds,
    status: status.meta(named('Status', 'Status')),
    disabledReason: disabledReason.nullable().meta(named('Alasan', 'Reason')),
    disabledAt: instantOut.nullable().meta(named('Dinonaktifkan', 'Disabled')),
    secrets: z
      .array(
        z.object({
          createdAt: instantOut,
          expiresAt: instantOut
            .nullable()
            .describe('Null for the one in use; the one it replaced ends then.'),
        }),
      )
      .max(10)
      .meta({
        description: 'When the secrets that deliveries are signed with were made, never what they are.',
        ...named('Rahasia dibuat', 'Secrets made'),
      }),
    ...stamps,
    allowedActions: z.array(z.enum(webhookActions)).max(10),
  })
  .meta({
    id: 'Webhook',
    description: 'Events of the feed, sent to an address. Nothing secret is ever in it.',
  })
  .register(records, { table: 'webhooks' })
export type Webhook = z.infer<typeof webhook>

export const webhookWithSecret = webhook
  .extend({
    secret: z.string().max(100).meta({
      description:
        'The secret of Standard Webhooks, shown this once. With it the receiver checks `webhook-signature`.',
      example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
    }),
  })
  .meta({ id: 'WebhookWithSecret' })

export const webhookPage = pageOf('WebhookPage', webhook)
export const webhookQuery = z.strictObject({
  ...listParams(['createdAt', '-createdAt', 'name', '-name'], 'createdAt'),
  status: anyOf(status).optional(),
})
export type WebhookQuery = z.infer<typeof webhookQuery>

export const newWebhook = z
  .strictObject({ name, url, types: types.optional(), recordIds: recordIds.optional() })
  .meta({
    id: 'NewWebhook',
    example: { name: 'Salinan JAKI', url: 'https://hooks.contoh.id/registry' },
  })
export type NewWebhook = z.infer<typeof newWebhook>

export const webhookPatch = z
  .strictObject({
    name: name.optional(),
    url: url.optional(),
    types: types.optional(),
    recordIds: recordIds.optional(),
  })
  .meta({ id: 'WebhookPatch', example: { types: ['agreement.signed', 'agreement.hidden'] } })
export type WebhookPatch = z.infer<typeof webhookPatch>
