import type { App } from '../../http/app.ts'
import { itemExport } from '../exports.ts'
import { itemPage, itemQuery } from './schemas.ts'
import { listItems } from './service.ts'
import { meetingAccess as access } from '../policy.ts'

export function itemRoutes(app: App): void {
  app.get(
    '/v1/meeting-items',
    {
      config: { access: access.readMeetings, export: itemExport },
      schema: {
        operationId: 'listMeetingItems',
        tags: ['Meetings'],
        summary: 'List offers and needs',
        description:
          'Over every case you may see that was not cancelled, from finalized minutes that were not corrected, the latest ' +
          'meeting first. `met=false` lists the needs that no offer of the other side answers, and the offers nobody needs.',
        querystring: itemQuery,
        response: { 200: itemPage },
      },
    },
    async (request) => listItems(app.db, request.caller, request.query),
  )
}
