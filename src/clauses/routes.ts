import type { App } from '../http/app.ts'
import { sendCreated, sendRecord } from '../http/preconditions.ts'
import { idParams } from '../http/schemas.ts'
import { offerCodes } from '../reference/code-lists.ts'
import { clauseTemplateExport, clauseVersionExport } from './exports.ts'
import { clauseLabels } from './labels.ts'
import { clauseAccess as access } from './policy.ts'
import {
  clauseTemplate,
  clauseTemplatePage,
  clauseTemplatePatch,
  clauseTemplateQuery,
  clauseVersionPage,
  clauseVersionQuery,
  newClauseTemplate,
  retirement,
} from './schemas.ts'
import {
  createTemplate,
  getTemplate,
  listTemplates,
  listVersions,
  patchTemplate,
  putInForce,
  retireTemplate,
} from './service.ts'

const tags = ['Settings']

/** The clauses that agreements are drafted of. Who has an account reads them; the registrar writes them. */
export function clauseTemplateRoutes(app: App): void {
  offerCodes(app, clauseLabels)
  readingRoutes(app)
  writingRoutes(app)
}

function readingRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/clause-templates',
    {
      config: { access: access.read, scope: 'registry:read', export: clauseTemplateExport },
      schema: {
        operationId: 'listClauseTemplates',
        tags,
        summary: 'List the clauses that agreements are drafted of',
        description:
          'By type of agreement, each with the version in force and the draft of the next; also those that are retired.',
        querystring: clauseTemplateQuery,
        response: { 200: clauseTemplatePage },
      },
    },
    async (request) => listTemplates(db, request.caller, request.query),
  )
  app.get(
    '/v1/clause-templates/:id',
    {
      config: { access: access.read, scope: 'registry:read' },
      schema: {
        operationId: 'getClauseTemplate',
        tags,
        summary: 'Get one clause',
        description: 'With its ETag.',
        params: idParams,
        response: { 200: clauseTemplate },
      },
    },
    async (request, reply) => sendRecord(reply, await getTemplate(db, request.caller, request.params.id)),
  )
  app.get(
    '/v1/clause-templates/:id/versions',
    {
      config: { access: access.read, scope: 'registry:read', export: clauseVersionExport },
      schema: {
        operationId: 'listClauseVersions',
        tags,
        summary: 'List what a clause says and said',
        description: 'Version by version, with who wrote each and why.',
        params: idParams,
        querystring: clauseVersionQuery,
        response: { 200: clauseVersionPage },
      },
    },
    async ({ caller, params, query }) => listVersions(db, caller, params.id, query),
  )
}

function writingRoutes(app: App): void {
  const { db } = app
  app.post(
    '/v1/clause-templates',
    {
      config: { access: access.write },
      schema: {
        operationId: 'createClauseTemplate',
        tags,
        summary: 'Begin a clause',
        description:
          'With a draft, which no agreement takes before it is put in force. 422 names each variable that is unknown; 409 where the type has a clause with this code.',
        body: newClauseTemplate,
        response: { 201: clauseTemplate },
      },
    },
    async (request, reply) =>
      sendCreated(reply, '/v1/clause-templates', await createTemplate(db, request.caller, request.body)),
  )
  app.patch(
    '/v1/clause-templates/:id',
    {
      config: { access: access.write, ifMatch: true },
      schema: {
        operationId: 'patchClauseTemplate',
        tags,
        summary: 'Write the next version of a clause',
        description:
          'JSON Merge Patch (RFC 7396) of the draft; where there is none, it begins as a copy of the version in force, which stays as it is.',
        params: idParams,
        body: clauseTemplatePatch,
        response: { 200: clauseTemplate },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await patchTemplate(db, caller, params.id, expectedVersion, body)),
  )
  app.post(
    '/v1/clause-templates/:id/put-in-force',
    {
      config: { access: access.write, ifMatch: true },
      schema: {
        operationId: 'putClauseTemplateInForce',
        tags,
        summary: 'Put the draft of a clause in force',
        description:
          'Agreements that are registered from now on are drafted of it; those that are registered keep the version of their day. 409 where there is no draft.',
        params: idParams,
        response: { 200: clauseTemplate },
      },
    },
    async ({ caller, params, expectedVersion }, reply) =>
      sendRecord(reply, await putInForce(db, caller, params.id, expectedVersion)),
  )
  app.post(
    '/v1/clause-templates/:id/retire',
    {
      config: { access: access.write, ifMatch: true },
      schema: {
        operationId: 'retireClauseTemplate',
        tags,
        summary: 'Retire a clause',
        description:
          'New drafts have it no more; those that have it keep it, and its versions stay readable. For good: a clause that is wanted again is begun anew.',
        params: idParams,
        body: retirement,
        response: { 200: clauseTemplate },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await retireTemplate(db, caller, params.id, expectedVersion, body)),
  )
}
