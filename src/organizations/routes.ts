import { jakartaDay } from '../kernel/days.ts'
import type { App } from '../http/app.ts'
import { sendCreated, sendMoved, sendRecord } from '../http/preconditions.ts'
import { languageOf } from '../http/problems/problem.ts'
import { idParams } from '../http/schemas.ts'
import { agencyExport } from './exports.ts'
import { organizationAccess as access } from './policy.ts'
import { agencyPatch, agencyQuery, newAgency, organization, organizationPage } from './schemas.ts'
import { createOrganization, getOrganization, listOrganizations, patchOrganization } from './service.ts'
import { organizationShape } from './shape.ts'
import { offerCodes } from '../reference/code-lists.ts'
import { organizationLabels } from './labels.ts'

export function agencyRoutes(app: App): void {
  offerCodes(app, organizationLabels)
  const { db } = app
  const tags = ['Organizations']
  app.get(
    '/v1/agencies',
    {
      config: {
        access: access.readOrganizations,
        scope: 'registry:read',
        shape: organizationShape,
        export: agencyExport,
      },
      schema: {
        operationId: 'listAgencies',
        tags,
        summary: 'List the agencies of the province',
        description:
          'SKPD teknis and the other agencies that work with collaborators; `q=` finds any of their names.',
        querystring: agencyQuery,
        response: { 200: organizationPage },
      },
    },
    async (request) => listOrganizations(db, request.caller, 'agencies', request.query),
  )
  app.get(
    '/v1/agencies/:id',
    {
      config: {
        access: access.readOrganizations,
        scope: 'registry:read',
        mayHaveMoved: true,
        shape: organizationShape,
      },
      schema: {
        operationId: 'getAgency',
        tags,
        summary: 'Get one agency',
        description:
          'With its numbers, and its contacts where you deal with it. One that was merged into another answers 308 with the ' +
          'address of the one that took its place.',
        params: idParams,
        response: { 200: organization },
      },
    },
    async (request, reply) => {
      const found = await getOrganization(db, request.caller, 'agencies', request.params.id)
      if (found.mergedIntoId !== null) return sendMoved(reply, `/v1/agencies/${found.mergedIntoId}`, found)
      return sendRecord(reply, found)
    },
  )
  app.post(
    '/v1/agencies',
    {
      config: { access: access.createAgency },
      schema: {
        operationId: 'createAgency',
        tags,
        summary: 'Register an agency',
        description:
          '409 `already_exists` names the organization that has its legal name or one of its numbers.',
        body: newAgency,
        response: { 201: organization },
      },
    },
    async (request, reply) => {
      const created = await createOrganization(
        db,
        request.caller,
        'agencies',
        request.body,
        languageOf(request.headers['accept-language']),
      )
      return sendCreated(reply, '/v1/agencies', created)
    },
  )
  app.patch(
    '/v1/agencies/:id',
    {
      config: { access: access.patchOrganization, ifMatch: true },
      schema: {
        operationId: 'patchAgency',
        tags,
        summary: 'Change an agency',
        description:
          'JSON Merge Patch (RFC 7396): the fields given are replaced, null empties one, lists are replaced whole. A name that ' +
          'is replaced becomes one of `formerNames`, until today and by `nameSource`.',
        params: idParams,
        body: agencyPatch,
        response: { 200: organization },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion: version, body, headers } = request
      const said = { language: languageOf(headers['accept-language']), today: jakartaDay(app.clock()) }
      const patched = await patchOrganization(db, caller, 'agencies', params.id, version, body, said)
      return sendRecord(reply, patched)
    },
  )
}
