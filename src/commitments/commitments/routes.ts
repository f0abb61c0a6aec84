import { z } from 'zod'
import { asOfFrom } from '../../agreements/as-of.ts'
import { agreementAccess as access } from '../../agreements/policy.ts'
import type { App } from '../../http/app.ts'
import { sendCreated, sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { commitmentExport } from '../exports.ts'
import {
  agreementProgress,
  assignment,
  commitment,
  commitmentDay,
  commitmentPage,
  commitmentPatch,
  commitmentQuery,
  newCommitment,
} from './schemas.ts'
import { assignCommitment } from './assignment.ts'
import {
  createCommitment,
  getCommitment,
  getProgress,
  listCommitments,
  patchCommitment,
  removeCommitment,
} from './service.ts'
import { commitmentShape } from './shape.ts'
import { offerCodes } from '../../reference/code-lists.ts'
import { commitmentLabels } from '../labels.ts'

const tags = ['Commitments']

export function commitmentRoutes(app: App): void {
  offerCodes(app, commitmentLabels)
  const { db } = app
  app.get(
    '/v1/agreements/:id/commitments',
    {
      config: { access: access.readCommitments, shape: commitmentShape, export: commitmentExport },
      schema: {
        operationId: 'listCommitments',
        tags,
        summary: 'List what an agreement commits to',
        description:
          'Those that hold on the day, as amendments left them. Each names the item of the minutes in which it was agreed, and how far it is.',
        params: idParams,
        querystring: commitmentQuery,
        response: { 200: commitmentPage },
      },
    },
    async ({ caller, params, query }) =>
      listCommitments(db, caller, params.id, query, asOfFrom(app, query.asOf)),
  )
  app.post(
    '/v1/agreements/:id/commitments',
    {
      config: { access: access.writeAgreements, createsIn: '/v1/commitments' },
      schema: {
        operationId: 'createCommitment',
        tags,
        summary: 'Add a commitment to a draft agreement',
        description:
          'For what was not carried over from the minutes. Commitments are part of the text: they change while the agreement is a draft.',
        params: idParams,
        body: newCommitment,
        response: { 201: commitment },
      },
    },
    async (request, reply) => {
      const created = await createCommitment(
        db,
        request.caller,
        request.params.id,
        request.body,
        asOfFrom(app),
      )
      return sendCreated(reply, '/v1/commitments', created)
    },
  )
  app.get(
    '/v1/agreements/:id/progress',
    {
      config: { access: access.readCommitments },
      schema: {
        operationId: 'getAgreementProgress',
        tags,
        summary: 'How far an agreement is',
        description:
          'For each commitment and over all of them, from verified activities held until the day, with the people reached and the women among them.',
        params: idParams,
        querystring: commitmentDay,
        response: { 200: agreementProgress },
      },
    },
    async ({ caller, params, query }) => getProgress(db, caller, params.id, asOfFrom(app, query.asOf)),
  )
  app.get(
    '/v1/commitments/:id',
    {
      config: { access: access.readCommitments, shape: commitmentShape },
      schema: {
        operationId: 'getCommitment',
        tags,
        summary: 'Get one commitment',
        description: 'What it says on the day, and how far it is; also one that an amendment dropped.',
        params: idParams,
        querystring: commitmentDay,
        response: { 200: commitment },
      },
    },
    async ({ caller, params, query }, reply) =>
      sendRecord(reply, await getCommitment(db, caller, params.id, asOfFrom(app, query.asOf))),
  )
  app.patch(
    '/v1/commitments/:id',
    {
      config: { access: access.writeAgreements, ifMatch: true },
      schema: {
        operationId: 'patchCommitment',
        tags,
        summary: 'Change a commitment of a draft agreement',
        description:
          'JSON Merge Patch (RFC 7396). From review on it stands; once the agreement is signed only an amendment changes it.',
        params: idParams,
        body: commitmentPatch,
        response: { 200: commitment },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      return sendRecord(
        reply,
        await patchCommitment(db, caller, params.id, expectedVersion, body, asOfFrom(app)),
      )
    },
  )
  app.post(
    '/v1/commitments/:id/assign',
    {
      config: { access: access.writeAgreements, ifMatch: true },
      schema: {
        operationId: 'assignCommitment',
        tags,
        summary: 'Say who answers for a commitment',
        description:
          'Where nobody was named and the agreement has several collaborators, the agency that leads it says it, once, ' +
          'also after the signature; until then that agency reports. The registrar can say it again. 409 `guard_not_met` ' +
          'where somebody answers already.',
        params: idParams,
        body: assignment,
        response: { 200: commitment },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await assignCommitment(db, caller, params.id, expectedVersion, body, asOfFrom(app))),
  )
  app.delete(
    '/v1/commitments/:id',
    {
      config: { access: access.writeAgreements, ifMatch: true },
      schema: {
        operationId: 'removeCommitment',
        tags,
        summary: 'Take a commitment out of a draft agreement',
        description:
          'Of what was carried over from the minutes not everything has to become part of the text. Once the agreement is signed an amendment drops it.',
        params: idParams,
        response: { 204: z.null() },
      },
    },
    async ({ caller, params, expectedVersion }, reply) => {
      await removeCommitment(db, caller, params.id, expectedVersion, asOfFrom(app))
      return reply.code(204).send(null)
    },
  )
}
