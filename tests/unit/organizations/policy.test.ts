import { describe, expect, it } from 'vitest'
import { roles, type Role } from '../../../src/accounts/actor.ts'
import {
  organizationAccess,
  organizationActions,
  organizationVisibility,
} from '../../../src/organizations/policy.ts'

const expected: Record<Role, readonly string[]> = {
  admin: ['patch'],
  officer: [],
  reviewer: [],
  auditor: [],
  partner: [],
  integrator: [],
  public: [],
}

describe('organizationActions', () => {
  it.each(roles)('%s', (role) => {
    const actor = { role, accountId: 'me', accountName: 'me', organizationId: null }
    expect(organizationActions(actor, { kind: 'company' })).toEqual(expected[role])
    expect(organizationActions(actor, { kind: 'agency' })).toEqual(expected[role])
  })
})

describe('organizationVisibility', () => {
  it.each(roles)('%s sees the name of every organization', (role) =>
    expect(organizationVisibility[role]).toBe('all'),
  )
})

describe('organizationAccess', () => {
  it('names the roles of every operation', () => {
    expect(organizationAccess).toEqual({
      readOrganizations: ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator'],
      createAgency: ['admin'],
      createCollaborator: ['admin', 'officer'],
      patchOrganization: ['admin'],
    })
  })
})
