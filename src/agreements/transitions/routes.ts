import type { Role } from '../../kernel/actor.ts'
import type { App } from '../../http/app.ts'
import { caseAccess } from '../../cases/policy.ts'
import { idParams } from '../../http/schemas.ts'
import { asOfFrom } from '../as-of.ts'
import { agreementAccess as access } from '../policy.ts'
import { promoteCase } from './promotion.ts'
import { renewAgreement } from './renewal.ts'
import { approval } from '../review/schemas.ts'
import { agreement } from '../schemas/agreement.ts'
import { promotion, reasonBody, renewal, suspension, termination } from './schemas.ts'
import { moveAgreement, type MoveAction } from './service.ts'
import { sendChanged } from '../changed.ts'

interface Described {
  readonly access: readonly Role[]
  readonly summary: string
  readonly description: string
}

const plain = {
  submit: {
    access: access.writeAgreements,
    summary: 'Submit a draft for review',
    description:
      'Needs two parties, one of each side, a stage and a period. 409 `guard_not_met` names all that is missing.',
  },
  request_dprd: {
    access: access.reviewAgreements,
    summary: 'Wait for the approval of the DPRD',
    description:
      'The reviewer finds that the DPRD has to approve it first; `dprd-answered` leads back to review.',
  },
  dprd_answered: {
    access: access.noteDprdAnswer,
    summary: 'Note that the DPRD has answered',
    description:
      'By the lead agency or a reviewer: back to review, where it is approved or returned. Its approval is attached as a document.',
  },
  sign: {
    access: access.signAgreements,
    summary: 'Record the signature',
    description:
      'Every party needs its document number, signatory, authority and the day it signed, which may not be to come; the signed document is attached, and the power of attorney of whoever signs by one. From then on the public sees that the agreement exists. What it renews is superseded from the first day of this one on, and keeps its actions until then.',
  },
  resume: {
    access: access.writeAgreements,
    summary: 'Resume a suspended agreement',
    description:
      'It holds again from today on; the days of the suspension stay what they were. A suspension to come is taken back.',
  },
  withdraw_termination: {
    access: access.writeAgreements,
    summary: 'Take back a termination that is still to come',
    description:
      'It goes on as if the termination had not been declared; the trail keeps both. 409 from the first day of the termination on. A renewal that it would have ended before it began takes over again.',
  },
} as const satisfies Partial<Record<MoveAction, Described>>

const withReason = {
  return: {
    access: access.reviewAgreements,
    summary: 'Return an agreement to draft',
    description:
      'The reviewer says why; the text can be changed again. Also from `awaiting_dprd`, and once it is approved: every approval ends with it. Its parties go on reading it.',
  },
  open_step: {
    access: access.openReviewSteps,
    summary: 'Open the present step of a review to any reviewer',
    description:
      'Where `review.nobodyLeft` says that of the reviewers who take it nobody is left who took no part. The reason stays with the step. 409 `guard_not_met` where one is left.',
  },
  cancel: {
    access: access.writeAgreements,
    summary: 'Cancel an agreement before signature',
    description: 'It will not be signed; the reason stays with it.',
  },
} as const satisfies Partial<Record<MoveAction, Described>>

const approve = {
  access: access.reviewAgreements,
  summary: 'Approve an agreement in review',
  description:
    'Ends the present step of the review, by a reviewer of the organization that takes it; once each step has approved, it is ready to sign. Needs the checklist complete, and the approval of the DPRD where a foreign body is a party, and of a PKS where it burdens the public or no budget. Nobody approves what they took part in: wrote, changed or submitted. From `awaiting_dprd` its answer is noted first; the approvals given stand.',
} satisfies Described

/** Operation ids of actions with more than one word. */
const operationIds: Partial<Record<MoveAction | 'renew', string>> = {
  request_dprd: 'requestDprdForAgreement',
  dprd_answered: 'noteDprdAnswerForAgreement',
  withdraw_termination: 'withdrawAgreementTermination',
  open_step: 'openReviewStepOfAgreement',
}

/** The parts of the schema that depend on the action. */
const schemaOf = (action: MoveAction | 'renew', { summary, description }: Described) => ({
  operationId: operationIds[action] ?? `${action}Agreement`,
  tags: ['Agreements'],
  summary,
  description,
  params: idParams,
  response: { 200: agreement },
})

