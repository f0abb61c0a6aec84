import { z } from 'zod'
import { listParams, pageOf } from '../../../http/pagination.ts'
import { records } from '../../../http/records.ts'
import { anyOf, instantOut, line, named, rule, sound, stamps, text, uuid } from '../../../http/schemas.ts'
import { longestPassword, shortestPassword } from '../../sign-in/passwords/password-rules.ts'
import { membershipInput, membershipShort, userRole } from '../../memberships/schemas.ts'
import { accountActions, accountStatuses } from '../lifecycle.ts'

export const accountStatus = z.enum(accountStatuses).meta({
  id: 'AccountStatus',
  description: 'What a disabled account had of tokens stops working within 30 s.',
})
export const allowedAccountActions = z.array(z.enum(accountActions)).max(10)

/** In lower case, because addresses are compared in lower case. */
const email = z.email().max(254).toLowerCase()
const identity = { issuer: z.url({ protocol: /^https?$/ }).max(500), subject: text(255) }

export const user = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    name: line.meta({ ...named('Nama', 'Name'), example: 'Contoh Nama' }),
    email: z
      .string()
      .max(254)
      .meta({ ...named('Surel', 'E-mail'), example: 'kontak@contoh.id' }),
    memberships: z
      .array(membershipShort)
      .max(100)
      .meta({
        description: 'As what the person acts: what is in force, or begins later; the oldest first.',
        ...named('Keanggotaan', 'Memberships'),
      }),
    status: accountStatus.meta(named('Status', 'Status')),
    passwordSetAt: instantOut.nullable().meta({
      description: 'Null before the first invitation was redeemed.',
      ...named('Kata sandi dipasang', 'Password set'),
    }),
    identity: z
      .object({
        issuer: z.string().max(500).meta({ example: 'https://masuk.contoh.id' }),
        subject: z.string().max(255).meta({ example: '5d2f7c1a' }),
      })
      .meta({ id: 'UserIdentity', description: 'Whom an outside OpenID Connect issuer knows the person as.' })
      .nullable(),
    ...stamps,
    allowedActions: allowedAccountActions,
  })
  .meta({ id: 'User', description: 'The account of a person. Nothing secret is ever in it.' })
  .register(records, { table: 'accounts' })
export type User = z.infer<typeof user>

export const userPage = pageOf('UserPage', user)
export const userQuery = z.strictObject({
  ...listParams(['name', '-name', 'updatedAt', '-updatedAt'], 'name'),
  role: anyOf(userRole).optional().describe('Who has such a membership, in force or to begin.'),
  status: anyOf(accountStatus).optional(),
  organizationId: anyOf(uuid).optional().describe('Who has a membership of it, in force or to begin.'),
  email: email.optional().describe('Exactly this address.'),
})
export type UserQuery = z.infer<typeof userQuery>

/** A person with the first membership. */
export const newUser = z.strictObject({ name: line, email, ...membershipInput }).meta({
  id: 'NewUser',
  example: { name: 'Contoh Petugas', email: 'petugas@contoh.id', role: 'reviewer', organizationId: null },
})
export type NewUser = z.infer<typeof newUser>

export const userPatch = z
  .strictObject({
    name: line.optional(),
    email: email.optional(),
    identity: z.strictObject(identity).meta({ id: 'UserIdentityPatch' }).nullable().optional(),
  })
  .meta({ id: 'UserPatch', example: { name: 'Contoh Petugas' } })
export type UserPatch = z.infer<typeof userPatch>

export const invitedUser = user
  .extend({
    invitation: z.object({
      token: z.string().max(100).meta({
        description: 'Shown this once; hand it over yourself, no mail is sent.',
        example: 'jpr_invite_9oVxPzXr5nE0bq3JY1m7Lw2TkDgHsFaUcQiMvBtRjKe',
      }),
      expiresAt: instantOut,
    }),
  })
  .meta({ id: 'InvitedUser' })

/** Used exactly as typed; spaces are not trimmed. */
const password = z
  .string()
  .min(shortestPassword)
  .max(longestPassword)
  .regex(sound)
  .describe('12 to 128 characters of any kind; not a common password.')
export const redemption = z.strictObject({ token: text(100), password }).meta({
  id: 'InvitationRedemption',
  example: { token: 'jpr_invite_…', password: 'empat kata yang jarang bersama' },
})
export const passwordChange = z
  .strictObject({ currentPassword: password, newPassword: password })
  .refine(
    ({ currentPassword, newPassword }) => currentPassword !== newPassword,
    rule(
      'newPassword',
      'same_password',
      'Kata sandi baru sama dengan yang lama.',
      'The new password is the old one.',
    ),
  )
  .meta({
    id: 'PasswordChange',
    example: { currentPassword: 'kata sandi yang lama', newPassword: 'empat kata yang jarang bersama' },
  })
