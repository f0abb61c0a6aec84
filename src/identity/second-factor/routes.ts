import { z } from 'zod'
import type { App } from '../../http/app.ts'
import { idParams } from '../../http/schemas.ts'
import { accountAccess } from '../accounts/policy.ts'
import type { SignIn } from '../sign-in/context.ts'
import { resetFactors } from './reset/reset.ts'
import {
  firstCode,
  freshProof,
  newName,
  newRecoveryCodes,
  newSecondFactor,
  ownProof,
  ownSecondFactors,
  secondFactorInput,
  secondFactorReset,
} from './schemas.ts'
import {
  addFactor,
  confirmOwnFactor,
  makeOwnCodes,
  ownFactors,
  removeOwnFactor,
  renameOwnFactor,
} from './service.ts'

const tags = ['Sign-in']
/** About the account itself: open before a second factor that a role needs is set up. */
const own = { access: accountAccess.ownSecondFactors, anyMembership: true } as const
const guessed = { ...own, asksPassword: true, idempotencyKey: false } as const

/** Operations with which people set up a second factor, and registrars take one away that was lost. */
export function secondFactorRoutes(app: App, signIn: SignIn): void {
  app.get(
    '/v1/me/second-factors',
    {
      config: own,
      schema: {
        operationId: 'listSecondFactors',
        tags,
        summary: 'List your second factors',
        description:
          'The authenticator apps and passkeys that you sign in with besides your password, and how many recovery codes are left.',
        response: { 200: ownSecondFactors },
      },
    },
    async ({ caller }) => ownFactors(signIn, caller),
  )
  app.post(
    '/v1/me/second-factors',
    {
      config: { ...guessed, showsSecret: true },
      schema: {
        operationId: 'addSecondFactor',
        tags,
        summary: 'Begin to set up an authenticator app',
        description:
          'Asks for your password, and for a code if you have a second factor already; wrong ones count as at sign-in. The ' +
          'secret is in this answer alone. Nothing is asked for until it is confirmed; one that waited before is given up.',
        body: secondFactorInput,
        response: { 201: newSecondFactor },
      },
    },
    async ({ caller, body }, reply) => {
      const made = await addFactor(signIn, caller, body)
      return reply.code(201).header('location', '/v1/me/second-factors').send(made)
    },
  )
  app.post(
    '/v1/me/second-factors/:id/confirm',
    {
      config: guessed,
      schema: {
        operationId: 'confirmSecondFactor',
        tags,
        summary: 'Confirm an authenticator app with its first code',
        description: 'From now on you sign in with a code of it, too. All your sessions end: sign in again.',
        params: idParams,
        body: firstCode,
        response: { 204: z.null() },
      },
    },
    async ({ caller, params, body }, reply) => {
      await confirmOwnFactor(signIn, caller, params.id, body.code)
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/v1/me/second-factors/:id/remove',
    {
      config: guessed,
      schema: {
        operationId: 'removeSecondFactor',
        tags,
        summary: 'Remove a second factor',
        description:
          'Needs a fresh code of any that is confirmed, a passkey, or a recovery code; the last one stays where your role needs one, and ' +
          'takes the recovery codes along. All your sessions end: sign in again.',
        params: idParams,
        body: freshProof,
        response: { 204: z.null() },
      },
    },
    async ({ caller, params, body }, reply) => {
      await removeOwnFactor(signIn, caller, params.id, body)
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/v1/me/second-factors/:id/rename',
    {
      config: { ...own, idempotencyKey: false },
      schema: {
        operationId: 'renameSecondFactor',
        tags,
        summary: 'Give a second factor another name',
        description: 'What you call it, so that you know which to remove when a device is lost.',
        params: idParams,
        body: newName,
        response: { 204: z.null() },
      },
    },
    async ({ caller, params, body }, reply) => {
      await renameOwnFactor(signIn, caller, params.id, body.name)
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/v1/me/recovery-codes',
    {
      config: { ...guessed, showsSecret: true },
      schema: {
        operationId: 'makeRecoveryCodes',
        tags,
        summary: 'Get ten recovery codes',
        description:
          'For the day on which the device is lost: each completes one sign-in (`code`), and removes or adds a second ' +
          'factor. They are in this answer alone; those you had before end.',
        body: ownProof,
        response: { 201: newRecoveryCodes },
      },
    },
    async ({ caller, body }, reply) => {
      const made = await makeOwnCodes(signIn, caller, body)
      return reply.code(201).header('location', '/v1/me/second-factors').send(made)
    },
  )
  app.post(
    '/v1/users/:id/reset-second-factor',
    {
      config: { access: accountAccess.changeAccounts, asksPassword: true, idempotencyKey: false },
      schema: {
        operationId: 'resetSecondFactor',
        tags,
        summary: 'Take the second factors of a person away who lost them',
        description:
          'Nobody does so alone: one registrar asks, and it is done when another asks, too, within 24 hours, neither of whom ' +
          'got the password by an invitation of the other or of the same person. Both give their own password and a code. ' +
          'Both are in the trail. The sessions of the person end; the password stays. Not for your own account.',
        params: idParams,
        body: ownProof,
        response: { 200: secondFactorReset },
      },
    },
    async ({ caller, params, body }) => resetFactors(signIn, caller, params.id, body),
  )
}
