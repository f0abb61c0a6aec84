import { asOfFrom } from '../../agreements/as-of.ts'
import type { App } from '../../http/app.ts'
import { commitmentAccess } from '../../commitments/policy.ts'
import { idParams } from '../../http/schemas.ts'
import { sendMoved } from '../../http/preconditions.ts'
import { performanceExport } from '../exports.ts'
import { rollUpQuery } from '../figures.ts'
import {
  collaboratorPerformanceAnswer,
  formulaDescription,
  ownPerformanceQuery,
  performanceMap,
} from './schemas.ts'
import { collaboratorPerformance, performanceReport } from './performance.ts'
import { offerCodes } from '../../reference/code-lists.ts'
import { performanceLabels } from './labels.ts'

export function performanceRoutes(app: App): void {
  offerCodes(app, performanceLabels)
  const { db } = app
  const access = commitmentAccess.readEvaluations
  app.get(
    '/v1/reports/performance',
    {
      config: { lane: 'reports', access, export: performanceExport },
      schema: {
        operationId: 'getPerformanceMap',
        tags: ['Reports'],
        summary: 'Who delivers, and with whom it is worth going on',
        description: `The stakeholder performance map: two scores for each collaborator with a signed agreement that you may see, with the evidence they are made of. A collaborator sees itself alone.\n\n${formulaDescription}`,
        querystring: rollUpQuery,
        response: { 200: performanceMap },
      },
    },
    async ({ caller, query }) => performanceReport(db, caller, query, asOfFrom(app, query.asOf)),
  )
  app.get(
    '/v1/collaborators/:id/performance',
    {
      config: { lane: 'reports', access, mayHaveMoved: true },
      schema: {
        operationId: 'getCollaboratorPerformance',
        tags: ['Reports'],
        summary: 'How one collaborator does',
        description:
          'Its two scores with the evidence they are made of, by the formula of `getPerformanceMap`. To a collaborator, others are 404.',
        params: idParams,
        querystring: ownPerformanceQuery,
        response: { 200: collaboratorPerformanceAnswer },
      },
    },
    async ({ caller, params, query }, reply) => {
      const found = await collaboratorPerformance(db, caller, params.id, query, asOfFrom(app, query.asOf))
      if (found.moved === undefined) return found
      return sendMoved(reply, `/v1/collaborators/${found.moved.toId}/performance`, found.moved)
    },
  )
}
