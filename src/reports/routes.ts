import { asOfFrom } from '../agreements/as-of.ts'
import { agreementAccess } from '../agreements/policy.ts'
import type { App } from '../http/app.ts'
import { caseAccess } from '../cases/policy.ts'
import { commitmentAccess } from '../commitments/policy.ts'
import { offerCodes } from '../reference/code-lists.ts'
import { coverageLabels } from './coverage/labels.ts'
import { coverage, coverageMatrix } from './coverage/schemas.ts'
import { coverageReport } from './coverage/coverage.ts'
import { expiringReport } from './expiring.ts'
import {
  coverageExport,
  expiringExport,
  matchExport,
  matrixExport,
  obstacleReportExport,
  outcomeReportExport,
  pipelineExport,
  processExport,
} from './exports.ts'
import { periodQuery, rollUpQuery } from './figures.ts'
import { matchReport as matchReportAnswer } from './matches/schemas.ts'
import { matchReport } from './matches/matches.ts'
import { coverageMatrixReport } from './coverage/matrix.ts'
import { obstacleReport } from './obstacles.ts'
import { outcomeReport } from './outcomes.ts'
import { pipelineReport } from './pipeline.ts'
import { processReport } from './process.ts'
import {
  expiring,
  expiringQuery,
  obstacleReportAnswer,
  outcomeReportAnswer,
  pipeline,
  processReportAnswer,
} from './schemas.ts'

const tags = ['Reports']

export function reportRoutes(app: App): void {
  offerCodes(app, coverageLabels)
  agreementReports(app)
  caseReports(app)
  app.get(
    '/v1/reports/outcomes',
    {
      config: { lane: 'reports', access: commitmentAccess.readOutcomes, export: outcomeReportExport },
      schema: {
        operationId: 'getOutcomeReport',
        tags,
        summary: 'What came of it for the businesses',
        description:
          'Assets, workers and turnover as measured on samples of the businesses reached, by the quarter in which the measured period ended. Samples differ: compare what is per business.',
        querystring: periodQuery,
        response: { 200: outcomeReportAnswer },
      },
    },
    async ({ caller, query }) => outcomeReport(app.db, caller, query),
  )
}

function agreementReports(app: App): void {
  const { db } = app
  const config = { lane: 'reports', access: agreementAccess.readAgreements, scope: 'registry:read' } as const
  app.get(
    '/v1/reports/coverage',
    {
      config: { ...config, export: coverageExport },
      schema: {
        operationId: 'getCoverage',
        tags,
        summary: 'Which stages are covered on a day, and by whom',
        description:
          'Counts the agreements in force on the day that you may see, for each stage P1–P7, names what the region delivers itself on it, and the stages that nobody delivers (`gaps`). `basis` says whether you see all of it or a part.',
        querystring: rollUpQuery,
        response: { 200: coverage },
      },
    },
    async ({ caller, query }) => coverageReport(db, caller, query, asOfFrom(app, query.asOf)),
  )
  app.get(
    '/v1/reports/coverage/matrix',
    {
      config: { ...config, export: matrixExport },
      schema: {
        operationId: 'getCoverageMatrix',
        tags,
        summary: 'Who supports which stage with whom on a day',
        description:
          'Stage × agency × collaborator: how many of the agreements in force on the day, that you may see, bring the three together; for each agency the stages it delivers itself and those it has no part in; and the stages that nobody delivers.',
        querystring: rollUpQuery,
        response: { 200: coverageMatrix },
      },
    },
    async ({ caller, query }) => coverageMatrixReport(db, caller, query, asOfFrom(app, query.asOf)),
  )
  app.get(
    '/v1/reports/expiring',
    {
      config: { ...config, export: expiringExport },
      schema: {
        operationId: 'getExpiring',
        tags,
        summary: 'What ends soon and is not renewed',
        description:
          'Agreements in force on the day that end within `withinDays` after it. A renewal counts from its draft on, where you may see it, and as it stands now.',
        querystring: expiringQuery,
        response: { 200: expiring },
      },
    },
    async ({ caller, query }) =>
      expiringReport(db, caller, query, asOfFrom(app, query.asOf, query.withinDays)),
  )
}

function caseReports(app: App): void {
  const { db } = app
  const config = { lane: 'reports', access: caseAccess.readCases } as const
  app.get(
    '/v1/reports/pipeline',
    {
      config: { ...config, export: pipelineExport },
      schema: {
        operationId: 'getPipeline',
        tags,
        summary: 'How far cases and agreements are, and where they wait',
        description:
          'Those opened in the period that you may see, by the status they have now, with their ages; from first meeting to signature; and those that have not changed for the longest.',
        querystring: periodQuery,
        response: { 200: pipeline },
      },
    },
    async ({ caller, query }) => pipelineReport(db, caller, query, asOfFrom(app).asOf),
  )
  app.get(
    '/v1/reports/obstacles',
    {
      config: { ...config, export: obstacleReportExport },
      schema: {
        operationId: 'getObstacleReport',
        tags,
        summary: 'What stands in the way, for how long, and what resolved it',
        description:
          'Obstacles raised in the period in the cases you may see, by category and by agency, with the ages of the open ones and how long others took.',
        querystring: periodQuery,
        response: { 200: obstacleReportAnswer },
      },
    },
    async ({ caller, query }) => obstacleReport(db, caller, query, asOfFrom(app).asOf),
  )
  app.get(
    '/v1/reports/matches',
    {
      config: { ...config, export: matchExport },
      schema: {
        operationId: 'getMatchReport',
        tags,
        summary: 'Which needs and offers stand alone, over all cases',
        description:
          'Per stage, of what was said in the period in every case you may see that was not cancelled: how many needs are met in their own case, which are ' +
          'not, which offers nobody needs, and where an offer of one case could meet a need of another.',
        querystring: periodQuery,
        response: { 200: matchReportAnswer },
      },
    },
    async ({ caller, query }) => matchReport(db, caller, query),
  )
  app.get(
    '/v1/reports/process',
    {
      config: { lane: 'reports', access: caseAccess.readScores, export: processExport },
      schema: {
        operationId: 'getProcessReport',
        tags,
        summary: 'How collaboration goes, over all cases',
        description:
          'The five indicators as a mean for each month, over the finalized minutes that were not corrected; not for collaborators. One case alone: `/v1/cases/{id}/process`.',
        querystring: periodQuery,
        response: { 200: processReportAnswer },
      },
    },
    async ({ caller, query }) => processReport(db, caller, query),
  )
}
