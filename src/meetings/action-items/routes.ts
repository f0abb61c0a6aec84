import type { App } from '../../http/app.ts'
import { sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { actionItemDone, actionItemPage, actionItemQuery, registeredActionItem } from './schemas.ts'
import { doActionItem, getActionItem, listActionItems } from './service.ts'
import { actionItemExport } from '../exports.ts'
import { meetingAccess as access } from '../policy.ts'
import { shapeOf } from '../../http/shape.ts'
import { ofMeeting } from '../parts/shape.ts'

const shape = shapeOf(registeredActionItem, ofMeeting)

export function actionItemRoutes(app: App): void {
  const { db, clock } = app
  const tags = ['Meetings']
  app.get(
    '/v1/action-items',
    {
      config: { access: access.readMeetings, shape, export: actionItemExport },
      schema: {
        operationId: 'listActionItems',
        tags,
        summary: 'List what is to be done after meetings',
        description:
          'Over every case you may see, the first due first and those without a day last. Of minutes that were corrected the ' +
          'items of the correction are listed.',
        querystring: actionItemQuery,
        response: { 200: actionItemPage },
      },
    },
    async (request) => listActionItems(db, clock, request.caller, request.query),
  )
  app.get(
    '/v1/action-items/:id',
    {
      config: { access: access.readMeetings, shape },
      schema: {
        operationId: 'getActionItem',
        tags,
        summary: 'Get one action item',
        description: 'It names the case and the meeting, who is to do it, and whether it is overdue.',
        params: idParams,
        response: { 200: registeredActionItem },
      },
    },
    async (request, reply) =>
      sendRecord(reply, await getActionItem(db, clock, request.caller, request.params.id)),
  )
  app.post(
    '/v1/action-items/:id/done',
    {
      config: { access: access.doActionItems, ifMatch: true },
      schema: {
        operationId: 'doActionItem',
        tags,
        summary: 'Say that an action item is done',
        description:
          'For officers of the agencies in the case, and for the collaborator that was to do it; before and after the minutes ' +
          'are finalized.',
        params: idParams,
        body: actionItemDone,
        response: { 200: registeredActionItem },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      return sendRecord(reply, await doActionItem(db, clock, caller, params.id, expectedVersion, body))
    },
  )
}
