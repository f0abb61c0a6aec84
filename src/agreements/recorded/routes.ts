import type { App } from '../../http/app.ts'
import { idParams } from '../../http/schemas.ts'
import { asOfFrom } from '../as-of.ts'
import { sendChanged } from '../changed.ts'
import { agreementAccess as access } from '../policy.ts'
import { agreement } from '../schemas/agreement.ts'
import { reasonBody } from '../transitions/schemas.ts'
import { confirmationBody, signedPaper } from './schemas.ts'
import { confirmAgreement, discardAgreement, recordSigned } from './service.ts'

const tags = ['Agreements']

/** Agreements that were signed on paper: recorded, and confirmed or discarded by a second person. */
export function recordedRoutes(app: App): void {
  const { db } = app
  app.post(
    '/v1/agreements/record-signed',
    {
      config: { access: access.writeAgreements, createsIn: '/v1/agreements' },
      schema: {
        operationId: 'recordSignedAgreement',
        tags,
        summary: 'Record an agreement that was signed long ago',
        description:
          'With all that it says. It needs parties of both sides, each with the day it signed, stages and a term; numbers and signatories as far as the paper has them. It is `unconfirmed` until somebody who neither recorded nor changed it compares it with the scan (attached as a document of it) or the paper: until then the lead agency changes or discards it, its parties read it, and neither the public nor integrators do. An officer records for the own agency, or one whose place it took.',
        body: signedPaper,
        response: { 201: agreement },
      },
    },
    async (request, reply) => {
      const { caller, body } = request
      const created = await recordSigned(db, caller, body, asOfFrom(app), app.config.importSignedUntil)
      return sendChanged(request, reply.code(201).header('location', `/v1/agreements/${created.id}`), created)
    },
  )
  app.post(
    '/v1/agreements/:id/confirm',
    {
      config: { access: access.writeAgreements, ifMatch: true },
      schema: {
        operationId: 'confirmAgreement',
        tags,
        summary: 'Confirm an agreement that was recorded as signed',
        description:
          'Another officer of the lead agency, or the registrar, compared it with the scan or the paper, and says which or where. Nobody confirms what they recorded or changed (403 `self_approval`). From then on it is like any signed agreement: public, changed only by amendment and correction.',
        params: idParams,
        body: confirmationBody,
        response: { 200: agreement },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const changed = await confirmAgreement(db, caller, params.id, expectedVersion, body, asOfFrom(app))
      return sendChanged(request, reply, changed)
    },
  )
  app.post(
    '/v1/agreements/:id/discard',
    {
      config: { access: access.writeAgreements, ifMatch: true },
      schema: {
        operationId: 'discardAgreement',
        tags,
        summary: 'Discard an agreement that was recorded as signed',
        description:
          'Of what nobody has confirmed: it becomes `cancelled`, with the reason. 409 `guard_not_met` names what stands on it: documents under it, a renewal, amendments, deliveries.',
        params: idParams,
        body: reasonBody,
        response: { 200: agreement },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const changed = await discardAgreement(
        db,
        caller,
        params.id,
        expectedVersion,
        body.reason,
        asOfFrom(app),
      )
      return sendChanged(request, reply, changed)
    },
  )
}
