import type { App } from '../http/app.ts'
import { sendRecord } from '../http/preconditions.ts'
import { idParams } from '../http/schemas.ts'
import { asOfFrom } from './as-of.ts'
import { agreementExport } from './exports.ts'
import { agreementAccess as access } from './policy.ts'
import { agreement, agreementPage } from './schemas/agreement.ts'
import { agreementPatch, newAgreement } from './schemas/written.ts'
import { agreementQuery, asOfQuery } from './schemas/query.ts'
import { createAgreement, getAgreement, listAgreements, patchAgreement } from './service.ts'
import { sendChanged } from './changed.ts'
import { toldInLanguageOf } from './warnings/read.ts'
import { offerCodes } from '../reference/code-lists.ts'
import { agreementLabels } from './labels.ts'
import { agreementShape as shape } from './shape.ts'

const tags = ['Agreements']

export function agreementRoutes(app: App): void {
  offerCodes(app, agreementLabels)
  const { db } = app
  app.get(
    '/v1/agreements',
    {
      config: {
        access: access.readAgreements,
        scope: 'registry:read',
        shape,
        lane: 'searches',
        export: agreementExport,
      },
      schema: {
        operationId: 'listAgreements',
        tags,
        summary: 'List agreements',
        description:
          'The agreements you may see: agencies and reviewers all, a partner its own from review on, an integrator those that were signed. Filters are combined; several values of one filter, comma-separated, mean any of them. Content and validity are those of the day `asOf`; `q` and `effectiveUntil` look at the latest content, and so does the order.',
        querystring: agreementQuery,
        response: { 200: agreementPage },
      },
    },
    async (request) => {
      const { caller, query } = request
      const { data, page } = await listAgreements(
        db,
        caller,
        query,
        asOfFrom(app, query.asOf, query.withinDays),
      )
      return { data: data.map((each) => toldInLanguageOf(request, each)), page }
    },
  )
  app.get(
    '/v1/agreements/:id',
    {
      config: { access: access.readAgreements, scope: 'registry:read', shape },
      schema: {
        operationId: 'getAgreement',
        tags,
        summary: 'Get one agreement',
        description:
          'With its parties, rights and obligations. With `asOf`, its content by the version in force on that day, and its validity then; status and allowed actions are those of now.',
        params: idParams,
        querystring: asOfQuery,
        response: { 200: agreement },
      },
    },
    async (request, reply) => {
      const asOf = asOfFrom(app, request.query.asOf)
      const found = await getAgreement(db, request.caller, request.params.id, asOf)
      return sendRecord(reply, toldInLanguageOf(request, found))
    },
  )
  app.post(
    '/v1/agreements',
    {
      config: { access: access.writeAgreements, createsIn: '/v1/agreements' },
      schema: {
        operationId: 'createAgreement',
        tags,
        summary: 'Register a draft agreement',
        description:
          'For an agreement without a case here; one that was negotiated here is promoted from its case.',
        body: newAgreement,
        response: { 201: agreement },
      },
    },
    async (request, reply) => {
      const created = await createAgreement(db, request.caller, request.body, asOfFrom(app))
      return sendChanged(request, reply.code(201).header('location', `/v1/agreements/${created.id}`), created)
    },
  )
  app.patch(
    '/v1/agreements/:id',
    {
      config: { access: access.writeAgreements, ifMatch: true },
      schema: {
        operationId: 'patchAgreement',
        tags,
        summary: 'Change a draft agreement',
        description:
          'JSON Merge Patch (RFC 7396). `parties` and `provisions` are replaced as a whole. Only a draft changes; after approval only what the parties sign with does.',
        params: idParams,
        body: agreementPatch,
        response: { 200: agreement },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const changed = await patchAgreement(db, caller, params.id, expectedVersion, body, asOfFrom(app))
      return sendChanged(request, reply, changed)
    },
  )
}
