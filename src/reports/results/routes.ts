import { agreementAccess } from '../../agreements/policy.ts'
import type { App } from '../../http/app.ts'
import { periodQuery } from '../figures.ts'
import { resultReport } from './results.ts'
import { resultReportAnswer, resultReportExport } from './schemas.ts'

export function resultReportRoutes(app: App): void {
  app.get(
    '/v1/reports/results',
    {
      config: { lane: 'reports', access: agreementAccess.readNegotiation, export: resultReportExport },
      schema: {
        operationId: 'getResultReport',
        tags: ['Reports'],
        summary: 'What agreements brought the region',
        description:
          'Money to the treasury and goods as regional assets of signed agreements, by the day they were received: how many, and their sums in IDR.',
        querystring: periodQuery,
        response: { 200: resultReportAnswer },
      },
    },
    async ({ caller, query }) => resultReport(app.db, caller, query),
  )
}
