import { z } from 'zod'
import { text, uuid } from '../../../http/schemas.ts'

const clientId = z.string().max(100).optional().describe('Unless sent by HTTP Basic authentication.')
const clientSecret = z.string().max(200).optional().describe('Unless sent by HTTP Basic authentication.')

const membership = uuid
  .optional()
  .describe(
    'The only membership that the token speaks for; without it any of yours, by `Registry-Membership`.',
  )

/** In base64url, as browsers give bytes in JSON. */
const bytes = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[\w-]+$/)

const signInExample = {
  grant_type: 'password',
  username: 'petugas@contoh.id',
  password: 'empat kata yang jarang bersama',
} as const

const passwordGrant = z
  .object({
    grant_type: z.literal('password'),
    username: text(254).describe('Your e-mail address.'),
    password: z.string().min(1).max(128),
    membership,
    device_token: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('Of an earlier sign-in on this device, which is not held up by wrong passwords of others.'),
  })
  .meta({ id: 'PasswordGrant', description: 'A person signs in.' })

const secondFactorGrant = z
  .object({
    grant_type: z.literal('second_factor'),
    challenge: z.string().min(1).max(200).describe('From the answer `second_factor_needed`.'),
    code: z
      .string()
      .max(30)
      .optional()
      .describe(
        'What the authenticator app shows now, or a recovery code; or a passkey, by all that follows.',
      ),
    credential_id: bytes(1400).optional().describe('Of the passkey.'),
    client_data: bytes(4096).optional().describe('`clientDataJSON` of its answer.'),
    authenticator_data: bytes(4096).optional(),
    signature: bytes(2048).optional(),
  })
  .meta({ id: 'SecondFactorGrant', description: 'A person completes a sign-in.' })

/** Unknown parameters are ignored, as RFC 6749 section 3.2 requires. */
export const tokenRequest = z
  .discriminatedUnion('grant_type', [
    passwordGrant,
    secondFactorGrant,
    z
      .object({
        grant_type: z.literal('refresh_token'),
        refresh_token: z.string().min(1).max(8192),
        membership,
      })
      .meta({ id: 'RefreshTokenGrant', description: 'A person stays signed in.' }),
    z
      .object({
        grant_type: z.literal('client_credentials'),
        client_id: clientId,
        client_secret: clientSecret,
        scope: z.string().max(500).optional().describe('Fewer than the client has, separated by spaces.'),
      })
      .meta({ id: 'ClientCredentialsGrant', description: 'An API client signs in.' }),
  ])
  .meta({
    id: 'TokenRequest',
    example: signInExample,
  })

export const tokenAnswer = z
  .object({
    access_token: z
      .string()
      .max(8192)
      .meta({ example: 'eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.e30.c2lnbmF0dXJl' }),
    token_type: z.literal('Bearer'),
    expires_in: z.int().describe('Seconds.'),
    refresh_token: z.string().max(200).optional().meta({
      description: 'Good once; people only.',
      example: 'jpr_refresh_9oVxPzXr5nE0bq3JY1m7Lw2TkDgHsFaUcQiMvBtRjKe',
    }),
    device_token: z.string().max(200).optional().meta({
      description: 'Where the device was not known yet; keep it, and send it with the next password.',
      example: 'jpr_device_7TqkR2vYb0sWmXoNcEiLhGdPuJzAfKt5l8n3QxVw1yM',
    }),
    scope: z
      .string()
      .max(500)
      .optional()
      .meta({ description: 'What was granted; API clients only.', example: 'registry:read' }),
  })
  .meta({ id: 'TokenAnswer', description: 'RFC 6749 section 5.1.' })

export const revocationRequest = z
  .object({ token: z.string().min(1).max(8192), token_type_hint: z.string().max(100).optional() })
  .meta({ id: 'RevocationRequest', example: { token: 'jpr_refresh_…', token_type_hint: 'refresh_token' } })

const demoGrant = z
  .object({
    grant_type: z.literal('demo'),
    account: text(100)
      .describe('The name of an account of the demo, which has no password.')
      .meta({ example: 'officer-ppkukm' }),
    membership,
  })
  .meta({ id: 'DemoGrant', description: 'Somebody tries the demo; refused outside demo mode.' })

/** A sign-in of a person; unknown parameters are ignored, as at `POST /oauth/token`. */
export const sessionRequest = z
  .discriminatedUnion('grant_type', [passwordGrant, secondFactorGrant, demoGrant])
  .meta({ id: 'SessionRequest', example: signInExample })

export const sessionRefresh = z
  .object({ membership })
  .meta({ id: 'SessionRefresh', example: { membership: '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60' } })

/** The access token alone. */
export const sessionToken = tokenAnswer
  .pick({ access_token: true, token_type: true, expires_in: true })
  .meta({ id: 'SessionToken', description: 'For the page, which keeps it in its memory.' })
