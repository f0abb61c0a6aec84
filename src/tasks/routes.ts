import { momentFrom } from '../agreements/as-of.ts'
import type { App } from '../http/app.ts'
import { offerCodes } from '../reference/code-lists.ts'
import { taskExport } from './exports.ts'
import { taskLabels } from './labels.ts'
import { taskAccess } from './policy.ts'
import { taskPage, taskQuery } from './schemas.ts'
import { listTasks } from './service.ts'

/** "Menunggu Anda": everything that is somebody's turn, in one list. */
export function taskRoutes(app: App): void {
  offerCodes(app, taskLabels)
  app.get(
    '/v1/me/tasks',
    {
      config: { access: taskAccess.own, everyMembership: true, export: taskExport },
      schema: {
        operationId: 'listTasks',
        tags: ['Tasks'],
        summary: 'List what waits for you',
        description:
          'Everything that is your turn, the longest waiting first: since when, due when, why it is yours, and the operation that ends it. Of what an agency leads ' +
          'it is the turn of whoever is responsible, or of every officer where nobody is. Over all your memberships, unless ' +
          '`Registry-Membership` names one. What you may not decide, because you took part in it, is not your turn.',
        querystring: taskQuery,
        response: { 200: taskPage },
      },
    },
    async ({ speakers, query }) => listTasks(app.db, speakers, query, momentFrom(app)),
  )
}
