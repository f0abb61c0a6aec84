import { z } from 'zod'
import { instantOut, line, sound, uuid } from '../../http/schemas.ts'
import { longestPassword } from '../sign-in/passwords/password-rules.ts'
import { resetStatuses } from './reset-rule.ts'

const code = z
  .string()
  .regex(/^\d{6}$/)
  .meta({ description: 'What the authenticator app shows now; each is taken once.', example: '492039' })
const name = line.meta({ description: 'What you call it, such as the device it is on.', example: 'Ponsel' })
const password = z
  .string()
  .min(1)
  .max(longestPassword)
  .regex(sound)
  .meta({ description: 'Your present password.', example: 'empat kata yang jarang bersama' })

const factor = {
  id: uuid,
  name,
  createdAt: instantOut,
  confirmedAt: instantOut.nullable().describe('Null until its first code; it is not asked for before.'),
}
const secondFactor = z
  .object(factor)
  .meta({ id: 'SecondFactor', description: 'An authenticator app of yours. Nothing secret is ever in it.' })

export const ownSecondFactors = z
  .object({ secondFactors: z.array(secondFactor).max(20).describe('The oldest first.') })
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

export const secondFactorInput = z
  .strictObject({
    name,
    password,
    code: code.optional().describe('Of a second factor that you have already; needed then.'),
  })
  .meta({ id: 'SecondFactorSetup', example: { name: 'Ponsel', password: 'empat kata yang jarang bersama' } })

export const codeInput = z
  .strictObject({ code })
  .meta({ id: 'SecondFactorCode', example: { code: '492039' } })

export const secondFactorReset = z
  .object({
    status: z.enum(resetStatuses).meta({
      id: 'SecondFactorResetStatus',
      description: '`asked`: another registrar must ask for it, too. `done`: the second factors are gone.',
    }),
    askedAt: instantOut.describe('When the first of the two asked.'),
  })
  .meta({ id: 'SecondFactorReset' })
