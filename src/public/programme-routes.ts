import { asOfFrom } from '../agreements/as-of.ts'
import type { App } from '../http/app.ts'
import { publicStageExport } from '../programme/stages/exports.ts'
import { publicStageList, stageQuery } from '../programme/stages/schemas.ts'
import { stagesOn } from '../programme/stages/service.ts'
import { coverageReport } from '../reports/coverage/coverage.ts'
import { publicCoverage } from '../reports/coverage/schemas.ts'
import { coverageExport } from '../reports/exports.ts'
import { dayQuery } from '../reports/figures.ts'
import { publicActor } from '../kernel/actor.ts'

const config = { lane: 'reports', access: ['public'] } as const
const tags = ['Public']

/** What anyone may know of the stages and of who covers them, whoever asks. */
export function publicProgrammeRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/public/stages',
    {
      config: { ...config, export: publicStageExport },
      schema: {
        operationId: 'listPublicStages',
        tags,
        summary: 'List the stages P1–P7 as anyone may know them',
        description:
          'The number of public agreements in force on the day, what the region delivers itself, and who supports the stage as the paper states it. No token needed.',
        querystring: stageQuery,
        response: { 200: publicStageList },
      },
    },
    async ({ caller, query }) => stagesOn(db, { ...caller, actor: publicActor }, asOfFrom(app, query.asOf)),
  )
  app.get(
    '/v1/public/coverage',
    {
      config: { ...config, export: coverageExport },
      schema: {
        operationId: 'getPublicCoverage',
        tags,
        summary: 'Which stages are covered, as anyone may know it',
        description:
          'As `getCoverage`, of the agreements that are public and of what the region delivers itself. Collaborators that are persons are not named. No token needed.',
        querystring: dayQuery,
        response: { 200: publicCoverage },
      },
    },
    async ({ caller, query }) =>
      coverageReport(db, { ...caller, actor: publicActor }, query, asOfFrom(app, query.asOf)),
  )
}
