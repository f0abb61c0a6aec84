import type { App } from '../../http/app.ts'
import { jakartaDay } from '../../kernel/days.ts'
import { tradingSpaceAccess } from './policy.ts'
import { spaceReport } from './report.ts'
import { spaceReportAnswer, spaceReportExport, spaceReportQuery } from './report-schemas.ts'

export function spaceReportRoutes(app: App): void {
  app.get(
    '/v1/reports/trading-spaces',
    {
      config: {
        lane: 'reports',
        access: tradingSpaceAccess.read,
        scope: 'registry:read',
        export: spaceReportExport,
      },
      schema: {
        operationId: 'getTradingSpaceReport',
        tags: ['Reports'],
        summary: 'Where businesses can sell on a day, and where they cannot',
        description:
          'Counts the trading spaces open on the day by kecamatan and administrative area, and names those that have none.',
        querystring: spaceReportQuery,
        response: { 200: spaceReportAnswer },
      },
    },
    async ({ caller, query }) => spaceReport(app.db, caller, query, jakartaDay(app.clock())),
  )
}
