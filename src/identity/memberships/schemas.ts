import { z } from 'zod'
import { listParams, pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import { day, named, stamps, uuid } from '../../http/schemas.ts'
import { accountRoles, type AccountRole } from '../../kernel/actor.ts'
import { organizationRef } from '../../organizations/schemas.ts'
import { membershipActions } from './policy.ts'

export const accountRole = z.enum(accountRoles).meta({ id: 'AccountRole', example: 'officer' })

const userRoles = ['admin', 'officer', 'reviewer', 'auditor', 'partner'] as const satisfies AccountRole[]
export const userRole = z.enum(userRoles).meta({
  id: 'UserRole',
  example: 'officer',
  description: 'The role of a person; integrators are API clients.',
})

const organizationId = uuid
  .nullable()
  .describe('The agency of an officer, the collaborator of a partner, the body of a reviewer; else null.')
const administrator = z
  .boolean()
  .describe("A partner's administrator invites and ends the people of its organization.")
const from = day.describe('The first day in force, in Asia/Jakarta.')
const until = day.nullable().describe('The last day in force, inclusive; null while no end is set.')

/** The fields of a membership in answers, with their names for people. */
const shown = {
  id: uuid.meta(named('ID', 'ID')),
  role: userRole.meta(named('Peran', 'Role')),
  organization: organizationRef.nullable().meta(named('Organisasi', 'Organization')),
  administrator: administrator.meta(named('Pengelola', 'Administrator')),
  from: from.meta(named('Mulai', 'From')),
  until: until.meta(named('Sampai', 'Until')),
}

/** A membership as the account shows it. */
export const membershipShort = z.object(shown).meta({
  id: 'UserMembership',
  description: 'As what a person acts, for whom, and from which day to which.',
})

export const membership = z
  .object({
    ...shown,
    userId: uuid.meta(named('ID akun', 'Account ID')),
    ...stamps,
    allowedActions: z.array(z.enum(membershipActions)).max(10),
  })
  .meta({
    id: 'Membership',
    description: 'As what a person acts, for whom, and from which day to which. One that ended stays.',
  })
  .register(records, { table: 'memberships' })
export type Membership = z.infer<typeof membership>

export const membershipPage = pageOf('MembershipPage', membership)
export const membershipQuery = z.strictObject(listParams(['from', '-from'], '-from'))
export type MembershipQuery = z.infer<typeof membershipQuery>

/** What is said of a membership when it is given. */
export const membershipInput = {
  role: userRole,
  organizationId: organizationId.default(null),
  administrator: administrator.default(false),
  from: from.optional().describe('The first day in force, in Asia/Jakarta; today if left out.'),
  until: until.default(null),
}

export const newMembership = z.strictObject(membershipInput).meta({
  id: 'NewMembership',
  example: { role: 'reviewer', organizationId: null, from: '2026-12-01', until: '2026-12-14' },
})
export type NewMembership = z.infer<typeof newMembership>

export const membershipPatch = z
  .strictObject({ until: until.optional(), administrator: administrator.optional() })
  .meta({ id: 'MembershipPatch', example: { until: '2026-12-31' } })
export type MembershipPatch = z.infer<typeof membershipPatch>
