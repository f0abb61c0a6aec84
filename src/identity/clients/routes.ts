import type { App } from '../../http/app.ts'
import { sendCreated, sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import {
  client,
  clientPage,
  clientPatch,
  clientQuery,
  clientWithSecret,
  newClient,
  rotation,
} from './schemas.ts'
import { createClient, getClient, listClients, moveClient, patchClient, rotateSecret } from './service.ts'
import { clientExport } from '../accounts/exports.ts'
import { accountAccess as access } from '../accounts/policy.ts'

const tags = ['Accounts']

/** The API clients of integrators. The registrar manages them; the auditor may read them. */
export function clientRoutes(app: App): void {
  const { db, clock } = app
  app.get(
    '/v1/clients',
    {
      config: { access: access.readAccounts, export: clientExport },
      schema: {
        operationId: 'listClients',
        tags,
        summary: 'List the API clients',
        description: 'With their scopes, and when their secrets were made.',
        querystring: clientQuery,
        response: { 200: clientPage },
      },
    },
    async (request) => listClients(db, clock, request.caller, request.query),
  )
  app.get(
    '/v1/clients/:id',
    {
      config: { access: access.readAccounts },
      schema: {
        operationId: 'getClient',
        tags,
        summary: 'Get one API client',
        description: 'With its ETag.',
        params: idParams,
        response: { 200: client },
      },
    },
    async (request, reply) =>
      sendRecord(reply, await getClient(db, clock, request.caller, request.params.id)),
  )
  app.post(
    '/v1/clients',
    {
      config: { access: access.changeAccounts, showsSecret: true },
      schema: {
        operationId: 'createClient',
        tags,
        summary: 'Register an API client',
        description:
          'It acts as an integrator, within its scopes. The secret is in this answer alone. Tokens are got from ' +
          '`POST /oauth/token` with `grant_type=client_credentials`.',
        body: newClient,
        response: { 201: clientWithSecret },
      },
    },
    async (request, reply) => {
      const created = await createClient(db, clock, request.caller, request.body)
      return sendCreated(reply, '/v1/clients', created)
    },
  )
  app.patch(
    '/v1/clients/:id',
    {
      config: { access: access.changeAccounts, ifMatch: true },
      schema: {
        operationId: 'patchClient',
        tags,
        summary: 'Change an API client',
        description:
          'JSON Merge Patch (RFC 7396). Scopes are replaced whole; fewer count within 30 s, also for tokens that were issued.',
        params: idParams,
        body: clientPatch,
        response: { 200: client },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await patchClient(db, clock, caller, params.id, expectedVersion, body)),
  )
  app.post(
    '/v1/clients/:id/rotate-secret',
    {
      config: { access: access.changeAccounts, ifMatch: true, showsSecret: true },
      schema: {
        operationId: 'rotateClientSecret',
        tags,
        summary: 'Give an API client a new secret',
        description:
          'The new secret is in this answer alone. The present one is still good for `overlapHours`, so that nothing stands ' +
          'still while it is replaced; any before it ends.',
        params: idParams,
        body: rotation,
        response: { 200: clientWithSecret },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await rotateSecret(db, clock, caller, params.id, expectedVersion, body.overlapHours)),
  )
  app.post(
    '/v1/clients/:id/disable',
    {
      config: { access: access.changeAccounts, ifMatch: true },
      schema: {
        operationId: 'disableClient',
        tags,
        summary: 'Disable an API client',
        description: 'Its tokens stop within 30 s on every instance.',
        params: idParams,
        response: { 200: client },
      },
    },
    async ({ caller, params, expectedVersion }, reply) =>
      sendRecord(
        reply,
        await moveClient(db, clock, caller, params.id, { action: 'disable', version: expectedVersion }),
      ),
  )
  app.post(
    '/v1/clients/:id/enable',
    {
      config: { access: access.changeAccounts, ifMatch: true },
      schema: {
        operationId: 'enableClient',
        tags,
        summary: 'Enable an API client again',
        description: 'With the secrets it had, unless they were rotated.',
        params: idParams,
        response: { 200: client },
      },
    },
    async ({ caller, params, expectedVersion }, reply) =>
      sendRecord(
        reply,
        await moveClient(db, clock, caller, params.id, { action: 'enable', version: expectedVersion }),
      ),
  )
}
