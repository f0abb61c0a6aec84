import { describe, expect, it } from 'vitest'
import { roles, ofOrganization, type Actor, type Role } from '../../../src/kernel/actor.ts'
import { recordingLifecycle } from '../../../src/agreements/lifecycle.ts'
import { importAccess, mayImportFor } from '../../../src/imports/policy.ts'

const actor = (role: Role, organizationId: string | null): Actor => ({
  role,
  ...ofOrganization(organizationId),
  accountId: 'x',
  accountName: 'x',
})

describe('importing', () => {
  it.each(roles)('%s', (role) => {
    expect(mayImportFor(actor(role, 'own'), 'own')).toBe(role === 'admin' || role === 'officer')
    expect(mayImportFor(actor(role, 'own'), 'other')).toBe(role === 'admin')
    expect(mayImportFor(actor(role, null), 'other')).toBe(role === 'admin')
    expect((importAccess.importAgreements as readonly Role[]).includes(role)).toBe(
      role === 'admin' || role === 'officer',
    )
  })

  it('records as signed only what it brings in itself, from a draft', () => {
    expect(recordingLifecycle).toEqual({ draft: { record_signed: 'signed' } })
  })
})
