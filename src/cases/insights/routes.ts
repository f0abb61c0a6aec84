import type { App } from '../../http/app.ts'
import { idParams } from '../../http/schemas.ts'
import { caseMatches as caseMatchesAnswer, caseProcess as caseProcessAnswer, mostItems } from './schemas.ts'
import { caseMatches, caseProcess } from './insights.ts'
import { caseAccess as access } from '../policy.ts'

/** Routes that combine the minutes of a case: matches and process trends. */
export function insightRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/cases/:id/matches',
    {
      config: { access: access.readCases },
      schema: {
        operationId: 'getCaseMatches',
        tags: ['Cases'],
        summary: 'Which offers meet which needs in a case',
        description:
          'Stage by stage, from finalized minutes you may read, those that were corrected left out: needs and the offers of ' +
          `the other side that meet them, needs without an offer, offers without a need. The latest ${mostItems} count.`,
        params: idParams,
        response: { 200: caseMatchesAnswer },
      },
    },
    async (request) => caseMatches(db, request.caller, request.params.id),
  )
  app.get(
    '/v1/cases/:id/process',
    {
      config: { access: access.readScores },
      schema: {
        operationId: 'getCaseProcess',
        tags: ['Cases'],
        summary: 'How the collaboration of a case went',
        description:
          'Each of the five indicators over the finalized minutes, with its first and latest score and the change between ' +
          'them. Notes of the region: not for collaborators.',
        params: idParams,
        response: { 200: caseProcessAnswer },
      },
    },
    async (request) => caseProcess(db, request.caller, request.params.id),
  )
}
