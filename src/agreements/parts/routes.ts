import type { App } from '../../http/app.ts'
import { idParams } from '../../http/schemas.ts'
import { asOfFrom } from '../as-of.ts'
import { sendChanged } from '../changed.ts'
import { agreementAccess as access } from '../policy.ts'
import { agreement } from '../schemas/agreement.ts'
import { partiesPatch, partyParams, partyPatch } from '../schemas/party.ts'
import { patchParties, patchParty } from './party-service.ts'

const tags = ['Agreements']

/** What the parties of an agreement sign with. */
export function partyRoutes(app: App): void {
  const { db } = app
  app.patch(
    '/v1/agreements/:id/parties/:partyId',
    {
      config: { access: access.fillInParties, ifMatch: true },
      schema: {
        operationId: 'patchParty',
        tags,
        summary: 'Fill in what a party signs with',
        description:
          'Its own document number, its signatory, the authority and the day it signed; in a draft and once it is ready to sign. Another party than the lead agency fills in its own row, a partner once it is ready to sign. `If-Match` takes the ETag of the agreement, which is the answer too.',
        params: partyParams,
        body: partyPatch,
        response: { 200: agreement },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const changed = await patchParty(db, caller, params, expectedVersion, body, asOfFrom(app))
      return sendChanged(request, reply, changed)
    },
  )
  app.patch(
    '/v1/agreements/:id/parties',
    {
      config: { access: access.fillInParties, ifMatch: true },
      schema: {
        operationId: 'patchParties',
        tags,
        summary: 'Fill in what several parties sign with',
        description:
          'Each party that is named, as the request for one party does; the others, and fields that are not there, stay. All of them or none: 422 points at each that is no party. `If-Match` takes the ETag of the agreement, which is the answer too.',
        params: idParams,
        body: partiesPatch,
        response: { 200: agreement },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const changed = await patchParties(db, caller, params.id, expectedVersion, body, asOfFrom(app))
      return sendChanged(request, reply, changed)
    },
  )
}
