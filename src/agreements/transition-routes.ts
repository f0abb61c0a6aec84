import type { Role } from '../accounts/actor.ts'
import type { App } from '../app.ts'
import { caseAccess } from '../cases/policy.ts'
import { sendRecord } from '../http/preconditions.ts'
import { idParams } from '../http/schemas.ts'
import { asOfFrom } from './as-of.ts'
import { agreementAccess as access } from './policy.ts'
import { promoteCase } from './promotion.ts'
import { agreement, promotion, reasonBody, termination } from './schemas.ts'
import { moveAgreement, type MoveAction } from './transitions.ts'

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
  approve: {
    access: access.reviewAgreements,
    summary: 'Approve an agreement in review',
    description:
      'The reviewer (TKKSD) finds the text ready to sign. Nobody approves what they themselves submitted.',
  },
  sign: {
    access: access.writeAgreements,
    summary: 'Record the signature',
    description:
      'Every party needs its document number, signatory, authority and the day it signed, which may not be to come. From then on the public sees that the agreement exists.',
  },
} as const satisfies Partial<Record<MoveAction, Described>>

const withReason = {
  return: {
    access: access.reviewAgreements,
    summary: 'Return an agreement to draft',
    description: 'The reviewer says why; the text can be changed again.',
  },
  cancel: {
    access: access.writeAgreements,
    summary: 'Cancel an agreement before signature',
    description: 'It will not be signed; the reason stays with it.',
  },
} as const satisfies Partial<Record<MoveAction, Described>>

/** What one action has beside its name. */
const schemaOf = (action: MoveAction, { summary, description }: Described) => ({
  operationId: `${action}Agreement`,
  tags: ['Agreements'],
  summary,
  description,
  params: idParams,
  response: { 200: agreement },
})

/** The changes of state: `POST /v1/agreements/{id}/{action}`, and the promotion that makes an agreement of a case. */
export function transitionRoutes(app: App): void {
  const { db } = app
  for (const action of Object.keys(plain) as (keyof typeof plain)[]) {
    const config = { access: plain[action].access, ifMatch: true }
    app.post(
      `/v1/agreements/:id/${action}`,
      { config, schema: schemaOf(action, plain[action]) },
      async (request, reply) => {
        const { caller, params, expectedVersion } = request
        return sendRecord(
          reply,
          await moveAgreement(db, caller, params.id, expectedVersion, { action }, asOfFrom(app)),
        )
      },
    )
  }
  for (const action of Object.keys(withReason) as (keyof typeof withReason)[]) {
    const config = { access: withReason[action].access, ifMatch: true }
    const schema = { ...schemaOf(action, withReason[action]), body: reasonBody }
    app.post(`/v1/agreements/:id/${action}`, { config, schema }, async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const transition = { action, reason: body.reason }
      return sendRecord(
        reply,
        await moveAgreement(db, caller, params.id, expectedVersion, transition, asOfFrom(app)),
      )
    })
  }
  app.post(
    '/v1/agreements/:id/terminate',
    {
      config: { access: access.writeAgreements, ifMatch: true },
      schema: {
        ...schemaOf('terminate', {
          access: access.writeAgreements,
          summary: 'Terminate a signed agreement',
          description: '`terminatedOn` is the first day it no longer holds; until then it is in force.',
        }),
        body: termination,
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const transition = { action: 'terminate', ...body } as const
      return sendRecord(
        reply,
        await moveAgreement(db, caller, params.id, expectedVersion, transition, asOfFrom(app)),
      )
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
          'Parties, stages and object are carried over, and each agreed item of finalized minutes becomes a commitment that names it. Promoting again answers 200 with the same agreement.',
        params: idParams,
        body: promotion,
        response: { 200: agreement, 201: agreement },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const type = body.type ?? 'pks'
      const result = await promoteCase(db, caller, params.id, expectedVersion, type, asOfFrom(app))
      const location = `/v1/agreements/${result.agreement.id}`
      return sendRecord(reply.code(result.created ? 201 : 200).header('location', location), result.agreement)
    },
  )
}
