import { z } from 'zod'
import type { App } from '../../http/app.ts'
import { sendCreated, sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { shapeOf } from '../../http/shape.ts'
import { offerCodes } from '../../reference/code-lists.ts'
import { targetAccess as access } from '../policy.ts'
import { targetExport } from './exports.ts'
import { targetLabels } from './labels.ts'
import { newTarget, target, targetPage, targetPatch, targetQuery } from './schemas.ts'
import { addTarget, getTarget, listTargets, patchTarget, removeTarget } from './service.ts'

const tags = ['Programme']
const shape = shapeOf(target)

/** What the programme aims at, beside what was verified. */
export function targetRoutes(app: App): void {
  offerCodes(app, targetLabels)
  readingRoutes(app)
  writingRoutes(app)
}

function readingRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/targets',
    {
      config: { lane: 'reports', access: access.read, scope: 'registry:read', shape, export: targetExport },
      schema: {
        operationId: 'listTargets',
        tags,
        summary: 'List what the programme aims at, beside what was verified',
        description:
          'Each with its period and source; `result` sums what `measure` names of the verified deliveries that you may see, held in the period and of the stage.',
        querystring: targetQuery,
        response: { 200: targetPage },
      },
    },
    async ({ caller, query }) => listTargets(db, caller, query),
  )
  app.get(
    '/v1/targets/:id',
    {
      config: { lane: 'reports', access: access.read, scope: 'registry:read', shape },
      schema: {
        operationId: 'getTarget',
        tags,
        summary: 'Get one target of the programme',
        description: 'With its ETag, which is of the target, not of its `result`.',
        params: idParams,
        response: { 200: target },
      },
    },
    async ({ caller, params }, reply) => sendRecord(reply, await getTarget(db, caller, params.id)),
  )
}

function writingRoutes(app: App): void {
  const { db } = app
  app.post(
    '/v1/targets',
    {
      config: { access: access.write },
      schema: {
        operationId: 'addTarget',
        tags,
        summary: 'Enter what the programme aims at',
        description:
          'With the source that says so, and `measure`: which sum of the verified deliveries is set beside it.',
        body: newTarget,
        response: { 201: target },
      },
    },
    async ({ caller, body }, reply) => sendCreated(reply, '/v1/targets', await addTarget(db, caller, body)),
  )
  app.patch(
    '/v1/targets/:id',
    {
      config: { access: access.write, ifMatch: true },
      schema: {
        operationId: 'patchTarget',
        tags,
        summary: 'Change a target of the programme',
        description: 'JSON Merge Patch (RFC 7396).',
        params: idParams,
        body: targetPatch,
        response: { 200: target },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await patchTarget(db, caller, params.id, expectedVersion, body)),
  )
  app.delete(
    '/v1/targets/:id',
    {
      config: { access: access.write, ifMatch: true },
      schema: {
        operationId: 'removeTarget',
        tags,
        summary: 'Take a target of the programme out',
        description: 'The trail keeps what it said.',
        params: idParams,
        response: { 204: z.null() },
      },
    },
    async ({ caller, params, expectedVersion }, reply) => {
      await removeTarget(db, caller, params.id, expectedVersion)
      return reply.code(204).send(null)
    },
  )
}
