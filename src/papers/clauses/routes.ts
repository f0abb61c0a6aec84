import { asOfFrom } from '../../agreements/as-of.ts'
import { sendChanged } from '../../agreements/changed.ts'
import { agreementAccess as access } from '../../agreements/policy.ts'
import { agreement } from '../../agreements/schemas/agreement.ts'
import type { App } from '../../http/app.ts'
import { sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { draftedClauses as drafted } from '../of/drafted-clauses.ts'
import { readForDraft } from '../reads.ts'
import { draftQuery } from '../schemas.ts'
import { draftedClauses, newClauseChoice } from './schemas.ts'
import { chooseClauses } from './service.ts'

const tags = ['Papers']

/** The clauses of which the draft of an agreement is composed. */
export function draftedClauseRoutes(app: App): void {
  const { db } = app
  app.get(
    '/v1/agreements/:id/clauses',
    {
      config: { access: access.readNegotiation },
      schema: {
        operationId: 'getAgreementClauses',
        tags,
        summary: 'The clauses that a draft is composed of',
        description:
          'Which clause in which version, whether the draft has it, whether a newer one is in force, and what it says of this record: the articles of `getDraftAgreement` as plain text, also with a draft of a clause (`trial`) or another choice. With the ETag of the agreement.',
        params: idParams,
        querystring: draftQuery,
        response: { 200: draftedClauses },
      },
    },
    async ({ caller, params, query }, reply) => {
      const read = await db.snapshot(caller.actor, (state) =>
        readForDraft(state, caller, params.id, asOfFrom(app), query),
      )
      return sendRecord(reply, {
        agreementId: read.agreement.id,
        version: read.agreement.version,
        asOf: read.choice.asOf,
        personalData: read.choice.personalData,
        data: drafted(read),
      })
    },
  )
  app.post(
    '/v1/agreements/:id/choose-clauses',
    {
      config: { access: access.writeAgreements, ifMatch: true },
      schema: {
        operationId: 'chooseAgreementClauses',
        tags,
        summary: 'Choose the clauses of a draft',
        description:
          'Which optional clauses it has from now on, whether those about personal data, and, with `renew`, the versions that are in force now. While it may be patched. 422 for a clause that is no optional one of it.',
        params: idParams,
        body: newClauseChoice,
        response: { 200: agreement },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const changed = await chooseClauses(db, caller, params.id, expectedVersion, body, asOfFrom(app))
      return sendChanged(request, reply, changed)
    },
  )
}
