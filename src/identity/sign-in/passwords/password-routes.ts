import { z } from 'zod'
import { accountAccess } from '../../accounts/policy.ts'
import { passwordChange, redemption } from '../../accounts/users/schemas.ts'
import type { App } from '../../../http/app.ts'
import type { SignIn } from '../context.ts'
import { redeemInvitation } from './invitations.ts'
import { changeOwnPassword } from './own-password.ts'

const tags = ['Sign-in']

/** Operations with which a person sets or changes a password. */
export function passwordRoutes(app: App, signIn: SignIn): void {
  app.post(
    '/v1/invitations/redeem',
    {
      config: { access: ['public'] },
      schema: {
        operationId: 'redeemInvitation',
        tags,
        summary: 'Set a password with an invitation',
        description:
          'With the token that the registrar handed you, once. A password is 12 to 128 characters, not a common one, and ' +
          'holds neither your name nor your e-mail address. Sessions you had end.',
        body: redemption,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await redeemInvitation(signIn, request.body, request.caller)
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/v1/me/password',
    {
      config: {
        access: accountAccess.changeOwnPassword,
        anyMembership: true,
        asksPassword: true,
        idempotencyKey: false,
      },
      schema: {
        operationId: 'changeOwnPassword',
        tags,
        summary: 'Change your password',
        description:
          'Asks for the present one; wrong ones count as at sign-in. All your sessions end: sign in again.',
        body: passwordChange,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await changeOwnPassword(signIn, request.caller, request.body)
      return reply.code(204).send(null)
    },
  )
}
