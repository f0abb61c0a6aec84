import { caseSummaries } from '../cases/summary/read.ts'
import type { App } from '../http/app.ts'
import { sendCreated, sendRecord } from '../http/preconditions.ts'
import { idParams } from '../http/schemas.ts'
import { one, shapeOf } from '../http/shape.ts'
import { organizationSummaries } from '../organizations/summary/read.ts'
import { offerCodes } from '../reference/code-lists.ts'
import { proposalExport } from './exports.ts'
import { proposalLabels } from './labels.ts'
import { proposalAccess as access } from './policy.ts'
import {
  newProposal,
  proposal,
  proposalPage,
  proposalPatch,
  proposalQuery,
  proposalReason,
  readdressing,
} from './schemas.ts'
import {
  declineProposal,
  getProposal,
  listProposals,
  patchProposal,
  propose,
  readdressProposal,
  takeUpProposal,
  withdrawProposal,
} from './service.ts'

const shape = shapeOf(proposal, {
  case: one(caseSummaries, (each) => each.caseId),
  proposer: one(organizationSummaries, (each) => each.collaboratorId),
  addressee: one(organizationSummaries, (each) => each.agencyId),
})

const tags = ['Proposals']

export function proposalRoutes(app: App): void {
  offerCodes(app, proposalLabels)
  readingRoutes(app)
  writingRoutes(app)
  answeringRoutes(app)
}

function readingRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/proposals',
    {
      config: { access: access.readProposals, shape, lane: 'searches', export: proposalExport },
      schema: {
        operationId: 'listProposals',
        tags,
        summary: 'List the proposals',
        description:
          'Those that your organization made, or that are addressed to your agency; the last changed first. `q=` searches ' +
          'number, title, number of the letter and object in Indonesian.',
        querystring: proposalQuery,
        response: { 200: proposalPage },
      },
    },
    async (request) => listProposals(db, request.caller, request.query),
  )
  app.get(
    '/v1/proposals/:id',
    {
      config: { access: access.readProposals, shape },
      schema: {
        operationId: 'getProposal',
        tags,
        summary: 'Get one proposal',
        description: 'What is proposed to which agency, what came of it, and what you may do with it.',
        params: idParams,
        response: { 200: proposal },
      },
    },
    async (request, reply) => sendRecord(reply, await getProposal(db, request.caller, request.params.id)),
  )
}

function writingRoutes(app: App): void {
  const { db, clock } = app
  app.post(
    '/v1/proposals',
    {
      config: { access: access.writeProposals, createsIn: '/v1/proposals' },
      schema: {
        operationId: 'createProposal',
        tags,
        summary: 'Propose a case to an agency',
        description:
          'Your organization proposes (*surat penawaran*); the agency takes it up as a case or declines it with a reason. ' +
          'Nobody else is told of it. Upload the letter to `/v1/documents` with `proposalId` and kind `offer_letter`.',
        body: newProposal,
        response: { 201: proposal },
      },
    },
    async (request, reply) =>
      sendCreated(reply, '/v1/proposals', await propose(db, clock, request.caller, request.body)),
  )
  app.patch(
    '/v1/proposals/:id',
    {
      config: { access: access.writeProposals, ifMatch: true },
      schema: {
        operationId: 'patchProposal',
        tags,
        summary: 'Change a proposal',
        description:
          'JSON Merge Patch (RFC 7396): the fields given are replaced, null empties one, lists are replaced whole. Until ' +
          'it is answered or withdrawn.',
        params: idParams,
        body: proposalPatch,
        response: { 200: proposal },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await patchProposal(db, caller, params.id, expectedVersion, body)),
  )
  app.post(
    '/v1/proposals/:id/withdraw',
    {
      config: { access: access.writeProposals, ifMatch: true },
      schema: {
        operationId: 'withdrawProposal',
        tags,
        summary: 'Withdraw a proposal',
        description: 'Before the agency answers. The reason stands in `statusReason`.',
        params: idParams,
        body: proposalReason,
        response: { 200: proposal },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await withdrawProposal(db, caller, params.id, expectedVersion, body.reason)),
  )
}

function answeringRoutes(app: App): void {
  const { db, clock } = app
  const config = { access: access.answerProposals, ifMatch: true }
  app.post(
    '/v1/proposals/:id/take-up',
    {
      config,
      schema: {
        operationId: 'takeUpProposal',
        tags,
        summary: 'Take up a proposal as a case',
        description:
          'Opens the case in the same step: led by your agency, begun by the collaborator, with title, object and stages of ' +
          'the proposal; `caseId` names it, and its `proposalId` names the proposal. The letter is a file of the case, too, ' +
          'and the letter of offer of the checklist once the case is promoted.',
        params: idParams,
        response: { 200: proposal },
      },
    },
    async ({ caller, params, expectedVersion }, reply) =>
      sendRecord(reply, await takeUpProposal(db, clock, caller, params.id, expectedVersion)),
  )
  app.post(
    '/v1/proposals/:id/decline',
    {
      config,
      schema: {
        operationId: 'declineProposal',
        tags,
        summary: 'Decline a proposal',
        description: 'The reason stands in `statusReason`, where the partner reads it.',
        params: idParams,
        body: proposalReason,
        response: { 200: proposal },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await declineProposal(db, clock, caller, params.id, expectedVersion, body.reason)),
  )
  app.post(
    '/v1/proposals/:id/readdress',
    {
      config: { access: access.readdressProposals, ifMatch: true },
      schema: {
        operationId: 'readdressProposal',
        tags,
        summary: 'Give a proposal to the agency it is meant for',
        description:
          'By the registrar, before it is answered. The agency it was addressed to is no longer told of it.',
        params: idParams,
        body: readdressing,
        response: { 200: proposal },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await readdressProposal(db, clock, caller, params.id, expectedVersion, body)),
  )
}
