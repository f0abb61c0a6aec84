import type { App } from '../../http/app.ts'
import { sendCreated, sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { collaboratorExport } from '../exports.ts'
import { asked, patchDescription, sendOrganization } from '../answers.ts'
import { organizationAccess as access } from '../policy.ts'
import {
  collaboratorPatch,
  collaboratorQuery,
  newCollaborator,
  organization,
  organizationPage,
} from '../schemas.ts'
import { createOrganization, getOrganization, listOrganizations, patchOrganization } from '../service.ts'
import { keepContacts } from '../parts/keep-contacts.ts'
import { readsOrganizations } from '../shape.ts'

export function collaboratorRoutes(app: App): void {
  const { db } = app
  const tags = ['Organizations']
  app.get(
    '/v1/collaborators',
    {
      config: {
        ...readsOrganizations,
        lane: 'searches',
        export: collaboratorExport,
      },
      schema: {
        operationId: 'listCollaborators',
        tags,
        summary: 'List the collaborators',
        description:
          'Everyone who is not an agency of the province; a partner sees itself and those it deals with. `q=` finds any of their names, also by how its words begin, or misspelled.',
        querystring: collaboratorQuery,
        response: { 200: organizationPage },
      },
    },
    async (request) => listOrganizations(db, request.caller, 'collaborators', request.query),
  )
  app.get(
    '/v1/collaborators/:id',
    {
      config: {
        ...readsOrganizations,
        mayHaveMoved: true,
      },
      schema: {
        operationId: 'getCollaborator',
        tags,
        summary: 'Get one collaborator',
        description:
          'With its numbers, and its contacts where you are or deal with it. One that was merged into another answers 308 ' +
          'with the address of the one that took its place.',
        params: idParams,
        response: { 200: organization },
      },
    },
    async (request, reply) =>
      sendOrganization(
        reply,
        'collaborators',
        await getOrganization(db, request.caller, 'collaborators', request.params.id),
      ),
  )
  app.post(
    '/v1/collaborators',
    {
      config: { access: access.createCollaborator, createsIn: '/v1/collaborators' },
      schema: {
        operationId: 'createCollaborator',
        tags,
        summary: 'Register a collaborator',
        description:
          'It is `prospective` until its first signed agreement. 409 `already_exists` names the organization that has its ' +
          'legal name or one of its numbers; `warnings` names those with a name like it.',
        body: newCollaborator,
        response: { 201: organization },
      },
    },
    async (request, reply) => {
      const { language } = asked(request, app.clock)
      const created = await createOrganization(db, request.caller, 'collaborators', request.body, language)
      return sendCreated(reply, '/v1/collaborators', created)
    },
  )
  app.patch(
    '/v1/collaborators/:id',
    {
      config: { access: access.patchCollaborator, ifMatch: true },
      schema: {
        operationId: 'patchCollaborator',
        tags,
        summary: 'Change a collaborator',
        description: `${patchDescription} A partner changes the \`contacts\` of its own record, and nothing else: any other field is 403.`,
        params: idParams,
        body: collaboratorPatch,
        response: { 200: organization },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion: version, body } = request
      const now = asked(request, app.clock)
      return sendRecord(
        reply,
        caller.actor.role === 'partner'
          ? await keepContacts(db, caller, params.id, version, body)
          : await patchOrganization(db, caller, 'collaborators', params.id, version, body, now),
      )
    },
  )
}
