import type { App } from '../../http/app.ts'
import { sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { offerCodes } from '../../reference/code-lists.ts'
import { feedbackExport } from './exports.ts'
import { feedbackLabels } from './labels.ts'
import { feedbackAccess as access } from './policy.ts'
import { publicFeedbackRoutes } from './public/routes.ts'
import { feedbackReportRoutes } from './report/routes.ts'
import {
  feedbackAnswer,
  feedbackLink,
  feedbackPage,
  feedbackPatch,
  feedbackQuery,
  feedbackRecord,
  publication,
  rejection,
  routing,
} from './schemas.ts'
import {
  answerFeedback,
  getFeedback,
  linkFeedback,
  listFeedback,
  patchFeedback,
  publishFeedback,
  rejectFeedback,
  routeFeedback,
} from './service.ts'

const tags = ['Programme']
const response = { 200: feedbackRecord }

/** What businesses say: moderated by the registrar, answered by the agency that it concerns. */
export function feedbackRoutes(app: App): void {
  offerCodes(app, feedbackLabels)
  readingRoutes(app)
  moderatingRoutes(app)
  answeringRoutes(app)
  feedbackReportRoutes(app)
  publicFeedbackRoutes(app)
}

function readingRoutes(app: App): void {
  const config = { access: access.read, scope: 'registry:read' } as const
  app.get(
    '/v1/feedback',
    {
      config: { ...config, lane: 'searches', export: feedbackExport },
      schema: {
        operationId: 'listFeedback',
        tags,
        summary: 'List what businesses say about the program',
        description:
          'What was published; the registrar and the auditor also see what was received and rejected, and by whom it was sent. A partner sees what is about itself, its places and what it delivered.',
        querystring: feedbackQuery,
        response: { 200: feedbackPage },
      },
    },
    async ({ caller, query }) => listFeedback(app.db, caller, query),
  )
  app.get(
    '/v1/feedback/:id',
    {
      config,
      schema: {
        operationId: 'getFeedback',
        tags,
        summary: 'Get one thing that a business says',
        description: 'With its ETag.',
        params: idParams,
        response,
      },
    },
    async ({ caller, params }, reply) => sendRecord(reply, await getFeedback(app.db, caller, params.id)),
  )
}

function moderatingRoutes(app: App): void {
  const { db, clock } = app
  const config = { access: access.moderate, ifMatch: true } as const
  app.post(
    '/v1/feedback/:id/publish',
    {
      config,
      schema: {
        operationId: 'publishFeedback',
        tags,
        summary: 'Publish what was received, with people masked',
        description:
          'Routes it to the agency that answers: the one named, else the only one that keeps the place, leads the agreement of the activity, or agreements in force with the collaborator. 422 for a text with the sender, an e-mail address, a telephone or identity number.',
        params: idParams,
        body: publication,
        response,
      },
    },
    async ({ caller, params, expectedVersion: version, body }, reply) =>
      sendRecord(reply, await publishFeedback(db, clock, caller, { id: params.id, version }, body)),
  )
  app.post(
    '/v1/feedback/:id/reject',
    {
      config,
      schema: {
        operationId: 'rejectFeedback',
        tags,
        summary: 'Reject what was received, or take back what was published',
        description: 'With the reason. It is the end of it.',
        params: idParams,
        body: rejection,
        response,
      },
    },
    async ({ caller, params, expectedVersion: version, body }, reply) =>
      sendRecord(reply, await rejectFeedback(db, clock, caller, { id: params.id, version }, body.reason)),
  )
  app.patch(
    '/v1/feedback/:id',
    {
      config,
      schema: {
        operationId: 'patchFeedback',
        tags,
        summary: 'Change what is published of feedback',
        description: 'JSON Merge Patch (RFC 7396). What was received stays as it was.',
        params: idParams,
        body: feedbackPatch,
        response,
      },
    },
    async ({ caller, params, expectedVersion: version, body }, reply) =>
      sendRecord(reply, await patchFeedback(db, caller, { id: params.id, version }, body)),
  )
  app.post(
    '/v1/feedback/:id/route',
    {
      config,
      schema: {
        operationId: 'routeFeedback',
        tags,
        summary: 'Give feedback to another agency to answer',
        description: 'Once it is published.',
        params: idParams,
        body: routing,
        response,
      },
    },
    async ({ caller, params, expectedVersion: version, body }, reply) =>
      sendRecord(reply, await routeFeedback(db, clock, caller, { id: params.id, version }, body.agencyId)),
  )
}

function answeringRoutes(app: App): void {
  const { db, clock } = app
  app.post(
    '/v1/feedback/:id/answer',
    {
      config: { access: access.answer, ifMatch: true },
      schema: {
        operationId: 'answerFeedback',
        tags,
        summary: 'Answer feedback in public',
        description:
          'By the agency that it is routed to. A later answer takes the place of the first; the trail keeps both.',
        params: idParams,
        body: feedbackAnswer,
        response,
      },
    },
    async ({ caller, params, expectedVersion: version, body }, reply) =>
      sendRecord(reply, await answerFeedback(db, clock, caller, { id: params.id, version }, body.answer)),
  )
  app.post(
    '/v1/feedback/:id/link',
    {
      config: { access: access.link, ifMatch: true },
      schema: {
        operationId: 'linkFeedback',
        tags,
        summary: 'Say what feedback led to',
        description:
          'In words that are published, and by one record at most: an action item, a meeting or an activity, whose id only those see who may read it. By the agency that it is routed to, or the registrar.',
        params: idParams,
        body: feedbackLink,
        response,
      },
    },
    async ({ caller, params, expectedVersion: version, body }, reply) =>
      sendRecord(reply, await linkFeedback(db, caller, { id: params.id, version }, body)),
  )
}
