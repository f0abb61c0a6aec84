import { z } from 'zod'
import type { App } from '../../http/app.ts'
import { sendCreated, sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { shapeOf } from '../../http/shape.ts'
import { jakartaDay } from '../../kernel/days.ts'
import { offerCodes } from '../../reference/code-lists.ts'
import { programmeAccess as access } from '../policy.ts'
import { stageDeliveryExport } from './exports.ts'
import { deliveryLabels } from './labels.ts'
import {
  newStageDelivery,
  stageDelivery,
  stageDeliveryPage,
  stageDeliveryPatch,
  stageDeliveryQuery,
} from './schemas.ts'
import {
  addStageDelivery,
  getStageDelivery,
  listStageDeliveries,
  patchStageDelivery,
  removeStageDelivery,
} from './service.ts'

const tags = ['Programme']
const shape = shapeOf(stageDelivery)

/** What the region delivers of the stages itself. */
export function stageDeliveryRoutes(app: App): void {
  offerCodes(app, deliveryLabels)
  readingRoutes(app)
  writingRoutes(app)
}

function readingRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/stage-deliveries',
    {
      config: { access: access.read, shape, export: stageDeliveryExport },
      schema: {
        operationId: 'listStageDeliveries',
        tags,
        summary: 'List what the region delivers of the stages itself',
        description:
          'Which agency, how, in which kecamatan and on which days, with the source that says so; `on` narrows to one day. No token needed.',
        querystring: stageDeliveryQuery,
        response: { 200: stageDeliveryPage },
      },
    },
    async (request) => listStageDeliveries(db, request.caller, request.query),
  )
  app.get(
    '/v1/stage-deliveries/:id',
    {
      config: { access: access.read, shape },
      schema: {
        operationId: 'getStageDelivery',
        tags,
        summary: 'Get one delivery of a stage by the region',
        description: 'With its ETag. No token needed.',
        params: idParams,
        response: { 200: stageDelivery },
      },
    },
    async (request, reply) =>
      sendRecord(reply, await getStageDelivery(db, request.caller, request.params.id)),
  )
}

function writingRoutes(app: App): void {
  const { db, clock } = app
  app.post(
    '/v1/stage-deliveries',
    {
      config: { access: access.write },
      schema: {
        operationId: 'addStageDelivery',
        tags,
        summary: 'Enter what an agency delivers of a stage itself',
        description:
          'With the source that says so. 422 where `agencyId` is neither the province nor one of its agencies, or another agency had taken its place by then.',
        body: newStageDelivery,
        response: { 201: stageDelivery },
      },
    },
    async ({ caller, body }, reply) =>
      sendCreated(
        reply,
        '/v1/stage-deliveries',
        await addStageDelivery(db, caller, body, jakartaDay(clock())),
      ),
  )
  app.patch(
    '/v1/stage-deliveries/:id',
    {
      config: { access: access.write, ifMatch: true },
      schema: {
        operationId: 'patchStageDelivery',
        tags,
        summary: 'Change or end a delivery of a stage by the region',
        description:
          'JSON Merge Patch (RFC 7396). `validUntil` ends it: the last day counts, the day after the stage is a gap where nobody else delivers it.',
        params: idParams,
        body: stageDeliveryPatch,
        response: { 200: stageDelivery },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) => {
      const today = jakartaDay(clock())
      return sendRecord(reply, await patchStageDelivery(db, caller, params.id, expectedVersion, body, today))
    },
  )
  app.delete(
    '/v1/stage-deliveries/:id',
    {
      config: { access: access.write, ifMatch: true },
      schema: {
        operationId: 'removeStageDelivery',
        tags,
        summary: 'Take out a delivery that should not have been entered',
        description: 'What came to an end gets its last day instead (`validUntil`).',
        params: idParams,
        response: { 204: z.null() },
      },
    },
    async ({ caller, params, expectedVersion }, reply) => {
      await removeStageDelivery(db, caller, params.id, expectedVersion)
      return reply.code(204).send(null)
    },
  )
}
