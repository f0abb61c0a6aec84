import type { App } from '../../../http/app.ts'
import { sendCreated, sendRecord } from '../../../http/preconditions.ts'
import { idParams } from '../../../http/schemas.ts'
import { userExport } from '../exports.ts'
import { accountAccess as access } from '../policy.ts'
import { invitedUser, newUser, user, userPage, userPatch, userQuery } from './schemas.ts'
import { createUser, getUser, inviteUser, listUsers, moveUser, patchUser } from './service.ts'
import { offerCodes } from '../../../reference/code-lists.ts'
import { accountLabels } from '../labels.ts'

const tags = ['Accounts']

/** The accounts of people. The registrar manages them; the auditor may read them. */
export function userRoutes(app: App): void {
  offerCodes(app, accountLabels)
  const { db, clock } = app
  app.get(
    '/v1/users',
    {
      config: { access: access.readAccounts, export: userExport },
      schema: {
        operationId: 'listUsers',
        tags,
        summary: 'List the accounts of people',
        description: 'By role, status, organization and e-mail address.',
        querystring: userQuery,
        response: { 200: userPage },
      },
    },
    async (request) => listUsers(db, request.caller, request.query),
  )
  app.get(
    '/v1/users/:id',
    {
      config: { access: access.readAccounts },
      schema: {
        operationId: 'getUser',
        tags,
        summary: "Get one person's account",
        description: 'With its ETag.',
        params: idParams,
        response: { 200: user },
      },
    },
    async (request, reply) => sendRecord(reply, await getUser(db, request.caller, request.params.id)),
  )
  app.post(
    '/v1/users',
    {
      config: { access: access.changeAccounts },
      schema: {
        operationId: 'createUser',
        tags,
        summary: 'Register a person',
        description:
          'An officer with an agency, a partner with a collaborator, others without organization. The account has no ' +
          'password: invite the person, or let them sign in with the outside issuer that knows their e-mail address.',
        body: newUser,
        response: { 201: user },
      },
    },
    async (request, reply) => {
      const created = await createUser(db, request.caller, request.body)
      return sendCreated(reply, '/v1/users', created)
    },
  )
  app.patch(
    '/v1/users/:id',
    {
      config: { access: access.changeAccounts, ifMatch: true },
      schema: {
        operationId: 'patchUser',
        tags,
        summary: "Change a person's account",
        description:
          'JSON Merge Patch (RFC 7396). A change of role or organization counts within 30 s, also for tokens that were ' +
          'issued. `identity` links the person to an outside issuer; null unlinks.',
        params: idParams,
        body: userPatch,
        response: { 200: user },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await patchUser(db, caller, params.id, expectedVersion, body)),
  )
  app.post(
    '/v1/users/:id/invite',
    {
      config: { access: access.changeAccounts, ifMatch: true, showsSecret: true },
      schema: {
        operationId: 'inviteUser',
        tags,
        summary: 'Let a person set a password',
        description:
          'For a first sign-in and for a forgotten password. The token is in this answer alone, good once and for three ' +
          'days; hand it over yourself. One that was made before is worth nothing any more; the present password stays ' +
          'until the token is redeemed.',
        params: idParams,
        response: { 200: invitedUser },
      },
    },
    async ({ caller, params, expectedVersion }, reply) =>
      sendRecord(reply, await inviteUser(db, clock, caller, params.id, expectedVersion)),
  )
  app.post(
    '/v1/users/:id/disable',
    {
      config: { access: access.changeAccounts, ifMatch: true },
      schema: {
        operationId: 'disableUser',
        tags,
        summary: "Disable a person's account",
        description:
          'Sessions and invitations end at once, tokens stop within 30 s on every instance. 409 for the last registrar.',
        params: idParams,
        response: { 200: user },
      },
    },
    async ({ caller, params, expectedVersion }, reply) =>
      sendRecord(reply, await moveUser(db, caller, params.id, expectedVersion, 'disable')),
  )
  app.post(
    '/v1/users/:id/enable',
    {
      config: { access: access.changeAccounts, ifMatch: true },
      schema: {
        operationId: 'enableUser',
        tags,
        summary: "Enable a person's account again",
        description: 'With the password it had; its sessions stay ended.',
        params: idParams,
        response: { 200: user },
      },
    },
    async ({ caller, params, expectedVersion }, reply) =>
      sendRecord(reply, await moveUser(db, caller, params.id, expectedVersion, 'enable')),
  )
}
