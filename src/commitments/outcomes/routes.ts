import { asOfFrom } from '../../agreements/as-of.ts'
import type { App } from '../../http/app.ts'
import { sendCreated, sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { outcomeExport } from '../exports.ts'
import { newOutcome, outcome, outcomePage, outcomePatch, periodQuery } from '../monitoring-schemas.ts'
import { createOutcome, getOutcome, listOutcomes, patchOutcome } from './service.ts'
import { commitmentAccess as access } from '../policy.ts'

const tags = ['Evaluation']

export function outcomeRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/agreements/:id/outcomes',
    {
      config: { access: access.readOutcomes, export: outcomeExport },
      schema: {
        operationId: 'listOutcomes',
        tags,
        summary: 'List the outcomes measured under an agreement',
        description:
          'Assets, workers and turnover of a sample of the businesses it reached, the latest period first.',
        params: idParams,
        querystring: periodQuery,
        response: { 200: outcomePage },
      },
    },
    async ({ caller, params, query }) => listOutcomes(db, caller, params.id, query, asOfFrom(app)),
  )
  app.post(
    '/v1/agreements/:id/outcomes',
    {
      config: { access: access.writeOutcomes, createsIn: '/v1/outcomes' },
      schema: {
        operationId: 'createOutcome',
        tags,
        summary: 'Record a measurement of outcomes',
        description:
          'By an officer of an agency in a signed agreement; at least one of the three indicators.',
        params: idParams,
        body: newOutcome,
        response: { 201: outcome },
      },
    },
    async (request, reply) => {
      const created = await createOutcome(db, request.caller, request.params.id, request.body, asOfFrom(app))
      return sendCreated(reply, '/v1/outcomes', created)
    },
  )
  app.get(
    '/v1/outcomes/:id',
    {
      config: { access: access.readOutcomes },
      schema: {
        operationId: 'getOutcome',
        tags,
        summary: 'Get one measurement of outcomes',
        description: 'Sums over the sample, as they were measured.',
        params: idParams,
        response: { 200: outcome },
      },
    },
    async (request, reply) => sendRecord(reply, await getOutcome(db, request.caller, request.params.id)),
  )
  app.patch(
    '/v1/outcomes/:id',
    {
      config: { access: access.writeOutcomes, ifMatch: true },
      schema: {
        operationId: 'patchOutcome',
        tags,
        summary: 'Correct a measurement of outcomes',
        description: 'JSON Merge Patch (RFC 7396).',
        params: idParams,
        body: outcomePatch,
        response: { 200: outcome },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      return sendRecord(
        reply,
        await patchOutcome(db, caller, params.id, expectedVersion, body, asOfFrom(app)),
      )
    },
  )
}
