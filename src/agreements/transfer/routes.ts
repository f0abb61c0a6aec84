import type { App } from '../../http/app.ts'
import { idParams } from '../../http/schemas.ts'
import { asOfFrom } from '../as-of.ts'
import { sendChanged } from '../changed.ts'
import { agreementAccess as access } from '../policy.ts'
import { agreement } from '../schemas/agreement.ts'
import { agreementTransfer } from './schemas.ts'
import { transferAgreement } from './service.ts'

/** Agencies are split: an agreement is given to another one. */
export function agreementTransferRoutes(app: App): void {
  app.post(
    '/v1/agreements/:id/transfer',
    {
      config: { access: access.transferAgreements, ifMatch: true },
      schema: {
        operationId: 'transferAgreement',
        tags: ['Agreements'],
        summary: 'Give an agreement to another agency',
        description:
          'Where an agency is split: the other agency leads the agreement from now on, and acts on it alone. What was signed ' +
          'keeps its names, parties and numbers; a text that the former lead has not signed gets the other agency in its ' +
          'place, with what it signs with to be filled in. `formerLeads` and the history say from which day and by which ' +
          'legal basis; the former lead goes on reading both, lists and reports find the agreement by either, and `asOf` ' +
          'names who led on the day. Nobody carries it until the new agency says who does (`responsible=none`).',
        params: idParams,
        body: agreementTransfer,
        response: { 200: agreement },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const given = await transferAgreement(app.db, caller, params.id, expectedVersion, body, asOfFrom(app))
      return sendChanged(request, reply, given)
    },
  )
}
