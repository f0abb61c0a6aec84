import type { App } from '../../http/app.ts'
import { idParams } from '../../http/schemas.ts'
import { webhookAccess as access } from '../policy.ts'
import { deliveryExport } from './exports.ts'
import { deliveryPage, deliveryParams, deliveryQuery, webhookDelivery } from './schemas.ts'
import { getDelivery, listDeliveries, replayDelivery, testWebhook } from './service.ts'

const tags = ['Events']
const scope = 'events:read'

/** What was sent to webhooks, and sending it again. */
export function deliveryRoutes(app: App): void {
  app.get(
    '/v1/webhooks/:id/deliveries',
    {
      config: { access, scope, export: deliveryExport },
      schema: {
        operationId: 'listWebhookDeliveries',
        tags,
        summary: 'List what was sent to a webhook',
        description: 'With the status, duration and answer of the last try. Kept for 90 days.',
        params: idParams,
        querystring: deliveryQuery,
        response: { 200: deliveryPage },
      },
    },
    async ({ caller, params, query }) => listDeliveries(app, caller, params.id, query),
  )
  app.get(
    '/v1/webhooks/:id/deliveries/:deliveryId',
    {
      config: { access, scope },
      schema: {
        operationId: 'getWebhookDelivery',
        tags,
        summary: 'Get one delivery',
        description: 'What came of its last try, and when the next one is.',
        params: deliveryParams,
        response: { 200: webhookDelivery },
      },
    },
    async ({ caller, params }) => getDelivery(app, caller, params.id, params.deliveryId),
  )
  app.post(
    '/v1/webhooks/:id/deliveries/:deliveryId/replay',
    {
      config: { access, scope },
      schema: {
        operationId: 'replayWebhookDelivery',
        tags,
        summary: 'Send a delivery again',
        description:
          'Now, also where the receiver took it, with the same `webhook-id`. 409 while the webhook is disabled.',
        params: deliveryParams,
        response: { 200: webhookDelivery },
      },
    },
    async ({ caller, params }) => replayDelivery(app, caller, params.id, params.deliveryId),
  )
  app.post(
    '/v1/webhooks/:id/test',
    {
      config: { access, scope },
      schema: {
        operationId: 'testWebhook',
        tags,
        summary: 'Send a test event',
        description:
          'An event of the type `webhook.test`, which is in no feed. What came of it is read as of any delivery.',
        params: idParams,
        response: { 200: webhookDelivery },
      },
    },
    async ({ caller, params }) => testWebhook(app, caller, params.id),
  )
}
