import { asOfFrom } from '../../agreements/as-of.ts'
import { agreementExport } from '../../agreements/exports.ts'
import { listAgreements } from '../../agreements/service.ts'
import { agreementShape } from '../../agreements/shape.ts'
import { agreementAccess } from '../../agreements/policy.ts'
import { agreementPage } from '../../agreements/schemas/agreement.ts'
import { stageAgreementQuery } from '../../agreements/schemas/query.ts'
import { toldInLanguageOf } from '../../agreements/warnings/read.ts'
import type { App } from '../../http/app.ts'
import { programmeFacts } from '../facts/facts.ts'
import { programme } from '../facts/schemas.ts'
import { programmeAccess } from '../policy.ts'
import { stageExport, supportExport } from './exports.ts'
import { stageList, stageParams, stageQuery, stageRecord } from './schemas.ts'
import { stageOn, stagesOn } from './service.ts'

const tags = ['Programme']
const config = { lane: 'reports', access: agreementAccess.readAgreements, scope: 'registry:read' } as const

/** The seven stages, who delivers and who supports them, and the programme they make up. */
export function stageRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/programme',
    {
      config: { access: programmeAccess.read, export: supportExport },
      schema: {
        operationId: 'getProgramme',
        tags,
        summary: 'Who leads the programme, on what legal basis, and who supports which stage by the paper',
        description:
          'Only what a source says, with the section: the leading agency, the OPD that are named, the regulations, and the support matrix apart from agreements. No token needed.',
        response: { 200: programme },
      },
    },
    async () => programmeFacts,
  )
  app.get(
    '/v1/stages',
    {
      config: { ...config, export: stageExport },
      schema: {
        operationId: 'listStages',
        tags,
        summary: 'List the stages P1–P7 with who delivers and supports them',
        description:
          'An unordered set: a business takes those it needs. Of each, on the day `asOf`: agreements in force, cases and verified deliveries that you may see, what the region delivers itself, and who supports it as the paper states it.',
        querystring: stageQuery,
        response: { 200: stageList },
      },
    },
    async ({ caller, query }) => stagesOn(db, caller, asOfFrom(app, query.asOf)),
  )
  app.get(
    '/v1/stages/:code',
    {
      config,
      schema: {
        operationId: 'getStage',
        tags,
        summary: 'Get one stage',
        description: 'As `listStages` has it.',
        params: stageParams,
        querystring: stageQuery,
        response: { 200: stageRecord },
      },
    },
    async ({ caller, query, params }) => stageOn(db, caller, asOfFrom(app, query.asOf), params.code),
  )
  app.get(
    '/v1/stages/:code/agreements',
    {
      config: { ...config, lane: 'searches', shape: agreementShape, export: agreementExport },
      schema: {
        operationId: 'listStageAgreements',
        tags,
        summary: 'List the agreements of a stage',
        description: 'As `listAgreements` with this `stage`, by all its other filters.',
        params: stageParams,
        querystring: stageAgreementQuery,
        response: { 200: agreementPage },
      },
    },
    async (request) => {
      const { caller, query, params } = request
      const asOf = asOfFrom(app, query.asOf, query.withinDays)
      const { data, page } = await listAgreements(db, caller, { ...query, stage: [params.code] }, asOf)
      return { data: data.map((each) => toldInLanguageOf(request, each)), page }
    },
  )
}
