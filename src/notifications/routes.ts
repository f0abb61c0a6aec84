import { z } from 'zod'
import type { App } from '../http/app.ts'
import { idParams } from '../http/schemas.ts'
import { jakartaDay } from '../kernel/days.ts'
import { offerCodes } from '../reference/code-lists.ts'
import { notificationExport } from './exports.ts'
import { notificationLabels } from './labels.ts'
import { notificationAccess } from './policy.ts'
import { notificationPage, notificationQuery, readUntil } from './schemas.ts'
import { listNotifications, markRead, markReadUntil } from './service.ts'

const tags = ['Notifications']
const access = notificationAccess.own

/** What the caller is told without asking, and what it has read of it. */
export function notificationRoutes(app: App): void {
  offerCodes(app, notificationLabels)
  const { db, clock } = app
  app.get(
    '/v1/me/notifications',
    {
      config: { access, export: notificationExport },
      schema: {
        operationId: 'listNotifications',
        tags,
        summary: 'List what you were told',
        description:
          'The newest first: agreements that end or whose notice is due 180, 90, 30 and 7 days ahead, once each, to the accounts that ' +
          'are responsible for them, else to every officer of the lead agency. Only of agreements that you still see.',
        querystring: notificationQuery,
        response: { 200: notificationPage },
      },
    },
    async ({ caller, query }) => listNotifications(db, jakartaDay(clock()), caller, query),
  )
  app.post(
    '/v1/me/notifications/:id/read',
    {
      config: { access, idempotencyKey: false },
      schema: {
        operationId: 'markNotificationRead',
        tags,
        summary: 'Mark one as read',
        description: 'As often as you like: the first time counts.',
        params: idParams,
        response: { 204: z.null() },
      },
    },
    async ({ caller, params }, reply) => {
      await markRead(db, caller, params.id)
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/v1/me/notifications/read',
    {
      config: { access, idempotencyKey: false },
      schema: {
        operationId: 'markNotificationsRead',
        tags,
        summary: 'Mark as read what you have seen',
        description:
          'Everything up to an instant: give the `createdAt` of the newest that you have seen, so that what came meanwhile stays unread.',
        body: readUntil,
        response: { 204: z.null() },
      },
    },
    async ({ caller, body }, reply) => {
      await markReadUntil(db, caller, body.until)
      return reply.code(204).send(null)
    },
  )
}
