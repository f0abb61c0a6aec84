import { asOfFrom } from '../agreements/as-of.ts'
import { agreementAccess } from '../agreements/policy.ts'
import type { App } from '../app.ts'
import { coverageReport } from './coverage.ts'
import { coverage, coverageQuery } from './schemas.ts'

export function reportRoutes(app: App): void {
  app.get(
    '/v1/reports/coverage',
    {
      config: { access: agreementAccess.readAgreements, scope: 'registry:read' },
      schema: {
        operationId: 'getCoverage',
        tags: ['Reports'],
        summary: 'Which stages are covered on a day, and by whom',
        description:
          'Counts the agreements in force on the day that you may see, for each stage P1–P7, and names the stages that have none.',
        querystring: coverageQuery,
        response: { 200: coverage },
      },
    },
    async (request) =>
      coverageReport(app.db, request.caller, request.query, asOfFrom(app, request.query.asOf)),
  )
}
