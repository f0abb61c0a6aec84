import type { App } from '../../http/app.ts'
import { sendCreated, sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { asOfFrom, momentFrom } from '../as-of.ts'
import { decideItem, getChecklist, patchChecklist } from './service.ts'
import {
  checklist,
  checklistDecision,
  checklistParams,
  checklistPatch,
  checklistTemplate,
  checklistTemplatePage,
  checklistTemplatePatch,
  checklistTemplateQuery,
  newChecklistTemplate,
} from './schemas.ts'
import { checklistTemplateExport } from '../exports.ts'
import { agreementAccess as access } from '../policy.ts'
import { createTemplate, getTemplate, listTemplates, patchTemplate } from './template-service.ts'
import { offerCodes } from '../../reference/code-lists.ts'
import { checklistLabels } from './labels.ts'

/** What an agreement needs before it can be signed. */
export function checklistRoutes(app: App): void {
  offerCodes(app, checklistLabels)
  const { db } = app
  app.get(
    '/v1/agreements/:id/checklist',
    {
      config: { access: access.readNegotiation },
      schema: {
        operationId: 'getChecklist',
        tags: ['Agreements'],
        summary: 'Get the readiness checklist of an agreement',
        description: 'Its items, which of them hold up approval and signature, and whose turn it is.',
        params: idParams,
        response: { 200: checklist },
      },
    },
    async (request, reply) =>
      sendRecord(reply, await getChecklist(db, request.caller, request.params.id, asOfFrom(app))),
  )
  app.patch(
    '/v1/agreements/:id/checklist/:code',
    {
      config: { access: access.decideChecklist, ifMatch: true },
      schema: {
        operationId: 'decideChecklistItem',
        tags: ['Agreements'],
        summary: 'Meet, waive or reopen an item of the checklist',
        description:
          '`met` names a document of this agreement, `waived` gives a reason, `open` takes both back. Until signature. A partner meets the items that wait for a collaborator, and takes nothing back. `If-Match` takes the ETag of the agreement or of its checklist, which is the answer.',
        params: checklistParams,
        body: checklistDecision,
        response: { 200: checklist },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await decideItem(db, caller, params, expectedVersion, body, momentFrom(app))),
  )
  app.patch(
    '/v1/agreements/:id/checklist',
    {
      config: { access: access.decideChecklist, ifMatch: true },
      schema: {
        operationId: 'patchChecklist',
        tags: ['Agreements'],
        summary: 'Meet, waive or reopen several items of the checklist',
        description:
          'Each item that is named, as the request for one item does; the others stay. All of them or none: 422 points at each that does not fit. `If-Match` takes the ETag of the agreement or of its checklist, which is the answer.',
        params: idParams,
        body: checklistPatch,
        response: { 200: checklist },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await patchChecklist(db, caller, params.id, expectedVersion, body, momentFrom(app))),
  )
}

const tags = ['Settings']

/**
 * The checklist items for each agreement type. Everyone who works with checklists reads them; the registrar writes
 * them.
 */
export function templateRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/checklist-templates',
    {
      config: { access: access.readNegotiation, export: checklistTemplateExport },
      schema: {
        operationId: 'listChecklistTemplates',
        tags,
        summary: 'List the items of the checklists',
        description: 'By agreement type; also those that are switched off.',
        querystring: checklistTemplateQuery,
        response: { 200: checklistTemplatePage },
      },
    },
    async (request) => listTemplates(db, request.caller, request.query),
  )
  app.get(
    '/v1/checklist-templates/:id',
    {
      config: { access: access.readNegotiation },
      schema: {
        operationId: 'getChecklistTemplate',
        tags,
        summary: 'Get one item of the checklists',
        description: 'With its ETag.',
        params: idParams,
        response: { 200: checklistTemplate },
      },
    },
    async (request, reply) => sendRecord(reply, await getTemplate(db, request.caller, request.params.id)),
  )
  app.post(
    '/v1/checklist-templates',
    {
      config: { access: access.writeTemplates },
      schema: {
        operationId: 'createChecklistTemplate',
        tags,
        summary: 'Add an item to the checklist of a type',
        description: 'For agreements registered from now on. 409 where the type has an item with this code.',
        body: newChecklistTemplate,
        response: { 201: checklistTemplate },
      },
    },
    async (request, reply) => {
      const created = await createTemplate(db, request.caller, request.body)
      return sendCreated(reply, '/v1/checklist-templates', created)
    },
  )
  app.patch(
    '/v1/checklist-templates/:id',
    {
      config: { access: access.writeTemplates, ifMatch: true },
      schema: {
        operationId: 'patchChecklistTemplate',
        tags,
        summary: 'Change or switch off an item of the checklists',
        description:
          'JSON Merge Patch (RFC 7396). Agreements that are registered already keep their checklist.',
        params: idParams,
        body: checklistTemplatePatch,
        response: { 200: checklistTemplate },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      return sendRecord(reply, await patchTemplate(db, caller, params.id, expectedVersion, body))
    },
  )
}
