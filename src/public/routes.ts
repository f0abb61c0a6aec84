import { asOfFrom } from '../agreements/as-of.ts'
import { asOfQuery } from '../agreements/schemas/query.ts'
import type { App } from '../http/app.ts'
import { sendRecord } from '../http/preconditions.ts'
import { idParams } from '../http/schemas.ts'
import { publicAgreementExport } from './exports.ts'
import { publicAgreement, publicAgreementPage, publicAgreementQuery } from './schemas.ts'
import { getPublicAgreement, listPublicAgreements } from './service.ts'
import { shapeOf } from '../http/shape.ts'

const shape = shapeOf(publicAgreement)

const access = ['public'] as const
const tags = ['Public']

export function publicRoutes(app: App): void {
  app.get(
    '/v1/public/agreements',
    {
      config: { access, shape, lane: 'searches', export: publicAgreementExport },
      schema: {
        operationId: 'listPublicAgreements',
        tags,
        summary: 'List the partnerships that exist',
        description:
          'Agreements that were signed: parties, stages and dates, and what is disclosed. No token needed.',
        querystring: publicAgreementQuery,
        response: { 200: publicAgreementPage },
      },
    },
    async (request) => listPublicAgreements(app.db, request.query, asOfFrom(app, request.query.asOf)),
  )
  app.get(
    '/v1/public/agreements/:id',
    {
      config: { access, shape },
      schema: {
        operationId: 'getPublicAgreement',
        tags,
        summary: 'Get one partnership that exists',
        description:
          'Its parties, stages and period, and text, funding and files where it is open (`disclosed`). 404 before it is signed, as for one that does not exist.',
        params: idParams,
        querystring: asOfQuery,
        response: { 200: publicAgreement },
      },
    },
    async (request, reply) => {
      const asOf = asOfFrom(app, request.query.asOf)
      return sendRecord(reply, await getPublicAgreement(app.db, request.params.id, asOf))
    },
  )
}
