import { describe, expect, it } from 'vitest'
import { roles, ofOrganization, type Actor, type Role } from '../../../src/kernel/actor.ts'
import { recordingLifecycle } from '../../../src/agreements/lifecycle.ts'
import { importAccess, importActionsFor, mayImportFor } from '../../../src/imports/policy.ts'

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

  it.each([
    ['officer', 'own', 'other account', 2, ['confirm', 'discard']],
    ['officer', 'own', 'x', 2, ['discard']],
    ['officer', 'own', 'other account', 0, []],
    ['officer', 'other', 'other account', 2, []],
    ['admin', 'other', 'other account', 2, ['confirm', 'discard']],
    ['admin', 'other', 'x', 2, ['discard']],
    ['reviewer', 'own', 'other account', 2, []],
    ['auditor', 'own', 'other account', 2, []],
    ['partner', 'own', 'other account', 2, []],
  ] as const)('%s, of %s, sent by %s, %i unconfirmed: %j', (role, agencyId, importedBy, unconfirmed, may) => {
    expect(importActionsFor(actor(role, 'own'), { agencyId, importedBy, unconfirmed })).toEqual(may)
  })

  it('records as signed only what it brings in itself, from a draft', () => {
    expect(recordingLifecycle).toEqual({ draft: { record_signed: 'signed' } })
  })
})
