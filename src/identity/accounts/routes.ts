import { z } from 'zod'
import type { App } from '../../http/app.ts'
import { line, uuid } from '../../http/schemas.ts'
import { organizationRef } from '../../organizations/schemas.ts'
import { hasScope } from '../../http/access/auth.ts'
import { accountRoles } from '../../kernel/actor.ts'
import { scope } from '../clients/schemas.ts'
import { organizationsOf } from './service.ts'
import { accountRole } from './users/schemas.ts'

const me = z
  .object({
    id: uuid,
    name: line.meta({ example: 'officer-ppkukm' }),
    role: accountRole,
    organization: organizationRef
      .nullable()
      .describe('The agency of an officer, the collaborator of a partner.'),
    actsFor: z
      .array(organizationRef)
      .max(100)
      .describe('The organizations you act for: your own first, then those whose place it took.'),
    readsFor: z
      .array(organizationRef)
      .max(100)
      .describe('The organizations you read for: those you act for, first.'),
    scopes: z.array(scope).max(10).nullable().describe('What an API client may do; null for people.'),
    operations: z
      .array(z.string().max(100))
      .max(300)
      .meta({
        description: 'The operations you may call.',
        example: ['listAgreements', 'getAgreement', 'createAgreement'],
      }),
  })
  .meta({ id: 'Me' })

export function accountRoutes(app: App): void {
  app.get(
    '/v1/me',
    {
      config: { access: accountRoles, scope: null },
      schema: {
        operationId: 'getMe',
        tags: ['Service'],
        summary: 'Who you are and what you may do',
        description:
          'Your account, role and organization, those you act and read for, and the `operationId` of every operation your role may call.',
        response: { 200: me },
      },
    },
    async ({ caller: { actor } }) => ({
      id: actor.accountId!,
      name: actor.accountName!,
      role: actor.role as (typeof accountRoles)[number],
      ...(await organizationsOf(app.db, actor)),
      scopes: actor.scopes ? [...actor.scopes] : null,
      operations: app.operations
        .filter(({ access, scope }) => access.includes(actor.role) && hasScope(actor, scope))
        .map(({ id }) => id),
    }),
  )
}
