import type { App } from '../../http/app.ts'
import { sendCreated, sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { offerCodes } from '../../reference/code-lists.ts'
import { listWhatWasErased } from '../listed.ts'
import { retentionDestructionExport, retentionProposalExport, retentionRuleExport } from './exports.ts'
import { retentionLabels } from './labels.ts'
import { retentionAccess as access } from './policy.ts'
import {
  newRetentionDestruction,
  retentionDestruction,
  retentionDestructionPage,
  retentionDestructionQuery,
  retentionProposals,
  retentionRule,
  retentionRulePage,
  retentionRulePatch,
  retentionRuleQuery,
} from './schemas.ts'
import {
  carryOutRetention,
  getRetentionDestruction,
  getRetentionRule,
  listRetentionDestructions,
  listRetentionProposals,
  listRetentionRules,
  patchRetentionRule,
} from './service.ts'

const tags = ['Personal data']

/** The schedule proposes what is no longer needed; the registrar carries it out, by minutes with a number. */
export function retentionRoutes(app: App): void {
  offerCodes(app, retentionLabels)
  ruleRoutes(app)
  destructionRoutes(app)
}

function ruleRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/retention-rules',
    {
      config: { access: access.read, export: retentionRuleExport },
      schema: {
        operationId: 'listRetentionRules',
        tags,
        summary: 'List how long what is no longer needed is kept',
        description:
          'Contacts, disabled accounts and signatories in abandoned drafts only: agreements, finalized minutes and the trail are archives and are never destroyed (UU 43/2009).',
        querystring: retentionRuleQuery,
        response: { 200: retentionRulePage },
      },
    },
    async ({ caller, query }) => listRetentionRules(db, caller, query),
  )
  app.get(
    '/v1/retention-rules/:id',
    {
      config: { access: access.read },
      schema: {
        operationId: 'getRetentionRule',
        tags,
        summary: 'Get one rule of the schedule',
        description: 'With its ETag.',
        params: idParams,
        response: { 200: retentionRule },
      },
    },
    async ({ caller, params }, reply) => sendRecord(reply, await getRetentionRule(db, caller, params.id)),
  )
  app.patch(
    '/v1/retention-rules/:id',
    {
      config: { access: access.write, ifMatch: true },
      schema: {
        operationId: 'patchRetentionRule',
        tags,
        summary: 'Change how long something is kept',
        description: 'JSON Merge Patch (RFC 7396): months, and the schedule that says so.',
        params: idParams,
        body: retentionRulePatch,
        response: { 200: retentionRule },
      },
    },
    async ({ caller, params, expectedVersion: version, body }, reply) =>
      sendRecord(reply, await patchRetentionRule(db, caller, { id: params.id, version }, body)),
  )
}

function destructionRoutes(app: App): void {
  const { db, clock } = app
  app.get(
    '/v1/retention-proposals',
    {
      config: { access: access.read, export: retentionProposalExport },
      schema: {
        operationId: 'listRetentionProposals',
        tags,
        summary: 'List what the schedule proposes to destroy',
        description:
          'Nothing happens until the registrar carries it out. Nothing of a person whose request waits, or whose data is restricted, is proposed.',
        response: { 200: retentionProposals },
      },
    },
    async ({ caller }) => listRetentionProposals(db, clock, caller),
  )
  app.get(
    '/v1/retention-destructions',
    {
      config: { access: access.read, export: retentionDestructionExport },
      schema: {
        operationId: 'listRetentionDestructions',
        tags,
        summary: 'List what was destroyed by the schedule',
        description: 'The latest minutes first.',
        querystring: retentionDestructionQuery,
        response: { 200: retentionDestructionPage },
      },
    },
    async ({ caller, query }) => listRetentionDestructions(db, caller, query),
  )
  app.get(
    '/v1/retention-destructions/:id',
    {
      config: { access: access.read },
      schema: {
        operationId: 'getRetentionDestruction',
        tags,
        summary: 'Get one destruction',
        description: 'By which minutes, and how much.',
        params: idParams,
        response: { 200: retentionDestruction },
      },
    },
    async ({ caller, params }, reply) =>
      sendRecord(reply, await getRetentionDestruction(db, caller, params.id)),
  )
  app.post(
    '/v1/retention-destructions',
    {
      config: { access: access.write },
      schema: {
        operationId: 'carryOutRetention',
        tags,
        summary: 'Destroy what the schedule proposes',
        description:
          'By the minutes (berita acara) with this number. As an erasure: contacts are removed, names and addresses of accounts replaced, signatories of drafts emptied. The trail says of each record that it was done. 422 names each item that is not proposed.',
        body: newRetentionDestruction,
        response: { 201: retentionDestruction },
      },
    },
    async (request, reply) => {
      const done = await carryOutRetention(db, clock, request.caller, request.body)
      await listWhatWasErased(app, request)
      return sendCreated(reply, '/v1/retention-destructions', done)
    },
  )
}
