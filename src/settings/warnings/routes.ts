import type { Role } from '../../kernel/actor.ts'
import type { App } from '../../http/app.ts'
import { sendRecord } from '../../http/preconditions.ts'
import { warningRuleExport } from '../exports.ts'
import {
  warningRule,
  warningRulePage,
  warningRuleParams,
  warningRulePatch,
  warningRuleQuery,
} from './schemas.ts'
import { getWarningRule, listWarningRules, patchWarningRule } from './service.ts'

const tags = ['Settings']
const readers: readonly Role[] = ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator']

/** The warning rules. Every account reads them; the registrar edits them. */
export function warningRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/warning-rules',
    {
      config: { access: readers, scope: 'registry:read', export: warningRuleExport },
      schema: {
        operationId: 'listWarningRules',
        tags,
        summary: 'List what answers warn of',
        description:
          'Rules that are no hard block, each with its source and how sure it is; also those that are switched off.',
        querystring: warningRuleQuery,
        response: { 200: warningRulePage },
      },
    },
    async (request) => listWarningRules(db, request.caller, request.query),
  )
  app.get(
    '/v1/warning-rules/:code',
    {
      config: { access: readers, scope: 'registry:read' },
      schema: {
        operationId: 'getWarningRule',
        tags,
        summary: 'Get one rule that answers warn by',
        description: 'With its text in both languages and its ETag.',
        params: warningRuleParams,
        response: { 200: warningRule },
      },
    },
    async (request, reply) =>
      sendRecord(reply, await getWarningRule(db, request.caller, request.params.code)),
  )
  app.patch(
    '/v1/warning-rules/:code',
    {
      config: { access: ['admin'], ifMatch: true },
      schema: {
        operationId: 'patchWarningRule',
        tags,
        summary: 'Switch a warning on or off, or move its threshold',
        description: 'JSON Merge Patch (RFC 7396). A threshold is in months; a rule without one takes none.',
        params: warningRuleParams,
        body: warningRulePatch,
        response: { 200: warningRule },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      return sendRecord(reply, await patchWarningRule(db, caller, params.code, expectedVersion, body))
    },
  )
}
