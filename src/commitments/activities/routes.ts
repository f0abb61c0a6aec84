import { asOfFrom } from '../../agreements/as-of.ts'
import { agreementAccess } from '../../agreements/policy.ts'
import { reasonBody } from '../../agreements/transitions/schemas.ts'
import type { App } from '../../http/app.ts'
import { sendCreated, sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { activity, activityPage, activityPatch, activityQuery, newActivity } from './schemas.ts'
import {
  createActivity,
  getActivity,
  listActivities,
  listAgreementActivities,
  moveActivity,
  patchActivity,
} from './service.ts'
import { activityExport } from '../exports.ts'
import { commitmentAccess as access } from '../policy.ts'
import { activityShape } from './shape.ts'

const tags = ['Commitments']

export function activityRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/commitments/:id/activities',
    {
      config: { access: agreementAccess.readCommitments, shape: activityShape, export: activityExport },
      schema: {
        operationId: 'listActivities',
        tags,
        summary: 'List what was delivered towards a commitment',
        description: 'The latest first, in every status; only what was verified counts.',
        params: idParams,
        querystring: activityQuery,
        response: { 200: activityPage },
      },
    },
    async ({ caller, params, query }) => listActivities(db, caller, params.id, query, asOfFrom(app)),
  )
  app.get(
    '/v1/agreements/:id/activities',
    {
      config: {
        access: access.readActivities,
        scope: 'registry:read',
        shape: activityShape,
        export: activityExport,
      },
      schema: {
        operationId: 'listAgreementActivities',
        tags,
        summary: 'List what was delivered under an agreement',
        description:
          'Over all its commitments, the latest first. An integrator reads what was verified, with stage and unit of the commitment.',
        params: idParams,
        querystring: activityQuery,
        response: { 200: activityPage },
      },
    },
    async ({ caller, params, query }) => listAgreementActivities(db, caller, params.id, query, asOfFrom(app)),
  )
  app.get(
    '/v1/activities/:id',
    {
      config: { access: access.readActivities, scope: 'registry:read', shape: activityShape },
      schema: {
        operationId: 'getActivity',
        tags,
        summary: 'Get one activity',
        description:
          'It names its commitment, which names the item of the minutes. To an integrator it exists once it is verified.',
        params: idParams,
        response: { 200: activity },
      },
    },
    async (request, reply) => sendRecord(reply, await getActivity(db, request.caller, request.params.id)),
  )
  app.post(
    '/v1/commitments/:id/activities',
    {
      config: { access: access.writeActivities, createsIn: '/v1/activities' },
      schema: {
        operationId: 'createActivity',
        tags,
        summary: 'Note down what was delivered',
        description:
          'By an officer of an agency in the agreement, or by a collaborator that is a party. It is a draft until it is submitted. The agreement must have been in force on that day.',
        params: idParams,
        body: newActivity,
        response: { 201: activity },
      },
    },
    async (request, reply) => {
      const created = await createActivity(db, request.caller, request.params.id, request.body, asOfFrom(app))
      return sendCreated(reply, '/v1/activities', created)
    },
  )
  app.patch(
    '/v1/activities/:id',
    {
      config: { access: access.writeActivities, ifMatch: true },
      schema: {
        operationId: 'patchActivity',
        tags,
        summary: 'Change an activity before it is decided on',
        description:
          'JSON Merge Patch (RFC 7396), while it is a draft or was rejected; what was rejected becomes a draft again.',
        params: idParams,
        body: activityPatch,
        response: { 200: activity },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      return sendRecord(
        reply,
        await patchActivity(db, caller, params.id, expectedVersion, body, asOfFrom(app)),
      )
    },
  )
  activityMoves(app)
}

const moves = {
  submit: {
    access: access.writeActivities,
    summary: 'Submit an activity',
    description:
      'For an officer of an agency in the agreement to verify. What was rejected may be submitted again.',
  },
  verify: {
    access: access.decideActivities,
    summary: 'Verify an activity',
    description:
      'From then on it counts, and stands. Nobody verifies what they took part in: wrote, changed or submitted.',
  },
} as const

function activityMoves(app: App): void {
  const { db } = app
  for (const action of ['submit', 'verify'] as const) {
    const { access: may, ...texts } = moves[action]
    app.post(
      `/v1/activities/:id/${action}`,
      {
        config: { access: may, ifMatch: true },
        schema: {
          operationId: `${action}Activity`,
          tags,
          ...texts,
          params: idParams,
          response: { 200: activity },
        },
      },
      async (request, reply) => {
        const { caller, params, expectedVersion } = request
        return sendRecord(
          reply,
          await moveActivity(db, caller, params.id, expectedVersion, { action }, asOfFrom(app)),
        )
      },
    )
  }
  app.post(
    '/v1/activities/:id/reject',
    {
      config: { access: access.decideActivities, ifMatch: true },
      schema: {
        operationId: 'rejectActivity',
        tags,
        summary: 'Reject an activity',
        description:
          'It does not count; the reason says what to mend. Nobody rejects what they took part in: wrote, changed or submitted.',
        params: idParams,
        body: reasonBody,
        response: { 200: activity },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const move = { action: 'reject', reason: body.reason } as const
      return sendRecord(
        reply,
        await moveActivity(db, caller, params.id, expectedVersion, move, asOfFrom(app)),
      )
    },
  )
}
