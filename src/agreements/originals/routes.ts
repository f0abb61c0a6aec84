import type { App } from '../../http/app.ts'
import { sendCreated, sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { offerCodes } from '../../reference/code-lists.ts'
import { asOfFrom } from '../as-of.ts'
import { agreementAccess as access } from '../policy.ts'
import { originalExport } from './exports.ts'
import { originalLabels } from './labels.ts'
import { originalMoveRoutes } from './move-routes.ts'
import {
  allOriginalsQuery,
  newOriginal,
  original,
  originalPage,
  originalPatch,
  originalQuery,
} from './schemas.ts'
import { getOriginal, listAllOriginals, listOriginals, patchOriginal, recordOriginal } from './service.ts'

const tags = ['Agreements']

/** The signed papers of agreements: who holds which, where, lent and lost. */
export function originalRoutes(app: App): void {
  offerCodes(app, originalLabels)
  const { db, clock } = app
  app.get(
    '/v1/originals',
    {
      config: { access: access.readNegotiation, export: originalExport },
      schema: {
        operationId: 'listAllOriginals',
        tags,
        summary: 'List signed papers over all agreements',
        description: 'Of every agreement you may see: `status=lost` lists what is missing.',
        querystring: allOriginalsQuery,
        response: { 200: originalPage },
      },
    },
    async ({ caller, query }) => listAllOriginals(db, caller, query),
  )
  app.get(
    '/v1/agreements/:id/originals',
    {
      config: { access: access.readNegotiation, export: originalExport },
      schema: {
        operationId: 'listOriginals',
        tags,
        summary: 'List the signed papers of an agreement',
        description: 'Originals and certified copies: who holds each, where, and what became of it.',
        params: idParams,
        querystring: originalQuery,
        response: { 200: originalPage },
      },
    },
    async ({ caller, params, query }) => listOriginals(db, caller, params.id, query, asOfFrom(app)),
  )
  app.post(
    '/v1/agreements/:id/originals',
    {
      config: { access: access.writeAgreements, createsIn: '/v1/originals' },
      schema: {
        operationId: 'recordOriginal',
        tags,
        summary: 'Record a signed paper of an agreement',
        description:
          'By the lead agency or the registrar; another agency that is a party records what it holds itself. From the approval on, after signature too: it is no amendment.',
        params: idParams,
        body: newOriginal,
        response: { 201: original },
      },
    },
    async ({ caller, params, body }, reply) =>
      sendCreated(
        reply,
        '/v1/originals',
        await recordOriginal(db, clock, caller, params.id, body, asOfFrom(app)),
      ),
  )
  app.get(
    '/v1/originals/:id',
    {
      config: { access: access.readNegotiation },
      schema: {
        operationId: 'getOriginal',
        tags,
        summary: 'Get one signed paper',
        description: 'With every step of its history.',
        params: idParams,
        response: { 200: original },
      },
    },
    async ({ caller, params }, reply) => sendRecord(reply, await getOriginal(db, caller, params.id)),
  )
  app.patch(
    '/v1/originals/:id',
    {
      config: { access: access.writeAgreements, ifMatch: true },
      schema: {
        operationId: 'patchOriginal',
        tags,
        summary: 'Change who holds a signed paper, and where',
        description: 'JSON Merge Patch (RFC 7396). One that is lost is restated first.',
        params: idParams,
        body: originalPatch,
        response: { 200: original },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await patchOriginal(db, caller, params.id, expectedVersion, body)),
  )
  originalMoveRoutes(app)
}
