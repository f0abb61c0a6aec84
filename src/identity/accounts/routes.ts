import { z } from 'zod'
import type { App } from '../../http/app.ts'
import { line, uuid } from '../../http/schemas.ts'
import { organizationRef } from '../../organizations/schemas.ts'
import { mayCall } from '../../http/access/auth.ts'
import { accountRoles } from '../../kernel/actor.ts'
import { scope } from '../clients/schemas.ts'
import { organizationsOf } from './service.ts'
import { accountRole } from '../memberships/schemas.ts'
import { ownMemberships } from '../memberships/named.ts'

const ownMembership = z
  .object({
    id: uuid,
    role: accountRole,
    organization: organizationRef.nullable(),
    administrator: z.boolean().describe('Whether you invite and end the people of the organization.'),
  })
  .meta({ id: 'OwnMembership' })

const me = z
  .object({
    id: uuid,
    name: line.meta({ example: 'officer-ppkukm' }),
    membershipId: uuid
      .nullable()
      .describe('The membership this request speaks for; null where you have to name one of several.'),
    memberships: z
      .array(ownMembership)
      .max(100)
      .describe('All of yours that are in force. Name one in `Registry-Membership`.'),
    role: accountRole.nullable().describe('Of the membership this request speaks for, like what follows.'),
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
      .max(1000)
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
      config: { access: accountRoles, scope: null, anyMembership: true },
      schema: {
        operationId: 'getMe',
        tags: ['Service'],
        summary: 'Who you are and what you may do',
        description:
          'Your account with all its memberships in force; of the one this request speaks for the role, the organization, ' +
          'those you act and read for, and the `operationId` of every operation your role may call.',
        response: { 200: me },
      },
    },
    async ({ caller: { actor }, account }) => ({
      id: actor.accountId!,
      name: actor.accountName!,
      membershipId: actor.membershipId,
      memberships: await ownMemberships(app.db, account!),
      role: actor.role === 'public' ? null : actor.role,
      ...(await organizationsOf(app.db, actor)),
      scopes: actor.scopes ? [...actor.scopes] : null,
      operations: app.operations.filter((operation) => mayCall(actor, operation)).map(({ id }) => id),
    }),
  )
}
