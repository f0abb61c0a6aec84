import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { agreementSummaries } from '../../agreements/summary/read.ts'
import type { App } from '../../http/app.ts'
import { sendCreated, sendRecord } from '../../http/preconditions.ts'
import { languageOf } from '../../http/problems/problem.ts'
import { idParams } from '../../http/schemas.ts'
import { one, shapeOf } from '../../http/shape.ts'
import { jakartaDay } from '../../kernel/days.ts'
import { offerCodes } from '../../reference/code-lists.ts'
import { tradingSpaceExport } from './exports.ts'
import { tradingSpaceLabels } from './labels.ts'
import { tradingSpaceAccess as access } from './policy.ts'
import { publicSpaceRoutes } from './public-routes.ts'
import { spaceReportRoutes } from './report-routes.ts'
import {
  newTradingSpace,
  tradingSpace,
  tradingSpacePage,
  tradingSpacePatch,
  tradingSpaceQuery,
} from './schemas.ts'
import {
  createTradingSpace,
  getTradingSpace,
  listTradingSpaces,
  patchTradingSpace,
  removeTradingSpace,
} from './service.ts'

const tags = ['Programme']
const shape = shapeOf(tradingSpace, { agreement: one(agreementSummaries, (each) => each.agreementId) })

/** The register of places where the businesses of the program sell, and which places have none. */
export function tradingSpaceRoutes(app: App): void {
  offerCodes(app, tradingSpaceLabels)
  readingRoutes(app)
  writingRoutes(app)
  spaceReportRoutes(app)
  publicSpaceRoutes(app)
}

const askedBy = (app: App, { headers }: FastifyRequest) => ({
  language: languageOf(headers['accept-language']),
  today: jakartaDay(app.clock()),
})

function readingRoutes(app: App): void {
  const config = { access: access.read, scope: 'registry:read', shape } as const
  app.get(
    '/v1/trading-spaces',
    {
      config: { ...config, lane: 'searches', export: tradingSpaceExport },
      schema: {
        operationId: 'listTradingSpaces',
        tags,
        summary: 'List the places where businesses sell',
        description:
          'Permanent ones, bazaars and those on the web. The agreement behind one is shown to those who may see that agreement.',
        querystring: tradingSpaceQuery,
        response: { 200: tradingSpacePage },
      },
    },
    async ({ caller, query }) => listTradingSpaces(app.db, caller, query),
  )
  app.get(
    '/v1/trading-spaces/:id',
    {
      config,
      schema: {
        operationId: 'getTradingSpace',
        tags,
        summary: 'Get one place where businesses sell',
        description: 'With its ETag, and what to look at (`warnings`).',
        params: idParams,
        response: { 200: tradingSpace },
      },
    },
    async (request, reply) => {
      const { caller, params } = request
      return sendRecord(reply, await getTradingSpace(app.db, caller, params.id, askedBy(app, request)))
    },
  )
}

function writingRoutes(app: App): void {
  const { db } = app
  app.post(
    '/v1/trading-spaces',
    {
      config: { access: access.write, createsIn: '/v1/trading-spaces' },
      schema: {
        operationId: 'createTradingSpace',
        tags,
        summary: 'Register a place where businesses sell',
        description: 'By an officer for its own agency, or by the registrar for any.',
        body: newTradingSpace,
        response: { 201: tradingSpace },
      },
    },
    async (request, reply) => {
      const { caller, body } = request
      const created = await createTradingSpace(db, caller, body, askedBy(app, request))
      return sendCreated(reply, '/v1/trading-spaces', created)
    },
  )
  app.patch(
    '/v1/trading-spaces/:id',
    {
      config: { access: access.write, ifMatch: true },
      schema: {
        operationId: 'patchTradingSpace',
        tags,
        summary: 'Change a place where businesses sell',
        description:
          'JSON Merge Patch (RFC 7396). By an officer of its agency or the registrar, who may also give it to another agency. One that closes is given its last day (`openUntil`).',
        params: idParams,
        body: tradingSpacePatch,
        response: { 200: tradingSpace },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion: version, body } = request
      const key = { id: params.id, version }
      return sendRecord(reply, await patchTradingSpace(db, caller, key, body, askedBy(app, request)))
    },
  )
  app.delete(
    '/v1/trading-spaces/:id',
    {
      config: { access: access.write, ifMatch: true },
      schema: {
        operationId: 'removeTradingSpace',
        tags,
        summary: 'Remove a place that was recorded by mistake',
        description: 'The trail keeps it. One that closed stays, with its last day.',
        params: idParams,
        response: { 204: z.null() },
      },
    },
    async ({ caller, params, expectedVersion: version }, reply) => {
      await removeTradingSpace(db, caller, { id: params.id, version })
      return reply.code(204).send(null)
    },
  )
}
