import { jakartaDay } from '../../kernel/days.ts'
import type { App } from '../../http/app.ts'
import { sendCreated, sendMoved, sendRecord } from '../../http/preconditions.ts'
import { languageOf } from '../../http/problems/problem.ts'
import { idParams } from '../../http/schemas.ts'
import { collaboratorExport } from '../exports.ts'
import { organizationAccess as access } from '../policy.ts'
import {
  collaboratorPatch,
  collaboratorQuery,
  newCollaborator,
  organization,
  organizationPage,
} from '../schemas.ts'
import { createOrganization, getOrganization, listOrganizations, patchOrganization } from '../service.ts'
import { organizationShape } from '../shape.ts'

export function collaboratorRoutes(app: App): void {
  const { db } = app
  const tags = ['Organizations']
  app.get(
    '/v1/collaborators',
    {
      config: {
        access: access.readOrganizations,
        scope: 'registry:read',
        shape: organizationShape,
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
        access: access.readOrganizations,
        scope: 'registry:read',
        mayHaveMoved: true,
        shape: organizationShape,
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
    async (request, reply) => {
      const found = await getOrganization(db, request.caller, 'collaborators', request.params.id)
      if (found.mergedIntoId !== null)
        return sendMoved(reply, `/v1/collaborators/${found.mergedIntoId}`, found)
      return sendRecord(reply, found)
    },
  )
  app.post(
    '/v1/collaborators',
    {
      config: { access: access.createCollaborator },
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
      const created = await createOrganization(
        db,
        request.caller,
        'collaborators',
        request.body,
        languageOf(request.headers['accept-language']),
      )
      return sendCreated(reply, '/v1/collaborators', created)
    },
  )
  app.patch(
    '/v1/collaborators/:id',
    {
      config: { access: access.patchOrganization, ifMatch: true },
      schema: {
        operationId: 'patchCollaborator',
        tags,
        summary: 'Change a collaborator',
        description:
          'JSON Merge Patch (RFC 7396): the fields given are replaced, null empties one, lists are replaced whole. A name that ' +
          'is replaced becomes one of `formerNames`, until today and by `nameSource`.',
        params: idParams,
        body: collaboratorPatch,
        response: { 200: organization },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion: version, body, headers } = request
      const said = { language: languageOf(headers['accept-language']), today: jakartaDay(app.clock()) }
      const patched = await patchOrganization(db, caller, 'collaborators', params.id, version, body, said)
      return sendRecord(reply, patched)
    },
  )
}
