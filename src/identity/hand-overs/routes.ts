import type { App } from '../../http/app.ts'
import { handedOver, handOver as handOverBody } from './schemas.ts'
import { handOver } from './service.ts'

/** Who leaves gives what they carry to a colleague. */
export function handOverRoutes(app: App): void {
  app.post(
    '/v1/hand-overs',
    {
      config: { access: ['admin', 'officer'], idempotencyKey: true },
      schema: {
        operationId: 'handOver',
        tags: ['Accounts'],
        summary: 'Hand over what somebody carries',
        description:
          'All cases and agreements that a person is responsible for, in one call: your own when you leave, those of a ' +
          'colleague who left, or what nobody carries (`responsible=none` in the lists). They go to an officer of the same ' +
          'agency; the registrar hands over those of any. The history of each says so; asked again there is nothing left.',
        body: handOverBody,
        response: { 200: handedOver },
      },
    },
    async ({ caller, body }) => handOver(app.db, caller, body),
  )
}
