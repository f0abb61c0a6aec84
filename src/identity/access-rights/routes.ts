import type { App } from '../../http/app.ts'
import { sendCreated, sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { offerCodes } from '../../reference/code-lists.ts'
import { accessReviewExport, accessRightExport } from './exports.ts'
import { accessReviewLabels } from './labels.ts'
import { accessRightAccess as access } from './policy.ts'
import {
  accessReview,
  accessReviewPage,
  accessReviewQuery,
  accessRightPage,
  accessRightQuery,
  newAccessReview,
} from './schemas.ts'
import { getAccessReview, listAccessReviews, listAccessRights, reviewAccess } from './service.ts'

const tags = ['Accounts']

/** Who has which rights, and that somebody other than who gives them looks at them each half year. */
export function accessRightRoutes(app: App): void {
  offerCodes(app, accessReviewLabels)
  const { db, clock } = app
  app.get(
    '/v1/access-rights',
    {
      config: { access: access.read, export: accessRightExport },
      schema: {
        operationId: 'listAccessRights',
        tags,
        summary: 'List who has which rights',
        description:
          'Every membership that has not ended, of people and API clients: since when, when the account was last let in, whether it sleeps, and how old its password or secret is. As a file it is what a review of access looks at.',
        querystring: accessRightQuery,
        response: { 200: accessRightPage },
      },
    },
    async ({ caller, query }) => listAccessRights(db, clock, caller, query),
  )
  app.get(
    '/v1/access-reviews',
    {
      config: { access: access.read, export: accessReviewExport },
      schema: {
        operationId: 'listAccessReviews',
        tags,
        summary: 'List the reviews of access',
        description: 'One for each half year that was reviewed, the latest first.',
        querystring: accessReviewQuery,
        response: { 200: accessReviewPage },
      },
    },
    async ({ caller, query }) => listAccessReviews(db, caller, query),
  )
  app.get(
    '/v1/access-reviews/:id',
    {
      config: { access: access.read },
      schema: {
        operationId: 'getAccessReview',
        tags,
        summary: 'Get one review of access',
        description: 'By whom, and what was decided.',
        params: idParams,
        response: { 200: accessReview },
      },
    },
    async ({ caller, params }, reply) => sendRecord(reply, await getAccessReview(db, caller, params.id)),
  )
  app.post(
    '/v1/access-reviews',
    {
      // A half year is reviewed once: a repeated request is told so.
      config: { access: access.review, idempotencyKey: false },
      schema: {
        operationId: 'reviewAccess',
        tags,
        summary: 'Record that the rights of a half year were reviewed',
        description:
          'By the auditor, after looking through `GET /v1/access-rights`. How many rights there are is noted with it; what was decided about single ones the registrar carries out. 409 where the half year was reviewed already.',
        body: newAccessReview,
        response: { 201: accessReview },
      },
    },
    async ({ caller, body }, reply) =>
      sendCreated(reply, '/v1/access-reviews', await reviewAccess(db, clock, caller, body)),
  )
}
