import type { App } from '../../http/app.ts'
import { sendCreated, sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { offerCodes } from '../../reference/code-lists.ts'
import { dataBreachExport } from './exports.ts'
import { breachLabels } from './labels.ts'
import { breachAccess as access } from './policy.ts'
import { dataBreach, dataBreachPage, dataBreachPatch, dataBreachQuery, newDataBreach } from './schemas.ts'
import { getDataBreach, listDataBreaches, patchDataBreach, recordDataBreach } from './service.ts'

const tags = ['Personal data']

/** Failures to protect personal data, and the notices they owe (UU 27/2022, article 46). */
export function dataBreachRoutes(app: App): void {
  offerCodes(app, breachLabels)
  const { db, clock } = app
  app.get(
    '/v1/data-breaches',
    {
      config: { access: access.read, export: dataBreachExport },
      schema: {
        operationId: 'listDataBreaches',
        tags,
        summary: 'List failures to protect personal data',
        description: 'What, when and how, what was done, and which notices are owed until when.',
        querystring: dataBreachQuery,
        response: { 200: dataBreachPage },
      },
    },
    async ({ caller, query }) => listDataBreaches(db, clock, caller, query),
  )
  app.get(
    '/v1/data-breaches/:id',
    {
      config: { access: access.read },
      schema: {
        operationId: 'getDataBreach',
        tags,
        summary: 'Get one failure to protect personal data',
        description: 'With its ETag.',
        params: idParams,
        response: { 200: dataBreach },
      },
    },
    async ({ caller, params }, reply) => sendRecord(reply, await getDataBreach(db, clock, caller, params.id)),
  )
  app.post(
    '/v1/data-breaches',
    {
      config: { access: access.write },
      schema: {
        operationId: 'recordDataBreach',
        tags,
        summary: 'Record a failure to protect personal data',
        description:
          'The persons concerned and the authority are told in writing within 3×24 hours from `discoveredAt`, and the public where it is of weight.',
        body: newDataBreach,
        response: { 201: dataBreach },
      },
    },
    async ({ caller, body }, reply) =>
      sendCreated(reply, '/v1/data-breaches', await recordDataBreach(db, clock, caller, body)),
  )
  app.patch(
    '/v1/data-breaches/:id',
    {
      config: { access: access.write, ifMatch: true },
      schema: {
        operationId: 'patchDataBreach',
        tags,
        summary: 'Add what became known, was done and was told',
        description:
          'JSON Merge Patch (RFC 7396). When it was discovered stands; the trail keeps what was said before.',
        params: idParams,
        body: dataBreachPatch,
        response: { 200: dataBreach },
      },
    },
    async ({ caller, params, expectedVersion: version, body }, reply) =>
      sendRecord(reply, await patchDataBreach(db, clock, caller, { id: params.id, version }, body)),
  )
}
