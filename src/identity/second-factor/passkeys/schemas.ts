import { z } from 'zod'
import { passkeyRequest } from '../../../http/access/passkey-request.ts'

/** In base64url, as browsers give bytes in JSON. */
const bytes = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[\w-]+$/)
    .meta({ example: 'eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0' })
const challenge = z
  .string()
  .min(1)
  .max(200)
  .meta({ example: 'jpr_challenge_9oVxPzXr5nE0bq3JY1m7Lw2TkDgHsFaUcQiMvBtRjKe' })

export const passkeyProof = z
  .strictObject({
    challenge: challenge.describe('From `POST /v1/me/second-factors/challenge`; good once.'),
    credentialId: bytes(1400).describe('`id` of what the browser answered.'),
    clientData: bytes(4096).describe('`response.clientDataJSON`.'),
    authenticatorData: bytes(4096).describe('`response.authenticatorData`.'),
    signature: bytes(2048).describe('`response.signature`.'),
  })
  .meta({ id: 'PasskeyProof', description: 'What a passkey of yours signed.' })

export const ownChallenge = z
  .object({
    challenge: challenge.describe('Sent back with what the passkey signed.'),
    expiresIn: z.int().describe('Seconds.').meta({ example: 300 }),
    options: passkeyRequest,
  })
  .meta({ id: 'SecondFactorChallenge' })

/** What a page calls `navigator.credentials.create` with. */
export const passkeyCreation = z
  .object({
    rp: z
      .object({
        id: z.string().max(253).meta({ example: 'registri.contoh.id' }),
        name: z.string().max(100).meta({ example: 'JakPreneur' }),
      })
      .meta({ id: 'PasskeyRelyingParty' }),
    user: z
      .object({
        id: z.string().max(100).meta({ example: 'AZOVxPzXcn5h0bq3JY1m7A' }),
        name: z.string().max(254).meta({ example: 'petugas@contoh.id' }),
        displayName: z.string().max(200).meta({ example: 'Contoh Petugas' }),
      })
      .meta({ id: 'PasskeyPerson' }),
    challenge: passkeyRequest.shape.challenge,
    pubKeyCredParams: z
      .array(
        z
          .object({
            type: z.literal('public-key'),
            alg: z.int().describe('COSE algorithm.').meta({ example: -7 }),
          })
          .meta({ id: 'PasskeyParameter' }),
      )
      .max(10),
    excludeCredentials: passkeyRequest.shape.allowCredentials,
    authenticatorSelection: z
      .object({ residentKey: z.literal('preferred'), userVerification: z.literal('preferred') })
      .meta({ id: 'PasskeySelection' }),
    attestation: z.literal('none'),
    timeout: passkeyRequest.shape.timeout,
  })
  .meta({
    id: 'PasskeyCreation',
    description: 'For `PublicKeyCredential.parseCreationOptionsFromJSON` (Web Authentication, level 3).',
  })

export const madePasskey = z
  .strictObject({
    clientData: bytes(4096).describe('`response.clientDataJSON` of what the browser answered.'),
    attestationObject: bytes(16_384).describe('`response.attestationObject`.'),
  })
  .meta({
    id: 'MadePasskey',
    description: 'The passkey that the browser made.',
    example: {
      clientData: 'eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIn0',
      attestationObject: 'o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0YUA',
    },
  })
