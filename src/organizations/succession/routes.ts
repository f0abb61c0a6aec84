import type { App } from '../../http/app.ts'
import { sendRecord } from '../../http/preconditions.ts'
import { idParams } from '../../http/schemas.ts'
import { organizationAccess as access } from '../policy.ts'
import { organization } from '../schemas.ts'
import { succession } from './schemas.ts'
import { succeedAgency } from './service.ts'

export function successionRoutes(app: App): void {
  app.post(
    '/v1/agencies/:id/succeed',
    {
      config: { access: access.succeedAgency, ifMatch: true },
      schema: {
        operationId: 'succeedAgency',
        tags: ['Organizations'],
        summary: 'Record which agency takes the place of another',
        description:
          'For an agency that a regulation (Pergub) dissolved or merged into another. From that day on the officers of the ' +
          'successor act on its cases and agreements, beside its own, and it opens no case and no agreement any more. ' +
          'What it signed stays its own; filters and reports by the successor count it too. Said again, it is corrected.',
        params: idParams,
        body: succession,
        response: { 200: organization },
      },
    },
    async (request, reply) => {
      const { caller, params, expectedVersion, body } = request
      return sendRecord(reply, await succeedAgency(app.db, caller, params.id, expectedVersion, body))
    },
  )
}
