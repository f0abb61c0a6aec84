import type { App } from '../../http/app.ts'
import { sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { shapeOf } from '../../http/shape.ts'
import { publicTradingSpaceExport } from './exports.ts'
import { tradingSpaceAccess } from './policy.ts'
import { publicTradingSpace, publicTradingSpacePage, publicTradingSpaceQuery } from './schemas.ts'
import { getPublicTradingSpace, listPublicTradingSpaces } from './service.ts'

const tags = ['Public']
const access = tradingSpaceAccess.readPublic
const shape = shapeOf(publicTradingSpace)

/** What anyone may know of the places where businesses sell. */
export function publicSpaceRoutes(app: App): void {
  app.get(
    '/v1/public/trading-spaces',
    {
      config: { access, shape, lane: 'searches', export: publicTradingSpaceExport },
      schema: {
        operationId: 'listPublicTradingSpaces',
        tags,
        summary: 'List the places where businesses sell',
        description: 'Where they are, when they are open, for which lines of business. No token needed.',
        querystring: publicTradingSpaceQuery,
        response: { 200: publicTradingSpacePage },
      },
    },
    async ({ query }) => listPublicTradingSpaces(app.db, query),
  )
  app.get(
    '/v1/public/trading-spaces/:id',
    {
      config: { access, shape },
      schema: {
        operationId: 'getPublicTradingSpace',
        tags,
        summary: 'Get one place where businesses sell',
        description: 'With its ETag. No token needed.',
        params: idParams,
        response: { 200: publicTradingSpace },
      },
    },
    async ({ params }, reply) => sendRecord(reply, await getPublicTradingSpace(app.db, params.id)),
  )
}
