import { z } from 'zod'
import { instantOut, line, sound, uuid } from '../../http/schemas.ts'
import { longestPassword, shortestPassword } from '../sign-in/passwords/password-rules.ts'
import { deviceKinds } from './kinds.ts'
import { passkeyProof } from './passkeys/schemas.ts'
import { recoveryCodesMade } from './recovery/codes.ts'
import { resetStatuses } from './reset/reset-rule.ts'

const code = z
  .string()
  .max(6)
  .regex(/^\d{6}$/)
  .meta({ description: 'What the authenticator app shows now; each is taken once.', example: '492039' })
const anyCode = z
  .string()
  .max(19)
  .regex(/^(\d{6}|[A-Za-z2-7]{4}(-[A-Za-z2-7]{4}){3})$/)
  .meta({
    description: 'What the authenticator app shows now, or a recovery code; each is taken once.',
    example: '492039',
  })
const name = line.meta({ description: 'What you call it, such as the device it is on.', example: 'Ponsel' })
const password = z
  .string()
  .min(shortestPassword)
  .max(longestPassword)
  .regex(sound)
  .meta({ description: 'Your present password.', example: 'empat kata yang jarang bersama' })

export const factor = {
  id: uuid,
  kind: z.enum(deviceKinds).meta({ id: 'DeviceFactorKind' }),
  name,
  createdAt: instantOut,
  confirmedAt: instantOut
    .nullable()
    .describe('Null until its first code, or until the passkey is made; it is not asked for before.'),
}
const secondFactor = z.object(factor).meta({
  id: 'SecondFactor',
  description: 'An authenticator app or passkey of yours. Nothing secret is ever in it.',
})

export const ownSecondFactors = z
  .object({
    secondFactors: z.array(secondFactor).max(20).describe('The oldest first.'),
    recoveryCodesLeft: z.int().describe('How many recovery codes were not used yet.').meta({ example: 9 }),
  })
  .meta({ id: 'OwnSecondFactors' })

export const newSecondFactor = z
  .object({
    ...factor,
    secret: z.string().max(100).meta({
      description: 'For the app, in base32; shown once.',
      example: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    }),
    uri: z.string().max(1000).meta({
      description: 'The same as an address that apps read from a QR code.',
      example: 'otpauth://totp/JakPreneur%3Apetugas%40contoh.id?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    }),
  })
  .meta({ id: 'NewSecondFactor' })

const factorProof = {
  code: anyCode.optional().describe('Of an authenticator app, or a recovery code.'),
  passkey: passkeyProof.optional().describe('Instead of a code.'),
}
/** The second is needed from who has a second factor already. */
const proof = { password, ...factorProof }

export const secondFactorInput = z
  .strictObject({ name, ...proof })
  .meta({ id: 'SecondFactorSetup', example: { name: 'Ponsel', password: 'empat kata yang jarang bersama' } })

export const firstCode = z
  .strictObject({ code })
  .meta({ id: 'FirstCode', description: 'Of the app that waits.', example: { code: '492039' } })

export const freshProof = z.strictObject(factorProof).meta({
  id: 'SecondFactorProof',
  description: 'A code or a passkey; nothing for what waits, if there is no other.',
  example: { code: '492039' },
})

export const newName = z.strictObject({ name }).meta({ id: 'SecondFactorName', example: { name: 'Tablet' } })

export const ownProof = z.strictObject(proof).meta({
  id: 'OwnProof',
  description: 'That you are who the account belongs to.',
  example: { password: 'empat kata yang jarang bersama', code: '492039' },
})

export const newRecoveryCodes = z
  .object({
    codes: z
      .array(z.string().max(30).meta({ example: 'k3vq-7m2d-xw4a-h6tn' }))
      .max(recoveryCodesMade)
      .describe('Shown once; print them, or keep them where your passwords are.'),
  })
  .meta({ id: 'NewRecoveryCodes', description: 'Each completes one sign-in instead of a code of an app.' })

export const secondFactorReset = z
  .object({
    status: z.enum(resetStatuses).meta({
      id: 'SecondFactorResetStatus',
      description: '`asked`: another registrar must ask for it, too. `done`: the second factors are gone.',
    }),
    askedAt: instantOut.describe('When the first of the two asked.'),
  })
  .meta({ id: 'SecondFactorReset' })
