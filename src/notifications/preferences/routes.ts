import type { App } from '../../http/app.ts'
import { sendRecord } from '../../http/preconditions.ts'
import { offerCodes } from '../../reference/code-lists.ts'
import { notificationAccess } from '../policy.ts'
import { preferenceLabels } from './labels.ts'
import { notificationPreferences, notificationPreferencesPatch } from './schemas.ts'
import { ownPreferences, patchPreferences } from './service.ts'

const tags = ['Notifications']
const access = notificationAccess.own

/** What the caller chose of its mails. */
export function preferenceRoutes(app: App): void {
  offerCodes(app, preferenceLabels)
  const { db } = app
  app.get(
    '/v1/me/notification-preferences',
    {
      config: { access },
      schema: {
        operationId: 'getNotificationPreferences',
        tags,
        summary: 'Get what you chose of your mails',
        description: 'In which language, and what is mailed; with the ETag that a change takes.',
        response: { 200: notificationPreferences },
      },
    },
    async ({ caller }, reply) => sendRecord(reply, await ownPreferences(db, caller)),
  )
  app.patch(
    '/v1/me/notification-preferences',
    {
      config: { access, ifMatch: true },
      schema: {
        operationId: 'patchNotificationPreferences',
        tags,
        summary: 'Choose what is mailed to you',
        description:
          'JSON Merge Patch (RFC 7396): the language, for each kind whether it is mailed at once, with the daily digest or never, and whether ' +
          'that digest says what waits for you.',
        body: notificationPreferencesPatch,
        response: { 200: notificationPreferences },
      },
    },
    async ({ caller, expectedVersion, body }, reply) =>
      sendRecord(reply, await patchPreferences(db, caller, expectedVersion, body)),
  )
}
