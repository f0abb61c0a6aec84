import { agreementAccess } from '../../agreements/policy.ts'
import type { App } from '../../http/app.ts'
import { rollUpPeriodQuery } from '../figures.ts'
import { placeReport } from './places.ts'
import { placeReportAnswer, placeReportExport } from './schemas.ts'

export function placeReportRoutes(app: App): void {
  app.get(
    '/v1/reports/places',
    {
      config: { lane: 'reports', access: agreementAccess.readCommitments, export: placeReportExport },
      schema: {
        operationId: 'getPlaceReport',
        tags: ['Reports'],
        summary: 'What was delivered in which kecamatan and area',
        description:
          'Verified deliveries of the period that you may see: how many, how much in each unit, and whom they reached, for the 44 kecamatan and six areas by their Kemendagri codes. Where nothing was delivered the figures are 0.',
        querystring: rollUpPeriodQuery,
        response: { 200: placeReportAnswer },
      },
    },
    async ({ caller, query }) => placeReport(app.db, caller, query),
  )
}
