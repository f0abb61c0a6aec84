import { z } from 'zod'
import type { App } from '../../http/app.ts'
import { sendCreated, sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { offerCodes } from '../../reference/code-lists.ts'
import { asOfFrom } from '../as-of.ts'
import { agreementAccess as access } from '../policy.ts'
import { resultExport } from './exports.ts'
import { resultLabels } from './labels.ts'
import { allResultsQuery, newResult, result, resultPage, resultPatch, resultQuery } from './schemas.ts'
import { createResult, getResult, listAllResults, listResults, patchResult, removeResult } from './service.ts'

const tags = ['Agreements']

/** What signed agreements brought the region: money to the treasury, goods as assets. */
export function resultRoutes(app: App): void {
  offerCodes(app, resultLabels)
  readingRoutes(app)
  writingRoutes(app)
}

function readingRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/results',
    {
      config: { access: access.readNegotiation, export: resultExport },
      schema: {
        operationId: 'listAllResults',
        tags,
        summary: 'List what agreements brought the region, over all of them',
        description:
          'Money to the treasury, goods as regional assets, the latest first; `/v1/reports/results` has their sums.',
        querystring: allResultsQuery,
        response: { 200: resultPage },
      },
    },
    async ({ caller, query }) => listAllResults(db, caller, query),
  )
  app.get(
    '/v1/agreements/:id/results',
    {
      config: { access: access.readNegotiation, export: resultExport },
      schema: {
        operationId: 'listResults',
        tags,
        summary: 'List what an agreement brought the region',
        description: 'Money to the treasury, goods as regional assets, with the number of receipt or asset.',
        params: idParams,
        querystring: resultQuery,
        response: { 200: resultPage },
      },
    },
    async ({ caller, params, query }) => listResults(db, caller, params.id, query, asOfFrom(app)),
  )
  app.get(
    '/v1/results/:id',
    {
      config: { access: access.readNegotiation },
      schema: {
        operationId: 'getResult',
        tags,
        summary: 'Get one result of an agreement',
        description: 'With its ETag.',
        params: idParams,
        response: { 200: result },
      },
    },
    async ({ caller, params }, reply) => sendRecord(reply, await getResult(db, caller, params.id)),
  )
}

function writingRoutes(app: App): void {
  const { db } = app
  app.post(
    '/v1/agreements/:id/results',
    {
      config: { access: access.writeAgreements, createsIn: '/v1/results' },
      schema: {
        operationId: 'createResult',
        tags,
        summary: 'Record what an agreement brought the region',
        description: 'Of a signed agreement, by its lead agency or the registrar; it is no amendment.',
        params: idParams,
        body: newResult,
        response: { 201: result },
      },
    },
    async ({ caller, params, body }, reply) =>
      sendCreated(reply, '/v1/results', await createResult(db, caller, params.id, body, asOfFrom(app))),
  )
  app.patch(
    '/v1/results/:id',
    {
      config: { access: access.writeAgreements, ifMatch: true },
      schema: {
        operationId: 'patchResult',
        tags,
        summary: 'Correct a result of an agreement',
        description: 'JSON Merge Patch (RFC 7396).',
        params: idParams,
        body: resultPatch,
        response: { 200: result },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await patchResult(db, caller, params.id, expectedVersion, body, asOfFrom(app))),
  )
  app.delete(
    '/v1/results/:id',
    {
      config: { access: access.writeAgreements, ifMatch: true },
      schema: {
        operationId: 'removeResult',
        tags,
        summary: 'Remove a result that was recorded by mistake',
        description: 'The trail keeps it.',
        params: idParams,
        response: { 204: z.null() },
      },
    },
    async ({ caller, params, expectedVersion }, reply) => {
      await removeResult(db, caller, params.id, expectedVersion)
      return reply.code(204).send(null)
    },
  )
}
