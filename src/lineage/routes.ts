import { asOfFrom } from '../agreements/as-of.ts'
import { agreementAccess } from '../agreements/policy.ts'
import type { App } from '../http/app.ts'
import { idParams } from '../http/schemas.ts'
import { meetingAccess } from '../meetings/policy.ts'
import { lineage } from './schemas.ts'
import { getAgreementLineage, getMeetingLineage } from './service.ts'

const tags = ['Lineage']

export function lineageRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/agreements/:id/lineage',
    {
      config: { access: agreementAccess.readCommitments },
      schema: {
        operationId: 'getAgreementLineage',
        tags,
        summary: 'Where an agreement comes from and what became of it',
        description:
          'Back to the case and the items of the minutes its commitments were agreed in, on to the activities that deliver them; and up and down from MoU to PKS, with amendments and renewals. What you may not see is left out.',
        params: idParams,
        response: { 200: lineage },
      },
    },
    async (request) => getAgreementLineage(db, request.caller, request.params.id, asOfFrom(app)),
  )
  app.get(
    '/v1/meetings/:id/lineage',
    {
      config: { access: meetingAccess.readMeetings },
      schema: {
        operationId: 'getMeetingLineage',
        tags,
        summary: 'What became of a meeting',
        description:
          'From each item of the minutes to the commitments that name it, their activities and agreements: the same chain, from its other end.',
        params: idParams,
        response: { 200: lineage },
      },
    },
    async (request) => getMeetingLineage(db, request.caller, request.params.id, asOfFrom(app)),
  )
}
