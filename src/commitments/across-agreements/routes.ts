import { asOfFrom } from '../../agreements/as-of.ts'
import { agreementAccess } from '../../agreements/policy.ts'
import type { App } from '../../http/app.ts'
import { activityPage, allActivitiesQuery } from '../activities/schemas.ts'
import { activityExport, commitmentExport, evaluationExport, outcomeExport } from '../exports.ts'
import { allEvaluationsQuery, allOutcomesQuery, evaluationPage, outcomePage } from '../monitoring-schemas.ts'
import { commitmentAccess as access } from '../policy.ts'
import { listAllActivities, listAllCommitments } from './lists.ts'
import { listAllEvaluations } from '../evaluations/service.ts'
import { listAllOutcomes } from '../outcomes/service.ts'
import { allCommitmentsQuery, commitmentPage } from '../commitments/schemas.ts'
import { commitmentShape } from '../commitments/shape.ts'
import { activityShape } from '../activities/shape.ts'
import { evaluationShape } from '../evaluations/shape.ts'

/** Lists of commitments and their results over all agreements. */
export function registerRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/commitments',
    {
      config: { access: agreementAccess.readCommitments, shape: commitmentShape, export: commitmentExport },
      schema: {
        operationId: 'listAllCommitments',
        tags: ['Commitments'],
        summary: 'List commitments over all agreements',
        description:
          'Those that stand on the day, of every agreement you may see, with what they say on it and how far they are.',
        querystring: allCommitmentsQuery,
        response: { 200: commitmentPage },
      },
    },
    async (request) =>
      listAllCommitments(db, request.caller, request.query, asOfFrom(app, request.query.asOf).asOf),
  )
  app.get(
    '/v1/activities',
    {
      config: { access: agreementAccess.readCommitments, shape: activityShape, export: activityExport },
      schema: {
        operationId: 'listAllActivities',
        tags: ['Commitments'],
        summary: 'List what was delivered, over all agreements',
        description:
          'Of every agreement you may see, the latest first, in every status; only what was verified counts.',
        querystring: allActivitiesQuery,
        response: { 200: activityPage },
      },
    },
    async (request) => listAllActivities(db, request.caller, request.query),
  )
  app.get(
    '/v1/outcomes',
    {
      config: { access: access.readOutcomes, export: outcomeExport },
      schema: {
        operationId: 'listAllOutcomes',
        tags: ['Evaluation'],
        summary: 'List measurements of outcomes over all agreements',
        description: 'Of every agreement you may see, the latest period first.',
        querystring: allOutcomesQuery,
        response: { 200: outcomePage },
      },
    },
    async (request) => listAllOutcomes(db, request.caller, request.query),
  )
  app.get(
    '/v1/evaluations',
    {
      config: { access: access.readEvaluations, shape: evaluationShape, export: evaluationExport },
      schema: {
        operationId: 'listAllEvaluations',
        tags: ['Evaluation'],
        summary: 'List evaluations over all agreements',
        description:
          'Those you may read, the latest period first: officers and partners those of the agreements of their own organization.',
        querystring: allEvaluationsQuery,
        response: { 200: evaluationPage },
      },
    },
    async (request) => listAllEvaluations(db, request.caller, request.query),
  )
}
