import { z } from 'zod'
import type { App } from '../app.ts'
import { line, uuid } from '../http/schemas.ts'
import { organizationRef } from '../organizations/schemas.ts'
import { accountRoles } from './actor.ts'
import { organizationOf } from './service.ts'

const me = z
  .object({
    id: uuid,
    name: line,
    role: z.enum(accountRoles).meta({ id: 'AccountRole' }),
    organization: organizationRef
      .nullable()
      .describe('The agency of an officer, the collaborator of a partner.'),
    operations: z.array(z.string().max(100)).max(300).describe('The operations your role may call.'),
  })
  .meta({ id: 'Me' })

export function accountRoutes(app: App): void {
  app.get(
    '/v1/me',
    {
      config: { access: accountRoles },
      schema: {
        operationId: 'getMe',
        tags: ['Service'],
        summary: 'Who you are and what you may do',
        description:
          'Your account, role and organization, and the `operationId` of every operation your role may call.',
        response: { 200: me },
      },
    },
    async ({ caller: { actor } }) => ({
      id: actor.accountId!,
      name: actor.accountName!,
      role: actor.role as (typeof accountRoles)[number],
      organization: await organizationOf(app.db, actor),
      operations: app.operations.filter(({ access }) => access.includes(actor.role)).map(({ id }) => id),
    }),
  )
}
