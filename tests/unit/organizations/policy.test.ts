import { describe, expect, it } from 'vitest'
import { roles, ofOrganization } from '../../../src/kernel/actor.ts'
import { organizationKinds, organizationStatuses, sides } from '../../../src/organizations/kinds.ts'
import {
  contactVisibility,
  liaisonOfficerVisibility,
  organizationAccess,
  organizationActionsFor,
  organizationVisibility,
} from '../../../src/organizations/policy.ts'

describe('organizationActionsFor', () => {
  const every = roles.flatMap((role) =>
    sides.flatMap((side) =>
      organizationKinds.flatMap((kind) =>
        organizationStatuses.map((status) => ({ role, kind, side, status })),
      ),
    ),
  )
  const possible = every.filter(
    ({ kind, side }) =>
      kind === 'other' || (side === 'region') === (kind === 'agency' || kind === 'province'),
  )
  it.each(possible)('$role, $kind on the side of $side, $status', ({ role, kind, side, status }) => {
    const actor = { role, accountId: 'me', accountName: 'me', ...ofOrganization(null) }
    const patchable = status === 'merged' ? [] : ['patch']
    const mergeable = status === 'merged' ? ['unmerge'] : ['patch', 'merge']
    const ofAgency = status === 'active' || status === 'inactive' ? [...mergeable, 'succeed'] : mergeable
    const ofOthers = side === 'region' ? patchable : mergeable
    const expected = role !== 'admin' ? [] : kind === 'agency' ? ofAgency : ofOthers
    expect(organizationActionsFor(actor, { id: 'theirs', kind, side, status })).toEqual(expected)
  })

  it.each(every.filter(({ kind, side }) => kind === 'company' && side === 'collaborator'))(
    '$role of the organization itself, $status',
    ({ role, kind, side, status }) => {
      const actor = { role, accountId: 'me', accountName: 'me', ...ofOrganization('own') }
      if (role === 'admin') return
      const expected = role === 'partner' && status !== 'merged' ? ['keep_contacts'] : []
      expect(organizationActionsFor(actor, { id: 'own', kind, side, status })).toEqual(expected)
    },
  )

  it('gives a head office, which only reads for its branch, nothing on it', () => {
    const head = { role: 'partner', accountId: 'me', accountName: 'me', ...ofOrganization('head') } as const
    const branch = { id: 'branch', kind: 'company', side: 'collaborator', status: 'active' } as const
    expect(organizationActionsFor({ ...head, readsFor: ['head', 'branch'] }, branch)).toEqual([])
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
      public: ['named'],
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

describe('who sees liaison officers', () => {
  it('is who is of the region, and nobody else', () => {
    expect(liaisonOfficerVisibility).toEqual({
      admin: 'all',
      officer: 'all',
      reviewer: 'all',
      auditor: 'all',
      partner: 'none',
      integrator: 'none',
      public: 'none',
    })
  })
})

describe('organizationAccess', () => {
  it('names the roles of every operation', () => {
    expect(organizationAccess).toEqual({
      readOrganizations: ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator'],
      readRenaming: ['admin', 'officer', 'reviewer', 'auditor'],
      createAgency: ['admin'],
      createCollaborator: ['admin', 'officer'],
      patchOrganization: ['admin'],
      patchCollaborator: ['admin', 'partner'],
      mergeOrganizations: ['admin'],
      succeedAgency: ['admin'],
    })
  })
})
