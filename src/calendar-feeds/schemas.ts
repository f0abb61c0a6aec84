import { z } from 'zod'
import { listParams, pageOf } from '../http/pagination.ts'
import { line, named, stamps, uuid } from '../http/schemas.ts'

const name = line.meta({
  description: 'What you call it, such as the device that subscribes to it.',
  ...named('Nama', 'Name'),
  example: 'Ponsel',
})

export const calendarFeed = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    name,
    ...stamps,
    createdAt: stamps.createdAt.meta(named('Dibuat', 'Made')),
  })
  .meta({ id: 'CalendarFeed', description: 'A calendar of your own. Nothing secret is ever in it.' })
export type CalendarFeed = z.infer<typeof calendarFeed>

export const calendarFeedPage = pageOf('CalendarFeedPage', calendarFeed)

export const calendarFeedWithUrl = calendarFeed
  .extend({
    url: z.string().max(2500).meta({
      description:
        'The address to subscribe to, shown this once. Whoever has it reads the calendar: remove the feed where it leaked.',
      example: 'http://127.0.0.1:3000/calendar/jpr_calendar_9oVxPzXr5nE0bq3JY1m7Lw2TkDgHsFaUcQiMvBtRjKe.ics',
    }),
  })
  .meta({ id: 'CalendarFeedWithUrl' })

export const newCalendarFeed = z
  .strictObject({ name })
  .meta({ id: 'NewCalendarFeed', example: { name: 'Ponsel' } })

export const calendarFeedQuery = z.strictObject(
  listParams(['createdAt', '-createdAt', 'name', '-name'], 'createdAt'),
)
export type CalendarFeedQuery = z.infer<typeof calendarFeedQuery>

export const calendarParams = z.strictObject({
  secret: z.string().min(1).max(200).meta({
    description: 'The secret in the address of the feed.',
    pattern: '^[\\w-]+$',
  }),
})

export const calendarFile = z
  .string()
  .max(5_000_000)
  .meta({ id: 'Calendar', description: 'A calendar after RFC 5545.' })
