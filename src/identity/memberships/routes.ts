import type { App } from '../../http/app.ts'
import { sendCreated, sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { membershipExport } from '../accounts/exports.ts'
import { peopleAccess as access } from './policy.ts'
import { membership, membershipPage, membershipPatch, membershipQuery, newMembership } from './schemas.ts'
import { createMembership, getMembership, listMemberships, patchMembership } from './service.ts'

const tags = ['Accounts']

/** As what a person acts: given and ended by the registrar, and of its own people by a partner's administrator. */
export function membershipRoutes(app: App): void {
  const { db, clock } = app
  app.get(
    '/v1/users/:id/memberships',
    {
      config: { access: access.readPeople, onlyAdministrators: true, export: membershipExport },
      schema: {
        operationId: 'listMemberships',
        tags,
        summary: "List a person's memberships",
        description: 'The newest first, also those that ended or have yet to begin.',
        params: idParams,
        querystring: membershipQuery,
        response: { 200: membershipPage },
      },
    },
    async ({ caller, params, query }) => listMemberships(db, clock, caller, params.id, query),
  )
  app.post(
    '/v1/users/:id/memberships',
    {
      config: { access: access.managePeople, onlyAdministrators: true },
      schema: {
        operationId: 'createMembership',
        tags,
        summary: 'Give a person a membership',
        description:
          'A role, for an organization or none, from a day on and to another: an acting head holds two, a deputy stands in ' +
          "for a time. A partner's administrator gives those of its own organization, to people who belong to no other.",
        params: idParams,
        body: newMembership,
        response: { 201: membership },
      },
    },
    async ({ caller, params, body }, reply) =>
      sendCreated(reply, '/v1/memberships', await createMembership(db, clock, caller, params.id, body)),
  )
  app.get(
    '/v1/memberships/:id',
    {
      config: { access: access.readPeople, onlyAdministrators: true },
      schema: {
        operationId: 'getMembership',
        tags,
        summary: 'Get one membership',
        description: 'With its ETag.',
        params: idParams,
        response: { 200: membership },
      },
    },
    async ({ caller, params }, reply) => sendRecord(reply, await getMembership(db, clock, caller, params.id)),
  )
  app.patch(
    '/v1/memberships/:id',
    {
      config: { access: access.managePeople, onlyAdministrators: true, ifMatch: true },
      schema: {
        operationId: 'patchMembership',
        tags,
        summary: 'End a membership, or make a partner an administrator',
        description:
          'JSON Merge Patch (RFC 7396). `until` is the last day on which its rights hold; yesterday ends them within 30 s. ' +
          'An ended one stays as it was: give another. 409 for the last registrar.',
        params: idParams,
        body: membershipPatch,
        response: { 200: membership },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await patchMembership(db, clock, caller, params.id, expectedVersion, body)),
  )
}
