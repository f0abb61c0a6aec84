import { asOfFrom } from '../../agreements/as-of.ts'
import { agreementAccess } from '../../agreements/policy.ts'
import type { App } from '../../http/app.ts'
import { periodicExport } from './exports.ts'
import { periodicReport } from './periodic.ts'
import { periodicQuery } from './query.ts'
import { periodicReport as answer } from './schemas.ts'

export function periodicReportRoutes(app: App): void {
  app.get(
    '/v1/reports/periodic',
    {
      config: { lane: 'reports', access: agreementAccess.readNegotiation, export: periodicExport },
      schema: {
        operationId: 'getPeriodicReport',
        tags: ['Reports'],
        summary: 'What was concluded, delivered and ended in a period',
        description:
          'Of an agency or a collaborator, agreement by agreement in the sections of Permendagri 25/2020 article 37, with totals: by the versions of the last day, names as signed, verified deliveries only. What you may not see is not in it: a partner gets its own agreements.',
        querystring: periodicQuery,
        response: { 200: answer },
      },
    },
    async ({ caller, query }) => periodicReport(app.db, caller, query, asOfFrom(app).asOf),
  )
}
