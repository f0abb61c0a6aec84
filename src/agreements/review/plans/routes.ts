import type { App } from '../../../http/app.ts'
import { sendRecord } from '../../../http/preconditions.ts'
import { reviewAccess as access } from '../policy.ts'
import { reviewStepsExport } from './exports.ts'
import { reviewPlan, reviewPlanList, reviewPlanParams, reviewPlanPatch } from './schemas.ts'
import { getReviewSteps, listReviewSteps, patchReviewSteps } from './service.ts'

const tags = ['Settings']

/** The steps of review by type of agreement. The registrar sets them, the auditor reads them. */
export function reviewStepRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/review-steps',
    {
      config: { access: access.readSteps, export: reviewStepsExport },
      schema: {
        operationId: 'listReviewSteps',
        tags,
        summary: 'List the steps of review of every type of agreement',
        description:
          'Which organizations review, in which order. An agreement and its amendments have those of its type when they were submitted.',
        response: { 200: reviewPlanList },
      },
    },
    async (request) => listReviewSteps(db, request.caller),
  )
  app.get(
    '/v1/review-steps/:agreementType',
    {
      config: { access: access.readSteps },
      schema: {
        operationId: 'getReviewSteps',
        tags,
        summary: 'Get the steps of review of a type of agreement',
        description: 'With their ETag.',
        params: reviewPlanParams,
        response: { 200: reviewPlan },
      },
    },
    async (request, reply) =>
      sendRecord(reply, await getReviewSteps(db, request.caller, request.params.agreementType)),
  )
  app.patch(
    '/v1/review-steps/:agreementType',
    {
      config: { access: access.writeSteps, ifMatch: true },
      schema: {
        operationId: 'patchReviewSteps',
        tags,
        summary: 'Change the steps of review of a type of agreement',
        description:
          'For submissions from now on: what is in review keeps its steps. Without steps one approval by any reviewer is enough.',
        params: reviewPlanParams,
        body: reviewPlanPatch,
        response: { 200: reviewPlan },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      return sendRecord(
        reply,
        await patchReviewSteps(db, caller, params.agreementType, expectedVersion, body),
      )
    },
  )
}
