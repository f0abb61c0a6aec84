import type { App } from '../../http/app.ts'
import { sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { obstacleExport } from '../exports.ts'
import { getObstacle, listObstacles, resolveObstacle } from './service.ts'
import { obstacle } from '../parts/schemas.ts'
import { meetingAccess as access } from '../policy.ts'
import { obstaclePage, obstacleQuery, obstacleResolution } from './schemas.ts'
import { shapeOf } from '../../http/shape.ts'
import { ofMeeting } from '../parts/shape.ts'

const shape = shapeOf(obstacle, ofMeeting)

export function obstacleRoutes(app: App): void {
  const { db, clock } = app
  const tags = ['Meetings']
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
        description: 'It names the case and the meeting that raised it, and how it was resolved.',
        params: idParams,
        response: { 200: obstacle },
      },
    },
    async (request, reply) =>
      sendRecord(reply, await getObstacle(db, clock, request.caller, request.params.id)),
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
          'finalized. A resolved obstacle is not opened again: raise it anew in a later meeting.',
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
}
