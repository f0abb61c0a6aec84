import type { App } from '../../http/app.ts'
import { idParams } from '../../http/schemas.ts'
import { asOfFrom } from '../as-of.ts'
import { sendChanged } from '../changed.ts'
import { agreementAccess as access } from '../policy.ts'
import { agreement } from '../schemas/agreement.ts'
import { moveParent } from './moving.ts'
import { parentMove } from './schemas.ts'

/** Moves a PKS under the renewal of its MoU. */
export function parentRoutes(app: App): void {
  app.post(
    '/v1/agreements/:id/move-parent',
    {
      config: { access: access.writeAgreements, ifMatch: true },
      schema: {
        operationId: 'moveParentOfAgreement',
        tags: ['Agreements'],
        summary: 'Move a signed agreement under the renewal of its parent',
        description:
          'A link of the registry: what was signed stays. It stands under the new one from today on, or from the first day of that where it is to come; `formerParents` and `asOf` keep the old one. `GET /v1/agreements?movableTo=` lists what can be moved.',
        params: idParams,
        body: parentMove,
        response: { 200: agreement },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      const moved = await moveParent(app.db, caller, params.id, expectedVersion, body, asOfFrom(app))
      return sendChanged(request, reply, moved)
    },
  )
}
