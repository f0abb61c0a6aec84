import { z } from 'zod'
import type { App } from '../http/app.ts'
import { sendCreated, sendRecord } from '../http/preconditions.ts'
import { idParams } from '../http/schemas.ts'
import { jakartaDay } from '../kernel/days.ts'
import { offerCodes } from '../reference/code-lists.ts'
import { holidayExport } from './exports.ts'
import { holidayLabels } from './labels.ts'
import { holidayAccess as access } from './policy.ts'
import {
  holiday,
  holidayPage,
  holidayPatch,
  holidayQuery,
  newHoliday,
  workingDay,
  workingDayQuery,
} from './schemas.ts'
import {
  addHoliday,
  findWorkingDay,
  getHoliday,
  listHolidays,
  patchHoliday,
  removeHoliday,
} from './service.ts'

const tags = ['Settings']

/** National holidays and collective leave, by which terms in working days are counted. */
export function holidayRoutes(app: App): void {
  offerCodes(app, holidayLabels)
  readingRoutes(app)
  writingRoutes(app)
}

function readingRoutes(app: App): void {
  const { db, clock } = app
  app.get(
    '/v1/holidays',
    {
      config: { access: access.read, export: holidayExport },
      schema: {
        operationId: 'listHolidays',
        tags,
        summary: 'List national holidays and collective leave',
        description: 'The days that are no working days, beside Saturdays and Sundays, each with its source.',
        querystring: holidayQuery,
        response: { 200: holidayPage },
      },
    },
    async (request) => listHolidays(db, request.caller, request.query),
  )
  app.get(
    '/v1/holidays/:id',
    {
      config: { access: access.read },
      schema: {
        operationId: 'getHoliday',
        tags,
        summary: 'Get one holiday',
        description: 'With its ETag.',
        params: idParams,
        response: { 200: holiday },
      },
    },
    async (request, reply) => sendRecord(reply, await getHoliday(db, request.caller, request.params.id)),
  )
  app.get(
    '/v1/working-days',
    {
      config: { access: access.read },
      schema: {
        operationId: 'findWorkingDay',
        tags,
        summary: 'Find the working day on which a term is full',
        description:
          'Counted from the day after `after`; Saturdays, Sundays and the holidays of the register do not count. Where the ' +
          'holidays of a year are not entered yet, its working days are counted without them.',
        querystring: workingDayQuery,
        response: { 200: workingDay },
      },
    },
    async ({ caller, query: { after = jakartaDay(clock()), days } }) =>
      findWorkingDay(db, caller, after, days),
  )
}

function writingRoutes(app: App): void {
  const { db } = app
  app.post(
    '/v1/holidays',
    {
      config: { access: access.write },
      schema: {
        operationId: 'addHoliday',
        tags,
        summary: 'Enter a holiday',
        description: 'With the decree that says so. 409 where the day is entered already.',
        body: newHoliday,
        response: { 201: holiday },
      },
    },
    async (request, reply) =>
      sendCreated(reply, '/v1/holidays', await addHoliday(db, request.caller, request.body)),
  )
  app.patch(
    '/v1/holidays/:id',
    {
      config: { access: access.write, ifMatch: true },
      schema: {
        operationId: 'patchHoliday',
        tags,
        summary: 'Change a holiday',
        description: 'JSON Merge Patch (RFC 7396). 409 where the day is entered already.',
        params: idParams,
        body: holidayPatch,
        response: { 200: holiday },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      return sendRecord(reply, await patchHoliday(db, caller, params.id, expectedVersion, body))
    },
  )
  app.delete(
    '/v1/holidays/:id',
    {
      config: { access: access.write, ifMatch: true },
      schema: {
        operationId: 'removeHoliday',
        tags,
        summary: 'Take a holiday out',
        description: 'The day is a working day again.',
        params: idParams,
        response: { 204: z.null() },
      },
    },
    async ({ caller, params, expectedVersion }, reply) => {
      await removeHoliday(db, caller, params.id, expectedVersion)
      return reply.code(204).send(null)
    },
  )
}
