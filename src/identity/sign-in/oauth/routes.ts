import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../../../http/app.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { speakOAuth } from '../../../http/access/oauth.ts'
import type { SignIn } from '../context.ts'
import { shownIn } from './factor-form.ts'
import { refresh, signInClient, type ClientCredentials } from '../grants.ts'
import { signInWithFactor, signInWithPassword } from '../password-grant.ts'
import { revocationRequest, tokenAnswer, tokenRequest } from './schemas.ts'
import { endSession } from '../sessions.ts'

const tags = ['Sign-in']
const consumes = ['application/x-www-form-urlencoded']
const config = { access: ['public'], oauth: true, showsSecret: true } as const

/** OAuth as its libraries expect it: requests are forms, errors have the format of RFC 6749. */
export function oauthRoutes(app: App, signIn: SignIn): void {
  speakOAuth(app)
  app.post(
    '/oauth/token',
    {
      config: { ...config, asksPassword: true },
      schema: {
        operationId: 'issueToken',
        tags,
        summary: 'Get an access token',
        description:
          'People sign in with e-mail address and password (`password`) and stay signed in for 14 days with a refresh token ' +
          'that is good once (`refresh_token`): sent again because the answer was lost, it is taken as long as what came of it was not used; later it ends the session. Keep the `device_token` ' +
          'of the first sign-in and send it with the next: wrong passwords of strangers do not keep you waiting then. ' +
          'Who has a second factor is answered `second_factor_needed` with a `challenge`, and sends it with a code, ' +
          'or with what a passkey signed, (`second_factor`) within five minutes. API clients send their ' +
          'id and secret (`client_credentials`), by HTTP Basic or in the form. Access tokens are good for 15 minutes.',
        consumes,
        body: tokenRequest,
        response: { 200: tokenAnswer },
      },
    },
    async (request) => {
      const { body } = request
      switch (body.grant_type) {
        case 'password':
          return signInWithPassword(signIn, body, request.caller)
        case 'second_factor':
          return signInWithFactor(signIn, shownIn(body), request.caller)
        case 'refresh_token':
          return refresh(
            signIn,
            { refreshToken: body.refresh_token, membership: body.membership },
            request.caller,
          )
        case 'client_credentials':
          return signInClient(signIn, clientOf(request, body), body.scope)
      }
    },
  )
  app.post(
    '/oauth/revoke',
    {
      config,
      schema: {
        operationId: 'revokeToken',
        tags,
        summary: 'Sign out',
        description:
          'Ends the session of a refresh token (RFC 7009). The answer is 200 for a token that is not known, too. An access ' +
          'token cannot be taken back; it ends after 15 minutes.',
        consumes,
        body: revocationRequest,
        response: { 200: z.object({}).meta({ id: 'Revoked' }) },
      },
    },
    async ({ body }) => {
      await signIn.db.signIn((session) => endSession(session, body.token))
      return {}
    },
  )
}

/**
 * Reads the client's id and secret from HTTP Basic, with both parts form-encoded (RFC 6749 section 2.3.1), or from
 * the form. `invalid_request` if the secret is in both, `invalid_client` if it is in neither.
 */
function clientOf(
  { headers: { authorization } }: FastifyRequest,
  form: { client_id?: string | undefined; client_secret?: string | undefined },
): ClientCredentials {
  const basic = /^Basic ([\w+/-]+={0,2})$/i.exec(authorization ?? '')?.[1]
  const { client_id: clientId, client_secret: clientSecret } = form
  if (basic !== undefined) {
    if (clientSecret !== undefined) throw new DomainError('invalid_request')
    const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':')
    return { clientId: formDecoded(id), clientSecret: formDecoded(secret) }
  }
  if (clientId === undefined || clientSecret === undefined) throw new DomainError('invalid_client')
  return { clientId, clientSecret }
}

const formDecoded = (part: string): string => new URLSearchParams(`part=${part}`).get('part') ?? ''
