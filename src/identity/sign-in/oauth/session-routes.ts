import cookie from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../../../http/app.ts'
import { DomainError } from '../../../kernel/errors.ts'
import type { SignIn } from '../context.ts'
import { signInToDemo } from '../demo-grant.ts'
import { deviceDays } from '../devices.ts'
import { shownIn } from './factor-form.ts'
import { refresh, type TokenAnswer } from '../grants.ts'
import { sessionRefresh, sessionRequest, sessionToken } from './schemas.ts'
import { signInWithFactor, signInWithPassword } from '../password-grant.ts'
import { endEverySession, endSession, sessionDays } from '../sessions.ts'

const tags = ['Sign-in']
const consumes = ['application/x-www-form-urlencoded']
const config = { access: ['public'], oauth: true, showsSecret: true, keepsSession: true } as const

/** Cookies that scripts do not read, sent to these addresses alone, by pages of this very origin alone. */
const sessionCookie = '__Secure-registry-session'
const deviceCookie = '__Secure-registry-device'
const path = '/oauth/session'
const kept = (days: number) =>
  ({ path, httpOnly: true, secure: true, sameSite: 'strict', maxAge: days * 24 * 60 * 60 }) as const

/**
 * Sessions for a page in a browser: the refresh token and the device token stay in cookies that no script reads, and the
 * page has the access token alone. Needs to be within the routes of OAuth.
 */
export async function sessionRoutes(app: App, signIn: SignIn): Promise<void> {
  await app.register(cookie)
  app.post(
    path,
    {
      config: { ...config, asksPassword: true },
      preValidation: requireOwnPage,
      schema: {
        operationId: 'beginSession',
        tags,
        summary: 'Sign in a page',
        description:
          'For a page of this very origin in a browser. As `POST /oauth/token` with `password` and ' +
          '`second_factor`; the refresh token and the device token are kept in cookies that no script reads. In demo ' +
          'mode also with `demo`, as an account of the demo.',
        consumes,
        body: sessionRequest,
        response: { 200: sessionToken },
      },
    },
    async (request, reply) => {
      const { body, caller } = request
      if (body.grant_type === 'second_factor')
        return keep(reply, await signInWithFactor(signIn, shownIn(body), caller))
      if (body.grant_type === 'demo') return keep(reply, await signInToDemo(signIn, body))
      const device = body.device_token ?? request.cookies[deviceCookie]
      const answer = await signInWithPassword(signIn, { ...body, device_token: device }, caller)
      return keep(reply, { device_token: device, ...answer })
    },
  )
  app.post(
    `${path}/refresh`,
    {
      config,
      preValidation: requireOwnPage,
      schema: {
        operationId: 'refreshSession',
        tags,
        summary: 'Get the next access token for a page',
        description:
          'By the cookie of the session. `membership` is the one that the session is for from now on. `invalid_grant` where the session has ended.',
        consumes,
        body: sessionRefresh,
        response: { 200: sessionToken },
      },
    },
    async (request, reply) => {
      const { membership } = request.body
      return keep(reply, await refresh(signIn, { refreshToken: held(request), membership }, request.caller))
    },
  )
  app.post(
    `${path}/end`,
    {
      config,
      preValidation: requireOwnPage,
      schema: {
        operationId: 'endSession',
        tags,
        summary: 'Sign out a page',
        description:
          'Ends the session of the cookie, and with `everywhere=true` every session of its account. 200 where none is left, too.',
        consumes,
        body: z
          .object({ everywhere: z.literal('true').optional() })
          .meta({ id: 'SessionEnd', example: { everywhere: 'true' } }),
        response: { 200: z.object({}).meta({ id: 'SessionEnded' }) },
      },
    },
    async (request, reply) => {
      const token = request.cookies[sessionCookie]
      const end = request.body.everywhere ? endEverySession : endSession
      if (token !== undefined) await signIn.db.signIn((session) => end(session, token))
      reply.clearCookie(sessionCookie, kept(0))
      return {}
    },
  )
}

/**
 * 400 for a request that may come from a page of somebody else: without a header that such a page cannot send unasked,
 * or said by the browser to come from elsewhere.
 */
async function requireOwnPage({ headers }: FastifyRequest): Promise<void> {
  const from = headers['sec-fetch-site']
  if (headers['registry-session'] !== '1' || (from !== undefined && from !== 'same-origin'))
    throw new DomainError('invalid_request', { detail: ownPageOnly })
}

function keep(reply: FastifyReply, { refresh_token, device_token, ...told }: TokenAnswer) {
  if (refresh_token !== undefined) reply.setCookie(sessionCookie, refresh_token, kept(sessionDays))
  if (device_token !== undefined) reply.setCookie(deviceCookie, device_token, kept(deviceDays))
  return told
}

function held(request: FastifyRequest): string {
  const token = request.cookies[sessionCookie]
  if (token === undefined) throw new DomainError('invalid_grant')
  return token
}

const ownPageOnly = {
  id: 'Alamat ini hanya untuk halaman registri sendiri (Registry-Session: 1); program memakai POST /oauth/token.',
  en: 'This address is for the pages of the registry itself (Registry-Session: 1); programs use POST /oauth/token.',
}
