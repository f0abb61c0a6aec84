import type { App } from '../../http/app.ts'
import { sendRecord } from '../../http/preconditions.ts'
import { notificationAccess } from '../policy.ts'
import { reminderRuleExport } from './exports.ts'
import { reminderRule, reminderRuleList, reminderRuleParams, reminderRulePatch } from './schemas.ts'
import { getReminderRule, listReminderRules, patchReminderRule } from './service.ts'

const tags = ['Settings']
const readers = notificationAccess.own

/** How far ahead what ends is told. Every person reads it; the registrar changes it. */
export function reminderRuleRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/reminder-rules',
    {
      config: { access: readers, export: reminderRuleExport },
      schema: {
        operationId: 'listReminderRules',
        tags,
        summary: 'List how far ahead what ends is told',
        description: 'By type of agreement: 180, 90, 30 and 7 days until the registrar changes it.',
        response: { 200: reminderRuleList },
      },
    },
    async ({ caller }) => listReminderRules(db, caller),
  )
  app.get(
    '/v1/reminder-rules/:agreementType',
    {
      config: { access: readers },
      schema: {
        operationId: 'getReminderRule',
        tags,
        summary: 'Get how far ahead the end of a type of agreement is told',
        description: 'With the ETag that a change takes.',
        params: reminderRuleParams,
        response: { 200: reminderRule },
      },
    },
    async ({ caller, params }, reply) =>
      sendRecord(reply, await getReminderRule(db, caller, params.agreementType)),
  )
  app.patch(
    '/v1/reminder-rules/:agreementType',
    {
      config: { access: ['admin'], ifMatch: true },
      schema: {
        operationId: 'patchReminderRule',
        tags,
        summary: 'Change how far ahead the end of a type of agreement is told',
        description:
          'Thresholds in days, replaced as a whole. A new one that has passed already is told within the hour, as the nearest; what was told stays told.',
        params: reminderRuleParams,
        body: reminderRulePatch,
        response: { 200: reminderRule },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await patchReminderRule(db, caller, params.agreementType, expectedVersion, body)),
  )
}
