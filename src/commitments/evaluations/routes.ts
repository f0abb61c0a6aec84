import { asOfFrom } from '../../agreements/as-of.ts'
import type { App } from '../../http/app.ts'
import { sendCreated, sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { createEvaluation, getEvaluation, listEvaluations, patchEvaluation } from './service.ts'
import { evaluationExport } from '../exports.ts'
import {
  evaluation,
  evaluationPage,
  evaluationPatch,
  newEvaluation,
  periodQuery,
} from '../monitoring-schemas.ts'
import { commitmentAccess as access } from '../policy.ts'
import { evaluationShape } from './shape.ts'

const tags = ['Evaluation']

export function evaluationRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/agreements/:id/evaluations',
    {
      config: { access: access.readEvaluations, shape: evaluationShape, export: evaluationExport },
      schema: {
        operationId: 'listEvaluations',
        tags,
        summary: 'List how an agreement was evaluated',
        description:
          'By its agencies, its collaborators and the bureau, the latest period first. Officers read those of the agreements of their own agency, partners of their own.',
        params: idParams,
        querystring: periodQuery,
        response: { 200: evaluationPage },
      },
    },
    async ({ caller, params, query }) => listEvaluations(db, caller, params.id, query, asOfFrom(app)),
  )
  app.post(
    '/v1/agreements/:id/evaluations',
    {
      config: { access: access.writeEvaluations, createsIn: '/v1/evaluations' },
      schema: {
        operationId: 'createEvaluation',
        tags,
        summary: 'Evaluate a signed agreement',
        description:
          'Your account says who evaluates: an officer for its agency, a partner for its organization, the registrar for the bureau. The period has at least one day on which the agreement held: 422 `before_agreement` or `after_agreement`.',
        params: idParams,
        body: newEvaluation,
        response: { 201: evaluation },
      },
    },
    async (request, reply) => {
      const created = await createEvaluation(
        db,
        request.caller,
        request.params.id,
        request.body,
        asOfFrom(app),
      )
      return sendCreated(reply, '/v1/evaluations', created)
    },
  )
  app.get(
    '/v1/evaluations/:id',
    {
      config: { access: access.readEvaluations, shape: evaluationShape },
      schema: {
        operationId: 'getEvaluation',
        tags,
        summary: 'Get one evaluation',
        description: 'With who gave it.',
        params: idParams,
        response: { 200: evaluation },
      },
    },
    async (request, reply) => sendRecord(reply, await getEvaluation(db, request.caller, request.params.id)),
  )
  app.patch(
    '/v1/evaluations/:id',
    {
      config: { access: access.writeEvaluations, ifMatch: true },
      schema: {
        operationId: 'patchEvaluation',
        tags,
        summary: 'Change an evaluation of your own',
        description: 'JSON Merge Patch (RFC 7396). Only those who gave it change it.',
        params: idParams,
        body: evaluationPatch,
        response: { 200: evaluation },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      return sendRecord(
        reply,
        await patchEvaluation(db, caller, params.id, expectedVersion, body, asOfFrom(app)),
      )
    },
  )
}
