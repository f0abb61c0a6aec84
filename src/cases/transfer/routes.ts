import type { App } from '../../http/app.ts'
import { sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { caseAccess as access } from '../policy.ts'
import { caseRecord } from '../schemas.ts'
import { caseTransfer } from './schemas.ts'
import { transferCase } from './service.ts'

/** Agencies are split: a case is given to another one. */
export function transferRoutes(app: App): void {
  app.post(
    '/v1/cases/:id/transfer',
    {
      config: { access: access.transferCases, ifMatch: true },
      schema: {
        operationId: 'transferCase',
        tags: ['Cases'],
        summary: 'Give a case to another agency',
        description:
          'Where an agency is split: the other agency leads the case from now on. The former lead stays as a supporting ' +
          'agency, so that both read the history, which says from which day and by which legal basis, and lists and reports ' +
          'find the case by either. Nobody carries it until the new agency says who does (`responsible=none`).',
        params: idParams,
        body: caseTransfer,
        response: { 200: caseRecord },
      },
    },
    async ({ caller, params, expectedVersion, body }, reply) =>
      sendRecord(reply, await transferCase(app.db, app.clock, caller, params.id, expectedVersion, body)),
  )
}
