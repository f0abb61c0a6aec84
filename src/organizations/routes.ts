import type { App } from '../http/app.ts'
import { sendCreated, sendRecord } from '../http/preconditions.ts'
import { idParams } from '../http/schemas.ts'
import { agencyExport } from './exports.ts'
import { asked, patchDescription, sendOrganization } from './answers.ts'
import { organizationAccess as access } from './policy.ts'
import { agencyPatch, agencyQuery, newAgency, organization, organizationPage } from './schemas.ts'
import { createOrganization, getOrganization, listOrganizations, patchOrganization } from './service.ts'
import { readsOrganizations } from './shape.ts'
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
        ...readsOrganizations,
        lane: 'searches',
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
        ...readsOrganizations,
        mayHaveMoved: true,
      },
      schema: {
        operationId: 'getAgency',
        tags,
        summary: 'Get one agency',
        description:
          'With its numbers, its liaison officers (PPKSD) to whoever is of the region, and its contacts where you deal with it. One that was merged into another answers 308 with the ' +
          'address of the one that took its place.',
        params: idParams,
        response: { 200: organization },
      },
    },
    async (request, reply) =>
      sendOrganization(
        reply,
        'agencies',
        await getOrganization(db, request.caller, 'agencies', request.params.id),
      ),
  )
  app.post(
    '/v1/agencies',
    {
      config: { access: access.createAgency, createsIn: '/v1/agencies' },
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
      const { language } = asked(request, app.clock)
      const created = await createOrganization(db, request.caller, 'agencies', request.body, language)
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
        description: patchDescription,
        params: idParams,
        body: agencyPatch,
        response: { 200: organization },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion: version, body } = request
      const now = asked(request, app.clock)
      return sendRecord(reply, await patchOrganization(db, caller, 'agencies', params.id, version, body, now))
    },
  )
}
