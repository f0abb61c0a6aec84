import type { z } from 'zod'
import type { App } from '../../http/app.ts'
import { sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { asOfFrom } from '../as-of.ts'
import { agreementAccess as access } from '../policy.ts'
import type { OriginalAction } from './lifecycle.ts'
import { loan, loss, original, restatement, returning, type Step } from './schemas.ts'
import { moveOriginal } from './service.ts'

interface Move {
  readonly body: z.ZodType<Step>
  readonly operationId: string
  readonly summary: string
  readonly description: string
}

const moves: Record<Exclude<OriginalAction, 'patch'>, Move> = {
  lend: {
    body: loan,
    operationId: 'lendOriginal',
    summary: 'Record that a signed paper is lent',
    description: 'To whom, and since when.',
  },
  return: {
    body: returning,
    operationId: 'returnOriginal',
    summary: 'Record that a lent paper came back',
    description: 'It is held again; its history keeps the loan.',
  },
  lose: {
    body: loss,
    operationId: 'loseOriginal',
    summary: 'Record that a signed paper is lost',
    description: 'Whether it was held or lent. The agreement holds as before.',
  },
  restate: {
    body: restatement,
    operationId: 'restateOriginal',
    summary: 'Restate a lost paper',
    description:
      'It was found, or another takes its place: as `certified_copy` it is told from an original. Its history keeps the loss.',
  },
}

/** What becomes of a signed paper. */
export function originalMoveRoutes(app: App): void {
  for (const [action, { body, ...said }] of Object.entries(moves) as [keyof typeof moves, Move][]) {
    app.post(
      `/v1/originals/:id/${action}`,
      {
        config: { access: access.writeAgreements, ifMatch: true },
        schema: { ...said, tags: ['Agreements'], params: idParams, body, response: { 200: original } },
      },
      async ({ caller, params, expectedVersion, body: step }, reply) =>
        sendRecord(
          reply,
          await moveOriginal(
            app.db,
            app.clock,
            caller,
            params.id,
            action,
            expectedVersion,
            step,
            asOfFrom(app),
          ),
        ),
    )
  }
}
