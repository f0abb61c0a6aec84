import { describe, expect, it } from 'vitest'
import { roles, ofOrganization } from '../../../src/kernel/actor.ts'
import { organizationKinds, organizationStatuses } from '../../../src/organizations/kinds.ts'
import {
  contactVisibility,
  organizationAccess,
  organizationActionsFor,
  organizationVisibility,
} from '../../../src/organizations/policy.ts'

describe('organizationActionsFor', () => {
  const every = roles.flatMap((role) =>
    organizationKinds.flatMap((kind) => organizationStatuses.map((status) => ({ role, kind, status }))),
  )
  it.each(every)('$role, $kind, $status', ({ role, kind, status }) => {
    const actor = { role, accountId: 'me', accountName: 'me', ...ofOrganization(null) }
    const expected =
      role !== 'admin' || (kind === 'province' && status === 'merged')
        ? []
        : kind === 'province'
          ? ['patch']
          : status === 'merged'
            ? ['unmerge']
            : kind !== 'agency' || status === 'prospective'
              ? ['patch', 'merge']
              : ['patch', 'merge', 'succeed']
    expect(organizationActionsFor(actor, { kind, status })).toEqual(expected)
  })
})

describe('who sees what of an organization', () => {
  it('says for every role whose record it sees', () => {
    expect(organizationVisibility).toEqual({
      admin: 'all',
      officer: 'all',
      reviewer: 'all',
      auditor: 'all',
      partner: ['met'],
      integrator: 'all',
      public: 'all',
    })
  })

  it('says for every role who sees contacts', () => {
    expect(contactVisibility).toEqual({
      admin: 'all',
      officer: ['dealt_with'],
      reviewer: 'none',
      auditor: 'all',
      partner: ['own'],
      integrator: ['published'],
      public: 'none',
    })
  })
})

describe('organizationAccess', () => {
  it('names the roles of every operation', () => {
    expect(organizationAccess).toEqual({
      readOrganizations: ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator'],
      createAgency: ['admin'],
      createCollaborator: ['admin', 'officer'],
      patchOrganization: ['admin'],
      mergeOrganizations: ['admin'],
      succeedAgency: ['admin'],
    })
  })
})
