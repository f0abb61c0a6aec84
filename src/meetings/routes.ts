import type { App } from '../http/app.ts'
import { sendCreated, sendRecord } from '../http/preconditions.ts'
import { idParams } from '../http/schemas.ts'
import { correctMeeting } from './corrections.ts'
import { meetingExport } from './exports.ts'
import { meetingAccess as access } from './policy.ts'
import { meeting, meetingPage } from './schemas/meeting.ts'
import { meetingCorrection, meetingDiscard, meetingPatch, newMeeting } from './schemas/written.ts'
import { caseMeetingQuery, meetingQuery } from './schemas/query.ts'
import {
  discardMeeting,
  finalizeMeeting,
  getMeeting,
  listCaseMeetings,
  listMeetings,
  logMeeting,
  patchMeeting,
} from './service.ts'
import { everybody } from './parts/people.ts'
import { one, several, shapeOf } from '../http/shape.ts'
import { caseSummaries } from '../cases/summary/read.ts'
import { organizationSummaries } from '../organizations/summary/read.ts'
import { toldInLanguageOf } from '../agreements/warnings/read.ts'
import { offerCodes } from '../reference/code-lists.ts'
import { meetingLabels } from './labels.ts'

const shape = shapeOf(meeting, {
  organizations: several(organizationSummaries, (each) => [
    ...everybody(each).map(({ organizationId }) => organizationId),
    ...each.items.map(({ organizationId }) => organizationId),
    ...each.actionItems.map(({ ownerOrganizationId }) => ownerOrganizationId),
  ]),
  case: one(caseSummaries, (each) => each.caseId),
})

const tags = ['Meetings']

export function meetingRoutes(app: App): void {
  offerCodes(app, meetingLabels)
  readingRoutes(app)
  writingRoutes(app)
}

function readingRoutes(app: App): void {
  const { db, clock } = app
  app.get(
    '/v1/cases/:id/meetings',
    {
      config: { access: access.readMeetings, shape, lane: 'searches', export: meetingExport },
      schema: {
        operationId: 'listCaseMeetings',
        tags,
        summary: 'List the meetings of a case',
        description: 'The minutes of one negotiation with all their parts, the latest first.',
        params: idParams,
        querystring: caseMeetingQuery,
        response: { 200: meetingPage },
      },
    },
    async ({ caller, params, query }) => listCaseMeetings(db, clock, caller, { ...query, caseId: params.id }),
  )
  app.get(
    '/v1/meetings',
    {
      config: { access: access.readMeetings, shape, lane: 'searches', export: meetingExport },
      schema: {
        operationId: 'listMeetings',
        tags,
        summary: 'List the meetings of every case',
        description:
          'Each with all its parts, the latest first. A collaborator reads the finalized minutes of its own cases, ' +
          'internal ones never.',
        querystring: meetingQuery,
        response: { 200: meetingPage },
      },
    },
    async (request) => listMeetings(db, clock, request.caller, request.query),
  )
  app.get(
    '/v1/meetings/:id',
    {
      config: { access: access.readMeetings, shape },
      schema: {
        operationId: 'getMeeting',
        tags,
        summary: 'Get one meeting',
        description:
          'With its participants as far as you may see them, its offers and needs, obstacles and decisions.',
        params: idParams,
        response: { 200: meeting },
      },
    },
    async (request, reply) =>
      sendRecord(
        reply,
        toldInLanguageOf(request, await getMeeting(db, clock, request.caller, request.params.id)),
      ),
  )
}

function writingRoutes(app: App): void {
  const { db, clock } = app
  app.post(
    '/v1/cases/:id/meetings',
    {
      config: { access: access.writeMeetings, createsIn: '/v1/meetings' },
      schema: {
        operationId: 'logMeeting',
        tags,
        summary: 'Log a meeting',
        description:
          'The whole meeting in one call: who was there, what each side offers and needs, obstacles, decisions, action ' +
          'items and process scores. It is a draft until it is finalized. Participants and owners of action items belong ' +
          'to organizations of the case, from which the side of a participant follows; who is of none is a guest, of any ' +
          'organization. An offer or need is of an organization.',
        params: idParams,
        body: newMeeting,
        response: { 201: meeting },
      },
    },
    async (request, reply) => {
      const logged = await logMeeting(db, clock, request.caller, request.params.id, request.body)
      return sendCreated(reply, '/v1/meetings', toldInLanguageOf(request, logged))
    },
  )
  app.patch(
    '/v1/meetings/:id',
    {
      config: { access: access.writeMeetings, ifMatch: true },
      schema: {
        operationId: 'patchMeeting',
        tags,
        summary: 'Change the draft of a meeting',
        description:
          'JSON Merge Patch (RFC 7396): the fields given are replaced, null empties one, lists are replaced whole and get ' +
          'new ids. Obstacles can be replaced while none of them was resolved. Finalized minutes never change.',
        params: idParams,
        body: meetingPatch,
        response: { 200: meeting },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const changed = await patchMeeting(db, clock, caller, params.id, expectedVersion, body)
      return sendRecord(reply, toldInLanguageOf(request, changed))
    },
  )
  app.post(
    '/v1/meetings/:id/finalize',
    {
      config: { access: access.writeMeetings, ifMatch: true },
      schema: {
        operationId: 'finalizeMeeting',
        tags,
        summary: 'Finalize the minutes of a meeting',
        description:
          'From now on they never change, and unless the meeting is internal the collaborators of the case can read ' +
          'them. Refused while the meeting is still to come, and of a correction while no item of it continues one that became ' +
          'a commitment (`promoted_item_left_out`).',
        params: idParams,
        response: { 200: meeting },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion } = request
      const finalized = await finalizeMeeting(db, clock, caller, params.id, expectedVersion)
      return sendRecord(reply, toldInLanguageOf(request, finalized))
    },
  )
  app.post(
    '/v1/meetings/:id/discard',
    {
      config: { access: access.writeMeetings, ifMatch: true },
      schema: {
        operationId: 'discardMeeting',
        tags,
        summary: 'Discard the draft of a meeting',
        description:
          'For one that was logged twice, or never took place. It stays in the lists of meetings, with the reason in ' +
          '`statusReason`; its obstacles and action items leave theirs, and calendars. The draft of a correction makes way for ' +
          'another. Finalized minutes are corrected instead.',
        params: idParams,
        body: meetingDiscard,
        response: { 200: meeting },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const discarded = await discardMeeting(db, clock, caller, params.id, expectedVersion, body.reason)
      return sendRecord(reply, toldInLanguageOf(request, discarded))
    },
  )
  app.post(
    '/v1/meetings/:id/correct',
    {
      config: { access: access.writeMeetings, ifMatch: true },
      schema: {
        operationId: 'correctMeeting',
        tags,
        summary: 'Correct finalized minutes',
        description:
          'Drafts a new meeting that names this one as `correctsId`: with what the body says, and the rest as it is here; an ' +
          'empty body takes all of it over. Each offer and need continues the one that it was taken over from, that says the ' +
          'same, or that it names as `continuesId`: both are one, which is promoted once. Obstacles stay where they were raised; the body can add some. Once the correction ' +
          'is finalized, it counts instead of this one, which stays as it is. Each meeting is corrected once.',
        params: idParams,
        body: meetingCorrection,
        response: { 201: meeting },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const draft = await correctMeeting(db, clock, caller, params.id, expectedVersion, body)
      return sendCreated(reply, '/v1/meetings', toldInLanguageOf(request, draft))
    },
  )
}
