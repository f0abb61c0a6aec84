import { z } from 'zod'
import type { App } from '../http/app.ts'
import { sendCreated, sendRecord } from '../http/preconditions.ts'
import { idParams } from '../http/schemas.ts'
import type { Sealing } from '../identity/second-factor/apps/sealing.ts'
import { offerCodes } from '../reference/code-lists.ts'
import { webhookContract } from './contract.ts'
import { webhookExport } from './exports.ts'
import { webhookLabels } from './labels.ts'
import { webhookAccess as access } from './policy.ts'
import { newWebhook, webhook, webhookPage, webhookPatch, webhookQuery, webhookWithSecret } from './schemas.ts'
import { requireSealing } from './secrets.ts'
import { disableWebhook, enableWebhook } from './state.ts'
import {
  createWebhook,
  getWebhook,
  listWebhooks,
  patchWebhook,
  removeWebhook,
  rotateWebhookSecret,
} from './service.ts'

const tags = ['Events']
const scope = 'events:read'

/** Webhooks: the registrar's, and those of API clients. `sealing` is undefined where no setting seals secrets. */
export function webhookRoutes(app: App, sealing: Sealing | undefined): void {
  const { db, clock } = app
  const { privateHosts } = app.config
  offerCodes(app, webhookLabels)
  app.contractParts.push(webhookContract)
  app.get(
    '/v1/webhooks',
    {
      config: { access, scope, export: webhookExport },
      schema: {
        operationId: 'listWebhooks',
        tags,
        summary: 'List webhooks',
        description: 'An API client its own, the registrar all.',
        querystring: webhookQuery,
        response: { 200: webhookPage },
      },
    },
    async ({ caller, query }) => listWebhooks(app, caller, query),
  )
  app.get(
    '/v1/webhooks/:id',
    {
      config: { access, scope },
      schema: {
        operationId: 'getWebhook',
        tags,
        summary: 'Get a webhook',
        description: 'With its state, and why it is disabled.',
        params: idParams,
        response: { 200: webhook },
      },
    },
    async ({ caller, params }, reply) => sendRecord(reply, await getWebhook(app, caller, params.id)),
  )
  app.post(
    '/v1/webhooks',
    {
      config: { access, scope, showsSecret: true },
      schema: {
        operationId: 'createWebhook',
        tags,
        summary: 'Have events sent to an address',
        description:
          'From now on, every event that you would be told by `GET /v1/events` is sent by POST, signed as Standard Webhooks. The secret is in ' +
          'this answer alone. At least once, with the same `webhook-id` on each try; of one record in order. An account has at most ten.',
        body: newWebhook,
        response: { 201: webhookWithSecret },
      },
    },
    async ({ caller, body }, reply) => {
      const webhooks = { db, clock, privateHosts, sealing: requireSealing(sealing) }
      return sendCreated(reply, '/v1/webhooks', await createWebhook(webhooks, caller, body))
    },
  )
  app.patch(
    '/v1/webhooks/:id',
    {
      config: { access, scope, ifMatch: true },
      schema: {
        operationId: 'patchWebhook',
        tags,
        summary: 'Change a webhook',
        description: 'JSON Merge Patch (RFC 7396). What waits to be sent goes to the new address.',
        params: idParams,
        body: webhookPatch,
        response: { 200: webhook },
      },
    },
    async ({ caller, params, expectedVersion: version, body }, reply) =>
      sendRecord(
        reply,
        await patchWebhook({ db, clock, privateHosts }, caller, { ...params, version }, body),
      ),
  )
  app.delete(
    '/v1/webhooks/:id',
    {
      config: { access, scope, ifMatch: true },
      schema: {
        operationId: 'removeWebhook',
        tags,
        summary: 'Remove a webhook',
        description: 'With its deliveries: nothing is sent any more.',
        params: idParams,
        response: { 204: z.null() },
      },
    },
    async ({ caller, params, expectedVersion: version }, reply) => {
      await removeWebhook(app, caller, { ...params, version })
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/v1/webhooks/:id/rotate-secret',
    {
      config: { access, scope, ifMatch: true, showsSecret: true },
      schema: {
        operationId: 'rotateWebhookSecret',
        tags,
        summary: 'Give a webhook a new secret',
        description:
          'The new secret is in this answer alone. For 24 hours deliveries are signed with the present one, too, so that nothing stands still ' +
          'while it is replaced; any before it ends.',
        params: idParams,
        response: { 200: webhookWithSecret },
      },
    },
    async ({ caller, params, expectedVersion: version }, reply) =>
      sendRecord(
        reply,
        await rotateWebhookSecret({ db, clock, sealing: requireSealing(sealing) }, caller, {
          ...params,
          version,
        }),
      ),
  )
  app.post(
    '/v1/webhooks/:id/disable',
    {
      config: { access, scope, ifMatch: true },
      schema: {
        operationId: 'disableWebhook',
        tags,
        summary: 'Disable a webhook',
        description: 'Nothing is sent; its place in the feed and what waits are kept.',
        params: idParams,
        response: { 200: webhook },
      },
    },
    async ({ caller, params, expectedVersion: version }, reply) =>
      sendRecord(reply, await disableWebhook(app, caller, { ...params, version })),
  )
  app.post(
    '/v1/webhooks/:id/enable',
    {
      config: { access, scope, ifMatch: true },
      schema: {
        operationId: 'enableWebhook',
        tags,
        summary: 'Enable a webhook again',
        description:
          'It goes on where it was, with what waited. After `copy_outdated` it begins with what comes now: begin a new copy afterwards. 409 where ' +
          'its owner may not follow the feed any more.',
        params: idParams,
        response: { 200: webhook },
      },
    },
    async ({ caller, params, expectedVersion: version }, reply) =>
      sendRecord(reply, await enableWebhook(app, caller, { ...params, version })),
  )
}
