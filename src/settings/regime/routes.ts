import type { AccountRole } from '../../kernel/actor.ts'
import { accountRoles } from '../../kernel/actor.ts'
import type { App } from '../../http/app.ts'
import { sendRecord } from '../../http/preconditions.ts'
import { regimeRuleExport } from '../exports.ts'
import { regimeRule, regimeRuleList, regimeRuleParams, regimeRulePatch } from './schemas.ts'
import { getRegimeRule, listRegimeRules, patchRegimeRule } from './service.ts'
import { offerCodes } from '../../reference/code-lists.ts'
import { settingLabels } from '../labels.ts'

const tags = ['Settings']
const readers: readonly AccountRole[] = accountRoles

/** The mapping from kinds of organizations to regimes. Every account reads it; the registrar edits it. */
export function regimeRoutes(app: App): void {
  offerCodes(app, settingLabels)
  const { db } = app
  app.get(
    '/v1/regime-rules',
    {
      config: { access: readers, scope: 'registry:read', export: regimeRuleExport },
      schema: {
        operationId: 'listRegimeRules',
        tags,
        summary: 'List which regime each kind of organization falls under',
        description:
          'The whole mapping that the `regime` of cases is derived from, with reasons, sources and how sure they are.',
        response: { 200: regimeRuleList },
      },
    },
    async (request) => listRegimeRules(db, request.caller),
  )
  app.get(
    '/v1/regime-rules/:kind',
    {
      config: { access: readers, scope: 'registry:read' },
      schema: {
        operationId: 'getRegimeRule',
        tags,
        summary: 'Get the rule of one kind of organization',
        description: 'With its ETag.',
        params: regimeRuleParams,
        response: { 200: regimeRule },
      },
    },
    async (request, reply) => sendRecord(reply, await getRegimeRule(db, request.caller, request.params.kind)),
  )
  app.patch(
    '/v1/regime-rules/:kind',
    {
      config: { access: ['admin'], ifMatch: true },
      schema: {
        operationId: 'patchRegimeRule',
        tags,
        summary: 'Change which regime a kind of organization falls under',
        description:
          'JSON Merge Patch (RFC 7396). The advice of every case follows at once; nothing is refused for it.',
        params: regimeRuleParams,
        body: regimeRulePatch,
        response: { 200: regimeRule },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      return sendRecord(reply, await patchRegimeRule(db, caller, params.kind, expectedVersion, body))
    },
  )
}
