import type { App } from '../http/app.ts'
import { jakartaDay } from '../kernel/days.ts'
import { eventAccess as access } from './policy.ts'
import { eventPage, eventQuery } from './schemas.ts'
import { listEvents } from './service.ts'

export function eventRoutes(app: App): void {
  const { db, clock } = app
  app.get(
    '/v1/events',
    {
      config: { access: access.read, scope: 'events:read', ends: true },
      schema: {
        operationId: 'listEvents',
        tags: ['Events'],
        summary: 'Follow what changes',
        description:
          'Every change of a record that you see, in an order in which nothing appears later before what was given already. ' +
          'To keep a copy: take the head (`after=head`), walk the lists, then follow from that head: read each record that is named again, ' +
          'and remove it where it is hidden, deleted or not found. 410 `copy_outdated`: begin anew. Events are kept for 90 days.',
        querystring: eventQuery,
        response: { 200: eventPage },
      },
    },
    async ({ caller, query }) => listEvents(db, jakartaDay(clock()), caller, query),
  )
}
