import type { App } from '../../http/app.ts'
import { sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { asOfFrom } from '../as-of.ts'
import { agreementAccess as access } from '../policy.ts'
import { reasonBody } from '../transitions/schemas.ts'
import { offerCodes } from '../../reference/code-lists.ts'
import { correctionExport } from './exports.ts'
import { correctionLabels } from './labels.ts'
import { correction, correctionPage, correctionParams, correctionQuery, newCorrection } from './schemas.ts'
import { getCorrection, listCorrections, requestCorrection } from './service.ts'
import { acceptCorrection, declineCorrection } from './deciding.ts'

const tags = ['Agreements']
const oneOfAgreement = '/v1/agreements/:id/corrections/:correctionId'

/** Corrections where the record differs from the signed file: the lead agency requests, the registrar decides. */
export function correctionRoutes(app: App): void {
  offerCodes(app, correctionLabels)
  const { db } = app
  app.post(
    '/v1/agreements/:id/correct',
    {
      config: { access: access.requestCorrections, ifMatch: true },
      schema: {
        operationId: 'correctAgreement',
        tags,
        summary: 'Ask for a misreading of a signed file to be corrected',
        description:
          'For what is recorded otherwise than the signed file has it; what the parties agree on anew is an amendment. The lead agency names the fields, the reason and the file; the registrar accepts or declines. Nothing changes until then. `If-Match` takes the ETag of the agreement.',
        params: idParams,
        body: newCorrection,
        response: { 201: correction },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const asked = await requestCorrection(db, caller, params.id, expectedVersion, body, asOfFrom(app))
      const location = `/v1/agreements/${params.id}/corrections/${asked.id}`
      return sendRecord(reply.code(201).header('location', location), asked)
    },
  )
  app.get(
    '/v1/agreements/:id/corrections',
    {
      config: { access: access.readNegotiation, export: correctionExport },
      schema: {
        operationId: 'listCorrections',
        tags,
        summary: 'List the corrections of an agreement',
        description: 'Both readings of each: what was asked for, accepted and declined, when and why.',
        params: idParams,
        querystring: correctionQuery,
        response: { 200: correctionPage },
      },
    },
    async ({ caller, params, query }) => listCorrections(db, caller, params.id, query, asOfFrom(app)),
  )
  app.get(
    oneOfAgreement,
    {
      config: { access: access.readNegotiation },
      schema: {
        operationId: 'getCorrection',
        tags,
        summary: 'Get one correction of an agreement',
        description: 'How it was recorded, how the signed file has it, and what was decided.',
        params: correctionParams,
        response: { 200: correction },
      },
    },
    async (request, reply) =>
      sendRecord(reply, await getCorrection(db, request.caller, request.params, asOfFrom(app))),
  )
  app.post(
    `${oneOfAgreement}/accept`,
    {
      config: { access: access.decideCorrections, ifMatch: true },
      schema: {
        operationId: 'acceptCorrection',
        tags,
        summary: 'Accept a correction',
        description:
          'Every version that carries the misreading answers with the corrected reading, for every day it stood; one in which an amendment changed the field on purpose stays. Days that follow from it follow. Nobody accepts what they asked for themselves. 409 `guard_not_met` names what is in the way.',
        params: correctionParams,
        response: { 200: correction },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion } = request
      return sendRecord(
        reply,
        await acceptCorrection(db, app.clock, caller, params, expectedVersion, asOfFrom(app)),
      )
    },
  )
  app.post(
    `${oneOfAgreement}/decline`,
    {
      config: { access: access.decideCorrections, ifMatch: true },
      schema: {
        operationId: 'declineCorrection',
        tags,
        summary: 'Decline a correction',
        description: 'The file is read as it is recorded; the registrar says why.',
        params: correctionParams,
        body: reasonBody,
        response: { 200: correction },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      return sendRecord(
        reply,
        await declineCorrection(db, app.clock, caller, params, expectedVersion, body.reason, asOfFrom(app)),
      )
    },
  )
}
