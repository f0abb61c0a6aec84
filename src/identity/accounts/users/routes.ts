import type { App } from '../../../http/app.ts'
import { sendCreated, sendRecord } from '../../../http/preconditions.ts'
import { idParams } from '../../../http/schemas.ts'
import { userExport } from '../exports.ts'
import { accountAccess as access } from '../policy.ts'
import { peopleAccess as people } from '../../memberships/policy.ts'
import { invitedUser, newUser, user, userPage, userPatch, userQuery } from './schemas.ts'
import { createUser, getUser, inviteUser, listUsers, moveUser, patchUser } from './service.ts'
import { offerCodes } from '../../../reference/code-lists.ts'
import { accountLabels } from '../labels.ts'

const tags = ['Accounts']

/**
 * The accounts of people. The registrar manages them, the auditor may read them, and a partner's administrator invites
 * those of its own organization.
 */
export function userRoutes(app: App): void {
  offerCodes(app, accountLabels)
  const { db, clock } = app
  app.get(
    '/v1/users',
    {
      config: { access: people.readPeople, onlyAdministrators: true, export: userExport },
      schema: {
        operationId: 'listUsers',
        tags,
        summary: 'List the accounts of people',
        description:
          "By role, status, organization and e-mail address. A partner's administrator is told of the people of its organization.",
        querystring: userQuery,
        response: { 200: userPage },
      },
    },
    async (request) => listUsers(db, clock, request.caller, request.query),
  )
  app.get(
    '/v1/users/:id',
    {
      config: { access: people.readPeople, onlyAdministrators: true },
      schema: {
        operationId: 'getUser',
        tags,
        summary: "Get one person's account",
        description: 'With its ETag.',
        params: idParams,
        response: { 200: user },
      },
    },
    async (request, reply) => sendRecord(reply, await getUser(db, clock, request.caller, request.params.id)),
  )
  app.post(
    '/v1/users',
    {
      config: { access: people.managePeople, onlyAdministrators: true },
      schema: {
        operationId: 'createUser',
        tags,
        summary: 'Register a person',
        description:
          'With a first membership: an officer with an agency, a partner with a collaborator, a reviewer with or without a ' +
          'body of the region, others without organization. The account has no password: invite the person, or let them ' +
          "sign in with the outside issuer that knows their e-mail address. A partner's administrator registers people of " +
          'its own organization.',
        body: newUser,
        response: { 201: user },
      },
    },
    async (request, reply) => {
      const created = await createUser(db, clock, request.caller, request.body)
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
          'JSON Merge Patch (RFC 7396). `identity` links the person to an outside issuer; null unlinks. What the person ' +
          'may do is changed by memberships.',
        params: idParams,
        body: userPatch,
        response: { 200: user },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await patchUser(db, clock, caller, params.id, expectedVersion, body)),
  )
  app.post(
    '/v1/users/:id/invite',
    {
      config: { access: people.managePeople, onlyAdministrators: true, ifMatch: true, showsSecret: true },
      schema: {
        operationId: 'inviteUser',
        tags,
        summary: 'Let a person set a password',
        description:
          'For a first sign-in and for a forgotten password. The token is in this answer alone, good once and for three ' +
          'days; hand it over yourself. One that was made before is worth nothing any more; the present password stays ' +
          "until the token is redeemed. A partner's administrator invites people who belong to its organization only.",
        params: idParams,
        response: { 200: invitedUser },
      },
    },
    async ({ caller, params, expectedVersion }, reply) =>
      sendRecord(reply, await inviteUser(db, clock, caller, { id: params.id, version: expectedVersion })),
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
      sendRecord(
        reply,
        await moveUser(db, clock, caller, params.id, { action: 'disable', version: expectedVersion }),
      ),
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
      sendRecord(
        reply,
        await moveUser(db, clock, caller, params.id, { action: 'enable', version: expectedVersion }),
      ),
  )
}
