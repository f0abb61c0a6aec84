import type { App } from '../../http/app.ts'
import { sendCreated, sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { offerCodes } from '../../reference/code-lists.ts'
import { amendmentParams } from '../amendments/schemas.ts'
import { asOfFrom } from '../as-of.ts'
import { commentExport } from './exports.ts'
import { commentLabels } from './labels.ts'
import { commentAccess as access } from './policy.ts'
import { comment, commentPage, commentQuery, commentResolution, newComment } from './schemas.ts'
import { createComment, getComment, listComments, resolveComment } from './service.ts'

const tags = ['Agreements']
const reading =
  'Oldest first. The region reads all of them, a partner those for the parties. Open ones are counted in `openComments`; they hold up nothing.'
const writing =
  'By the lead agency, another agency that is a party, reviewers, the registrar and partners, about a field, a right or obligation, or the whole, until the signature. For the region alone unless `audience` says otherwise; what a partner writes is for the parties. It is no part taken in the text.'

/** Comments on agreements and amendments before their signature. */
export function commentRoutes(app: App): void {
  offerCodes(app, commentLabels)
  agreementCommentRoutes(app)
  amendmentCommentRoutes(app)
  const { db } = app
  app.get(
    '/v1/comments/:id',
    {
      config: { access: access.readComments },
      schema: {
        operationId: 'getComment',
        tags,
        summary: 'Get one comment',
        description: 'With its ETag.',
        params: idParams,
        response: { 200: comment },
      },
    },
    async ({ caller, params }, reply) => sendRecord(reply, await getComment(db, caller, params.id)),
  )
  app.post(
    '/v1/comments/:id/resolve',
    {
      config: { access: access.writeComments, ifMatch: true },
      schema: {
        operationId: 'resolveComment',
        tags,
        summary: 'Resolve a comment',
        description:
          'By whoever asked: its author, or who acts for the author’s organization; by the registrar once nobody of them is left. With what came of it. A comment itself never changes.',
        params: idParams,
        body: commentResolution,
        response: { 200: comment },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await resolveComment(db, caller, params.id, expectedVersion, body)),
  )
}

function agreementCommentRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/agreements/:id/comments',
    {
      config: { access: access.readComments, export: commentExport },
      schema: {
        operationId: 'listComments',
        tags,
        summary: 'List the comments on an agreement',
        description: reading,
        params: idParams,
        querystring: commentQuery,
        response: { 200: commentPage },
      },
    },
    async ({ caller, params, query }) => listComments(db, caller, params, query, asOfFrom(app)),
  )
  app.post(
    '/v1/agreements/:id/comments',
    {
      config: { access: access.writeComments, createsIn: '/v1/comments' },
      schema: {
        operationId: 'createComment',
        tags,
        summary: 'Comment on an agreement',
        description: writing,
        params: idParams,
        body: newComment,
        response: { 201: comment },
      },
    },
    async ({ caller, params, body }, reply) =>
      sendCreated(reply, '/v1/comments', await createComment(db, caller, params, body, asOfFrom(app))),
  )
}

function amendmentCommentRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/agreements/:id/amendments/:number/comments',
    {
      config: { access: access.readComments, export: commentExport },
      schema: {
        operationId: 'listAmendmentComments',
        tags,
        summary: 'List the comments on an amendment',
        description: reading,
        params: amendmentParams,
        querystring: commentQuery,
        response: { 200: commentPage },
      },
    },
    async ({ caller, params, query }) => listComments(db, caller, params, query, asOfFrom(app)),
  )
  app.post(
    '/v1/agreements/:id/amendments/:number/comments',
    {
      config: { access: access.writeComments, createsIn: '/v1/comments' },
      schema: {
        operationId: 'createAmendmentComment',
        tags,
        summary: 'Comment on an amendment',
        description: writing,
        params: amendmentParams,
        body: newComment,
        response: { 201: comment },
      },
    },
    async ({ caller, params, body }, reply) =>
      sendCreated(reply, '/v1/comments', await createComment(db, caller, params, body, asOfFrom(app))),
  )
}
