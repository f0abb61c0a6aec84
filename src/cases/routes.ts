import type { App } from '../http/app.ts'
import { sendCreated, sendRecord } from '../http/preconditions.ts'
import { idParams } from '../http/schemas.ts'
import { caseExport } from './exports.ts'
import { caseAccess as access } from './policy.ts'
import { casePage, casePatch, caseQuery, caseReason, caseRecord, newCase } from './schemas.ts'
import { changeCaseStatus, getCase, listCases, openCase, patchCase } from './service.ts'
import { one, several, shapeOf } from '../http/shape.ts'
import { agreementSummaries } from '../agreements/summary/read.ts'
import { organizationSummaries } from '../organizations/summary/read.ts'
import { offerCodes } from '../reference/code-lists.ts'
import { caseLabels } from './labels.ts'

const shape = shapeOf(caseRecord, {
  organizations: several(organizationSummaries, (each) =>
    [...each.agencies, ...each.collaborators].map(({ id }) => id),
  ),
  agreement: one(agreementSummaries, (each) => each.agreementId),
})

const tags = ['Cases']

export function caseRoutes(app: App): void {
  offerCodes(app, caseLabels)
  readingRoutes(app)
  writingRoutes(app)
  actionRoutes(app)
}

function readingRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/cases',
    {
      config: { access: access.readCases, shape, lane: 'searches', export: caseExport },
      schema: {
        operationId: 'listCases',
        tags,
        summary: 'List the cases',
        description:
          'Every negotiation you may see, the last changed first. A collaborator sees its own cases from the first ' +
          'finalized minutes on. `q=` searches number, title and object in Indonesian.',
        querystring: caseQuery,
        response: { 200: casePage },
      },
    },
    async (request) => listCases(db, request.caller, request.query),
  )
  app.get(
    '/v1/cases/:id',
    {
      config: { access: access.readCases, shape },
      schema: {
        operationId: 'getCase',
        tags,
        summary: 'Get one case',
        description: 'Who takes part, for which stages, how far it is, and what you may do with it.',
        params: idParams,
        response: { 200: caseRecord },
      },
    },
    async (request, reply) => sendRecord(reply, await getCase(db, request.caller, request.params.id)),
  )
}

function writingRoutes(app: App): void {
  const { db, clock } = app
  app.post(
    '/v1/cases',
    {
      config: { access: access.writeCases, createsIn: '/v1/cases' },
      schema: {
        operationId: 'openCase',
        tags,
        summary: 'Open a case',
        description:
          'Begins the record of a negotiation with one or more collaborators. Your agency leads it and decides on it; ' +
          'further agencies may be named, which log meetings beside it. The answer carries the case number.',
        body: newCase,
        response: { 201: caseRecord },
      },
    },
    async (request, reply) => {
      const opened = await openCase(db, clock, request.caller, request.body)
      return sendCreated(reply, '/v1/cases', opened)
    },
  )
  app.patch(
    '/v1/cases/:id',
    {
      config: { access: access.writeCases, ifMatch: true },
      schema: {
        operationId: 'patchCase',
        tags,
        summary: 'Change a case',
        description:
          'JSON Merge Patch (RFC 7396): the fields given are replaced, null empties one, lists are replaced whole. For ' +
          'officers of the lead agency, until it is promoted, put on hold or cancelled.',
        params: idParams,
        body: casePatch,
        response: { 200: caseRecord },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      return sendRecord(reply, await patchCase(db, clock, caller, params.id, expectedVersion, body))
    },
  )
}

const plainActions = [
  {
    action: 'offer',
    operationId: 'offerCase',
    summary: 'Say that an offer stands',
    description:
      'Needs finalized minutes that hold at least one offer or need from each side; 409 `guard_not_met` names what is missing.',
  },
  {
    action: 'agree',
    operationId: 'agreeCase',
    summary: 'Say that the sides agreed to proceed',
    description:
      'Needs at least one stage, and no blocking obstacle still open; 409 `guard_not_met` names what is missing.',
  },
  {
    action: 'resume',
    operationId: 'resumeCase',
    summary: 'Resume a case that is on hold',
    description: 'It returns to the status it was put on hold from.',
  },
] as const

const actionsWithReason = [
  {
    action: 'hold',
    operationId: 'holdCase',
    summary: 'Put a case on hold',
    description: 'Nothing can be done on it until it is resumed. The reason stands in `statusReason`.',
  },
  {
    action: 'cancel',
    operationId: 'cancelCase',
    summary: 'Cancel a case',
    description: 'It ends without an agreement, for good. The reason stands in `statusReason`.',
  },
] as const

function actionRoutes(app: App): void {
  const { db } = app
  const config = { access: access.writeCases, ifMatch: true }
  for (const { action, ...texts } of plainActions) {
    app.post(
      `/v1/cases/:id/${action}`,
      { config, schema: { ...texts, tags, params: idParams, response: { 200: caseRecord } } },
      async (request, reply) => {
        const { caller, params, expectedVersion } = request
        return sendRecord(reply, await changeCaseStatus(db, caller, params.id, expectedVersion, action))
      },
    )
  }
  for (const { action, ...texts } of actionsWithReason) {
    app.post(
      `/v1/cases/:id/${action}`,
      {
        config,
        schema: { ...texts, tags, params: idParams, body: caseReason, response: { 200: caseRecord } },
      },
      async (request, reply) => {
        const { caller, params, expectedVersion, body } = request
        return sendRecord(
          reply,
          await changeCaseStatus(db, caller, params.id, expectedVersion, action, body.reason),
        )
      },
    )
  }
}
