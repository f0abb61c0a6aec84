import { asOfFrom } from '../../agreements/as-of.ts'
import { agreementAccess } from '../../agreements/policy.ts'
import type { Database } from '../../db/client.ts'
import type { App } from '../../http/app.ts'
import { whenClosed } from '../../http/load/lanes.ts'
import { sendPaper, wantsPaper } from '../../papers/answer.ts'
import { periodicPaper } from '../../papers/of/periodic.ts'
import { periodicExport } from './exports.ts'
import { periodicReport } from './periodic.ts'
import { periodicQuery } from './query.ts'
import { periodicReport as answer } from './schemas.ts'

export function periodicReportRoutes(app: App): void {
  app.get(
    '/v1/reports/periodic',
    {
      config: {
        lane: 'reports',
        access: agreementAccess.readNegotiation,
        export: periodicExport,
        paper: true,
      },
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
    async (request, reply) => {
      const { caller, query } = request
      const read = (db: Database) => periodicReport(db, caller, query, asOfFrom(app).asOf)
      if (!wantsPaper(request)) return read(app.db)
      return app.lanes.papers.run(whenClosed(reply), () =>
        sendPaper(request, reply, {
          name: 'kerja-sama',
          read,
          compose: (report, setting) => periodicPaper(report, setting, `${setting.base}${request.url}`),
        }),
      )
    },
  )
}
