import type { App } from '../../../http/app.ts'
import { jakartaDay } from '../../../kernel/days.ts'
import { feedbackAccess } from '../policy.ts'
import { feedbackReport } from './report.ts'
import { feedbackReportAnswer, feedbackReportExport, feedbackReportQuery } from './schemas.ts'

export function feedbackReportRoutes(app: App): void {
  app.get(
    '/v1/reports/feedback',
    {
      config: {
        lane: 'reports',
        access: feedbackAccess.read,
        scope: 'registry:read',
        export: feedbackReportExport,
      },
      schema: {
        operationId: 'getFeedbackReport',
        tags: ['Reports'],
        summary: 'What businesses say, and how long they wait for an answer',
        description:
          'What was received in the period that you may see, by theme, subject and agency, with the days from receipt to the first answer.',
        querystring: feedbackReportQuery,
        response: { 200: feedbackReportAnswer },
      },
    },
    async ({ caller, query }) => feedbackReport(app.db, caller, query, jakartaDay(app.clock())),
  )
}
