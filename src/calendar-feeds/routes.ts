import { hash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../http/app.ts'
import { jakartaDay } from '../kernel/days.ts'
import { matches, sendCreated, sendRecord } from '../http/preconditions.ts'
import { baseOf } from '../http/service/base.ts'
import { idParams } from '../http/schemas.ts'
import { calendarOf } from './calendar.ts'
import { eventsOf } from './events.ts'
import { calendarFeedExport } from './exports.ts'
import { calendarFeedAccess } from './policy.ts'
import {
  calendarFeed,
  calendarFeedPage,
  calendarFeedQuery,
  calendarFeedWithUrl,
  calendarFile,
  calendarParams,
  newCalendarFeed,
} from './schemas.ts'
import { createFeed, getFeed, listFeeds, removeFeed, requireHolder } from './service.ts'

const access = calendarFeedAccess.ownFeeds
const tags = ['Calendars']

/** The caller's own calendar feeds, and the addresses that calendar programs read. */
export function calendarFeedRoutes(app: App): void {
  feedRoutes(app)
  calendarRoute(app)
}

function feedRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/calendar-feeds',
    {
      config: { access, export: calendarFeedExport },
      schema: {
        operationId: 'listCalendarFeeds',
        tags,
        summary: 'List your calendars',
        description: 'Those of your own account, without their addresses.',
        querystring: calendarFeedQuery,
        response: { 200: calendarFeedPage },
      },
    },
    async (request) => listFeeds(db, request.caller, request.query),
  )
  app.get(
    '/v1/calendar-feeds/:id',
    {
      config: { access },
      schema: {
        operationId: 'getCalendarFeed',
        tags,
        summary: 'Get one of your calendars',
        description: 'With the ETag that removing it takes.',
        params: idParams,
        response: { 200: calendarFeed },
      },
    },
    async (request, reply) => sendRecord(reply, await getFeed(db, request.caller, request.params.id)),
  )
  app.post(
    '/v1/calendar-feeds',
    {
      config: { access, showsSecret: true },
      schema: {
        operationId: 'createCalendarFeed',
        tags,
        summary: 'Make a calendar to subscribe to',
        description:
          'Its address is in this answer alone, and needs no token: give it to your calendar program and to nobody else. An ' +
          'account has at most five.',
        body: newCalendarFeed,
        response: { 201: calendarFeedWithUrl },
      },
    },
    async (request, reply) => {
      const { feed, secret } = await createFeed(db, request.caller, request.body)
      // Calendar programs need an absolute address. Without PUBLIC_URL, the host of this request is used.
      const url = `${baseOf(request)}/calendar/${secret}.ics`
      return sendCreated(reply, '/v1/calendar-feeds', { ...feed, url })
    },
  )
  app.delete(
    '/v1/calendar-feeds/:id',
    {
      config: { access, ifMatch: true },
      schema: {
        operationId: 'removeCalendarFeed',
        tags,
        summary: 'Remove one of your calendars',
        description: 'Its address is answered 404 from now on.',
        params: idParams,
        response: { 204: z.null() },
      },
    },
    async ({ caller, params, expectedVersion }, reply) => {
      await removeFeed(db, caller, params.id, expectedVersion)
      return reply.code(204).send(null)
    },
  )
}

function calendarRoute(app: App): void {
  const { db, clock } = app
  app.get(
    '/calendar/:secret.ics',
    {
      config: { lane: 'feeds', access: ['public'] },
      schema: {
        operationId: 'getCalendar',
        tags,
        summary: 'Read a calendar by its address',
        description:
          'Meetings, open action items on the day they are due and the last days of agreements, from 90 days back to 400 ahead: ' +
          'what its account sees now of the records of its own organization, without people. In Indonesian. 404 once it was ' +
          'removed, or its account disabled.',
        params: calendarParams,
        response: { 200: { content: { 'text/calendar': { schema: calendarFile } } } },
      },
    },
    async (request, reply) => {
      const holder = await requireHolder(db, jakartaDay(clock()), request.params.secret)
      return sendCalendar(request, reply, calendarOf(await eventsOf(db, holder, clock())))
    },
  )
}

function sendCalendar({ headers }: FastifyRequest, reply: FastifyReply, text: string): FastifyReply {
  const etag = `"${hash('sha1', text, 'base64url')}"`
  reply.headers({ etag, 'cache-control': 'private, no-store' })
  if (matches(headers['if-none-match'], etag)) return reply.code(304).send()
  return reply
    .type('text/calendar; charset=utf-8')
    .header('content-disposition', 'attachment; filename="jakpreneur.ics"')
    .send(text)
}
