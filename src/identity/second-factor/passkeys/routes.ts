import { z } from 'zod'
import type { App } from '../../../http/app.ts'
import { idParams } from '../../../http/schemas.ts'
import { accountAccess } from '../../accounts/policy.ts'
import type { SignIn } from '../../sign-in/context.ts'
import { factor, secondFactorInput } from '../schemas.ts'
import { madePasskey, ownChallenge, passkeyCreation } from './schemas.ts'
import { addPasskey, challengeOwn, confirmOwnPasskey } from './service.ts'

const tags = ['Sign-in']
const own = { access: accountAccess.ownSecondFactors, anyMembership: true, idempotencyKey: false } as const
const guessed = { ...own, asksPassword: true } as const
const newPasskey = z.object({ ...factor, options: passkeyCreation }).meta({ id: 'NewPasskey' })

/** Operations with which people make passkeys, and show one again. */
export function passkeyRoutes(app: App, signIn: SignIn): void {
  app.post(
    '/v1/me/passkeys',
    {
      config: guessed,
      schema: {
        operationId: 'addPasskey',
        tags,
        summary: 'Begin to make a passkey',
        description:
          'Asks for your password, and for a second factor if you have one already; wrong ones count as at sign-in. The page ' +
          'calls `navigator.credentials.create` with `options` within five minutes. One that waited before is given up.',
        body: secondFactorInput,
        response: { 201: newPasskey },
      },
    },
    async ({ caller, body }, reply) => {
      const made = await addPasskey(signIn, caller, body)
      return reply.code(201).header('location', '/v1/me/second-factors').send(made)
    },
  )
  app.post(
    '/v1/me/passkeys/:id/confirm',
    {
      config: guessed,
      schema: {
        operationId: 'confirmPasskey',
        tags,
        summary: 'Keep the passkey that the browser made',
        description: 'From now on you can sign in with it, too. All your sessions end: sign in again.',
        params: idParams,
        body: madePasskey,
        response: { 204: z.null() },
      },
    },
    async ({ caller, params, body }, reply) => {
      await confirmOwnPasskey(signIn, caller, params.id, body)
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/v1/me/second-factors/challenge',
    {
      config: { ...own, showsSecret: true },
      schema: {
        operationId: 'challengeSecondFactor',
        tags,
        summary: 'Get a challenge for a passkey of yours',
        description:
          'To change how you sign in with what a passkey signs: the page calls `navigator.credentials.get` with `options`, and ' +
          'sends its answer as `passkey`. Good once, for five minutes; one before ends. It completes no sign-in.',
        response: { 200: ownChallenge },
      },
    },
    async ({ caller }) => challengeOwn(signIn, caller),
  )
}
