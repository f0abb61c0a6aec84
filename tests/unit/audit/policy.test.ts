import { describe, expect, it } from 'vitest'
import { roles, ofOrganization, type Actor, type Role } from '../../../src/kernel/actor.ts'
import { mayReadHistory, seesWhoActed } from '../../../src/audit/policy.ts'

const actor = (role: Role, organizationId: string | null = null): Actor => ({
  role,
  accountId: 'me',
  accountName: 'me',
  ...ofOrganization(organizationId),
})

describe('mayReadHistory', () => {
  const own = { organizationIds: ['agency', 'partner'], submittedBy: null }
  const reviewed = { organizationIds: ['agency', 'partner'], submittedBy: 'someone' }
  const table: [Role, string | null, own: boolean, reviewed: boolean][] = [
    ['admin', null, true, true],
    ['auditor', null, true, true],
    ['officer', 'agency', true, true],
    ['officer', 'other', false, false],
    ['officer', null, false, false],
    ['reviewer', null, false, true],
    ['partner', 'partner', false, false],
    ['integrator', null, false, false],
    ['public', null, false, false],
  ]
  it.each(table)('%s of %s', (role, organizationId, mayOwn, mayReviewed) => {
    expect(mayReadHistory(actor(role, organizationId), own)).toBe(mayOwn)
    expect(mayReadHistory(actor(role, organizationId), reviewed)).toBe(mayReviewed)
  })
})

describe('seesWhoActed', () => {
  it('is for admins and auditors', () => {
    expect(roles.filter((role) => seesWhoActed(actor(role)))).toEqual(['admin', 'auditor'])
  })
})
