import type { App } from '../../../http/app.ts'
import { sendRecord } from '../../../http/preconditions.ts'
import type { Role } from '../../../kernel/actor.ts'
import { asOfFrom } from '../../as-of.ts'
import { toldInLanguageOf } from '../../warnings/read.ts'
import { agreementAccess as access } from '../../policy.ts'
import { approval } from '../../review/schemas.ts'
import { reasonBody } from '../../transitions/schemas.ts'
import { moveAmendment, type AmendmentMove } from './moves.ts'
import { amendment, amendmentParams } from '../schemas.ts'

interface Described {
  readonly access: readonly Role[]
  readonly operationId: string
  readonly summary: string
  readonly description: string
}

type WithReason = Extract<AmendmentMove, { readonly reason: string }>['action']

const plain: Record<Exclude<AmendmentMove['action'], WithReason | 'approve'>, Described> = {
  submit: {
    access: access.writeAgreements,
    operationId: 'submitAmendment',
    summary: 'Submit a draft amendment for review',
    description:
      'What the agreement would say needs two parties, one of each side, a stage and a period, and has to fit what it is now. From then on its partners read the amendment.',
  },
  request_dprd: {
    access: access.reviewAgreements,
    operationId: 'requestDprdForAmendment',
    summary: 'Wait for the approval of the DPRD of an amendment',
    description:
      'The reviewer finds that the DPRD has to approve it first; `dprd-answered` leads back to review.',
  },
  dprd_answered: {
    access: access.noteDprdAnswer,
    operationId: 'noteDprdAnswerForAmendment',
    summary: 'Note that the DPRD has answered on an amendment',
    description: 'By the lead agency or a reviewer. Its approval is attached to the amendment as a document.',
  },
}

const approve: Described = {
  access: access.reviewAgreements,
  operationId: 'approveAmendment',
  summary: 'Approve an amendment in review',
  description:
    'Ends the present step of its review, as for an agreement. Nobody approves what they took part in. The approval of the DPRD is attached where a foreign body comes in, and where the amendment of a PKS burdens anew: it turns a burden on, or has the APBD pay something or more where there is one.',
}

const withReason: Record<WithReason, Described> = {
  return: {
    access: access.reviewAgreements,
    operationId: 'returnAmendment',
    summary: 'Return an amendment to draft',
    description: 'With the reason; until the signature. Every approval ends with it.',
  },
  open_step: {
    access: access.openReviewSteps,
    operationId: 'openReviewStepOfAmendment',
    summary: 'Open the present step of the review of an amendment to any reviewer',
    description: 'As for an agreement, where nobody is left who may take it.',
  },
  cancel: {
    access: access.writeAgreements,
    operationId: 'cancelAmendment',
    summary: 'Cancel an amendment before signature',
    description: 'With the reason, whatever became of its agreement. Its number is not used again.',
  },
}

const urlOf = (action: AmendmentMove['action']) =>
  `/v1/agreements/:id/amendments/:number/${action.replace('_', '-')}`

const schemaOf = ({ access: _, ...described }: Described) => ({
  ...described,
  tags: ['Agreements'],
  params: amendmentParams,
  response: { 200: amendment },
})

/**
 * The status changes of an amendment, except its signature. They are the same as those of an agreement before it is
 * signed.
 */
export function amendmentMoveRoutes(app: App): void {
  const { db } = app
  for (const action of Object.keys(plain) as (keyof typeof plain)[]) {
    const config = { access: plain[action].access, ifMatch: true }
    app.post(urlOf(action), { config, schema: schemaOf(plain[action]) }, async (request, reply) => {
      const { caller, params, expectedVersion } = request
      const moved = await moveAmendment(db, caller, params, expectedVersion, { action }, asOfFrom(app))
      return sendRecord(reply, toldInLanguageOf(request, moved))
    })
  }
  app.post(
    urlOf('approve'),
    {
      config: { access: approve.access, ifMatch: true },
      schema: { ...schemaOf(approve), body: approval },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const move = { action: 'approve', ...body } as const
      const moved = await moveAmendment(db, caller, params, expectedVersion, move, asOfFrom(app))
      return sendRecord(reply, toldInLanguageOf(request, moved))
    },
  )
  for (const action of Object.keys(withReason) as WithReason[]) {
    const config = { access: withReason[action].access, ifMatch: true }
    const schema = { ...schemaOf(withReason[action]), body: reasonBody }
    app.post(urlOf(action), { config, schema }, async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const move = { action, reason: body.reason }
      const moved = await moveAmendment(db, caller, params, expectedVersion, move, asOfFrom(app))
      return sendRecord(reply, toldInLanguageOf(request, moved))
    })
  }
}
