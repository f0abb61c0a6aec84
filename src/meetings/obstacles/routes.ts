import type { App } from '../../http/app.ts'
import { sendCreated, sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { obstacleExport } from '../exports.ts'
import { getObstacle, listObstacles, raiseObstacle, reopenObstacle, resolveObstacle } from './service.ts'
import { obstacle } from '../parts/schemas.ts'
import { meetingAccess as access } from '../policy.ts'
import {
  newCaseObstacle,
  obstaclePage,
  obstacleQuery,
  obstacleReopening,
  obstacleResolution,
} from './schemas.ts'
import { shapeOf } from '../../http/shape.ts'
import { ofMeeting } from '../parts/shape.ts'

const shape = shapeOf(obstacle, ofMeeting)

const tags = ['Meetings']

export function obstacleRoutes(app: App): void {
  readingRoutes(app)
  writingRoutes(app)
}

function readingRoutes(app: App): void {
  const { db, clock } = app
  app.get(
    '/v1/obstacles',
    {
      config: { access: access.readMeetings, shape, export: obstacleExport },
      schema: {
        operationId: 'listObstacles',
        tags,
        summary: 'List the obstacles',
        description:
          'What stands or stood in the way, over every case you may see, the latest raised first. `ageDays` counts to the ' +
          'day it was resolved, or to today in Jakarta.',
        querystring: obstacleQuery,
        response: { 200: obstaclePage },
      },
    },
    async (request) => listObstacles(db, clock, request.caller, request.query),
  )
  app.get(
    '/v1/obstacles/:id',
    {
      config: { access: access.readMeetings, shape },
      schema: {
        operationId: 'getObstacle',
        tags,
        summary: 'Get one obstacle',
        description: 'It names the case, the meeting that raised it where one did, and how it was resolved.',
        params: idParams,
        response: { 200: obstacle },
      },
    },
    async (request, reply) =>
      sendRecord(reply, await getObstacle(db, clock, request.caller, request.params.id)),
  )
}

function writingRoutes(app: App): void {
  const { db, clock } = app
  app.post(
    '/v1/cases/:id/obstacles',
    {
      config: { access: access.writeMeetings, createsIn: '/v1/obstacles' },
      schema: {
        operationId: 'raiseObstacle',
        tags,
        summary: 'Raise an obstacle on a case',
        description:
          'What came up outside a meeting: it has no `meetingId`, and blocks the case as those of minutes do. For officers of ' +
          'the agencies in the case, also while it is on hold. Its collaborators read it as soon as they see the case; what ' +
          'is for the agencies alone belongs in the minutes of an internal meeting.',
        params: idParams,
        body: newCaseObstacle,
        response: { 201: obstacle },
      },
    },
    async (request, reply) => {
      const raised = await raiseObstacle(db, clock, request.caller, request.params.id, request.body)
      return sendCreated(reply, '/v1/obstacles', raised)
    },
  )
  app.post(
    '/v1/obstacles/:id/resolve',
    {
      config: { access: access.writeMeetings, ifMatch: true },
      schema: {
        operationId: 'resolveObstacle',
        tags,
        summary: 'Resolve an obstacle',
        description:
          'Says what resolved it and when. For officers of the agencies in the case, before and after the minutes are ' +
          'finalized. One that returns is opened again.',
        params: idParams,
        body: obstacleResolution,
        response: { 200: obstacle },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      return sendRecord(reply, await resolveObstacle(db, clock, caller, params.id, expectedVersion, body))
    },
  )
  app.post(
    '/v1/obstacles/:id/reopen',
    {
      config: { access: access.writeMeetings, ifMatch: true },
      schema: {
        operationId: 'reopenObstacle',
        tags,
        summary: 'Open a resolved obstacle again',
        description:
          'Where it stands in the way after all: it is open as before, counts from the day it was raised, and blocks where it ' +
          'is `blocking`. The trail keeps how it was resolved and the reason. For officers of the agencies in the case.',
        params: idParams,
        body: obstacleReopening,
        response: { 200: obstacle },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      return sendRecord(reply, await reopenObstacle(db, clock, caller, params.id, expectedVersion, body))
    },
  )
}