/** The status changes: `POST /v1/agreements/{id}/{action}`, and the promotion of a case to an agreement. */
export function transitionRoutes(app: App): void {
  const { db } = app
  for (const action of Object.keys(plain) as (keyof typeof plain)[]) {
    const config = { access: plain[action].access, ifMatch: true }
    app.post(
      `/v1/agreements/:id/${action.replace('_', '-')}`,
      { config, schema: schemaOf(action, plain[action]) },
      async (request, reply) => {
        const { caller, params, expectedVersion } = request
        const changed = await moveAgreement(db, caller, params.id, expectedVersion, { action }, asOfFrom(app))
        return sendChanged(request, reply, changed)
      },
    )
  }
  for (const action of Object.keys(withReason) as (keyof typeof withReason)[]) {
    const config = { access: withReason[action].access, ifMatch: true }
    const schema = { ...schemaOf(action, withReason[action]), body: reasonBody }
    const url = `/v1/agreements/:id/${action.replace('_', '-')}`
    app.post(url, { config, schema }, async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const transition = { action, reason: body.reason }
      const changed = await moveAgreement(db, caller, params.id, expectedVersion, transition, asOfFrom(app))
      return sendChanged(request, reply, changed)
    })
  }
  app.post(
    '/v1/agreements/:id/approve',
    {
      config: { access: approve.access, ifMatch: true },
      schema: { ...schemaOf('approve', approve), body: approval },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const transition = { action: 'approve', ...body } as const
      const changed = await moveAgreement(db, caller, params.id, expectedVersion, transition, asOfFrom(app))
      return sendChanged(request, reply, changed)
    },
  )
  app.post(
    '/v1/agreements/:id/terminate',
    {
      config: { access: access.writeAgreements, ifMatch: true },
      schema: {
        ...schemaOf('terminate', {
          access: access.writeAgreements,
          summary: 'Terminate a signed or suspended agreement',
          description:
            '`terminatedOn` is the first day it no longer holds; until then it is in force, keeps its status and its actions, and the termination can be withdrawn. Declared again, the latest day counts. A renewal that is terminated by its first day leaves what it renews as it was. The termination document is attached first.',
        }),
        body: termination,
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const transition = { action: 'terminate', ...body } as const
      const changed = await moveAgreement(db, caller, params.id, expectedVersion, transition, asOfFrom(app))
      return sendChanged(request, reply, changed)
    },
  )
  app.post(
    '/v1/agreements/:id/suspend',
    {
      config: { access: access.writeAgreements, ifMatch: true },
      schema: {
        ...schemaOf('suspend', {
          access: access.writeAgreements,
          summary: 'Suspend a signed agreement',
          description:
            'It is not in force from `suspendedOn` on, until it is resumed or its term is over; coverage does not count it. It can be resumed before that day too.',
        }),
        body: suspension,
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const transition = { action: 'suspend', ...body } as const
      const changed = await moveAgreement(db, caller, params.id, expectedVersion, transition, asOfFrom(app))
      return sendChanged(request, reply, changed)
    },
  )
  app.post(
    '/v1/agreements/:id/renew',
    {
      config: { access: access.writeAgreements, ifMatch: true },
      schema: {
        ...schemaOf('renew', {
          access: access.writeAgreements,
          summary: 'Draft the renewal of a signed agreement',
          description:
            'A draft with the same content, parties and provisions, and a period of its own. Once it is signed, the one it renews is superseded from the first day of the new one on. 409 `guard_not_met` where a renewal is under way.',
        }),
        body: renewal,
        response: { 201: agreement },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const drafted = await renewAgreement(db, caller, params.id, expectedVersion, body, asOfFrom(app))
      return sendChanged(request, reply.code(201).header('location', `/v1/agreements/${drafted.id}`), drafted)
    },
  )
  app.post(
    '/v1/cases/:id/promote',
    {
      config: { access: caseAccess.writeCases, ifMatch: true },
      schema: {
        operationId: 'promoteCase',
        tags: ['Cases'],
        summary: 'Raise a case to a draft agreement',
        description:
          'Parties, stages and object are carried over, and agreed items of finalized minutes that are not internal become ' +
          'commitments that name them. A case can lead to several agreements: an MoU, then a PKS for each agency, which ' +
          'stands under it. A draft of the same type and lead agency that is open is answered with 200 instead.',
        params: idParams,
        body: promotion,
        response: { 200: agreement, 201: agreement },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const result = await promoteCase(db, caller, params.id, expectedVersion, body, asOfFrom(app))
      const location = `/v1/agreements/${result.id}`
      return sendChanged(request, reply.code(result.created ? 201 : 200).header('location', location), result)
    },
  )
}
