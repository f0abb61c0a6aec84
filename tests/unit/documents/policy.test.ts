import { describe, expect, it } from 'vitest'
import { roles, ofOrganization, type Actor, type Role } from '../../../src/kernel/actor.ts'
import { documentKinds, documentVisibilities } from '../../../src/documents/kinds.ts'
import {
  defaultVisibility,
  documentAccess,
  documentActionsFor,
  documentVisibility,
  mayAttach,
  partnerKinds,
  type DocumentRecord,
} from '../../../src/documents/policy.ts'

const own = 'own-organization'
const other = 'other-organization'
const actor = (role: Role): Actor => ({
  role,
  accountId: 'account',
  accountName: 'Nama',
  ...ofOrganization(own),
})
const records = ['case', 'meeting', 'agreement', 'amendment'] as const
const record = (of: DocumentRecord['of'], organizationIds = [own, other]): DocumentRecord => ({
  of,
  organizationIds,
})

/** Who may attach to which records, told by role and record; a partner only files of some kinds. */
const attaches: Record<Role, { own: readonly string[]; others: readonly string[] }> = {
  admin: { own: ['agreement', 'amendment'], others: ['agreement', 'amendment'] },
  officer: { own: records, others: [] },
  partner: { own: ['agreement'], others: [] },
  reviewer: { own: [], others: [] },
  auditor: { own: [], others: [] },
  integrator: { own: [], others: [] },
  public: { own: [], others: [] },
}

describe('mayAttach', () => {
  const cases = roles.flatMap((role) => records.map((of) => ({ role, of })))

  it.each(cases)('$role to a record ($of): only as the table says', ({ role, of }) => {
    for (const kind of documentKinds) {
      const kindAllowed = role !== 'partner' || partnerKinds.includes(kind)
      expect(mayAttach(actor(role), kind, record(of))).toBe(attaches[role].own.includes(of) && kindAllowed)
      expect(mayAttach(actor(role), kind, record(of, [other]))).toBe(
        attaches[role].others.includes(of) && kindAllowed,
      )
    }
  })

  it('never for an account without an organization, but for the registrar', () => {
    for (const role of roles) {
      const without = { ...actor(role), organizationId: null }
      expect(mayAttach(without, 'evidence', record('agreement', []))).toBe(role === 'admin')
    }
  })
})

describe('documentActionsFor', () => {
  const file = (given: Partial<Parameters<typeof documentActionsFor>[1]> = {}) => ({
    kind: 'evidence' as const,
    record: record('agreement'),
    uploaderId: own,
    replaced: false,
    ...given,
  })

  it.each([
    ['admin', ['patch', 'replace']],
    ['officer', ['patch', 'replace']],
    ['partner', ['replace']],
    ['reviewer', []],
    ['auditor', []],
    ['integrator', []],
    ['public', []],
  ] as const)('%s of its own agreement: %j', (role, actions) => {
    expect(documentActionsFor(actor(role), file())).toEqual(actions)
  })

  it('an officer of another agency may nothing; the registrar everywhere changes who a file is for', () => {
    const foreign = file({ record: record('case', [other]) })
    expect(documentActionsFor(actor('officer'), foreign)).toEqual([])
    expect(documentActionsFor(actor('admin'), foreign)).toEqual(['patch'])
  })

  it('a partner replaces only what its own organization uploaded, of its own kinds', () => {
    expect(documentActionsFor(actor('partner'), file({ uploaderId: other }))).toEqual([])
    expect(documentActionsFor(actor('partner'), file({ uploaderId: null }))).toEqual([])
    expect(documentActionsFor(actor('partner'), file({ kind: 'signed_agreement' }))).toEqual([])
  })

  it('an edition that was replaced is not replaced again', () => {
    for (const role of roles)
      expect(documentActionsFor(actor(role), file({ replaced: true }))).not.toContain('replace')
  })
})

describe('who a file is for', () => {
  it('is nobody else unless said, but for what a partner brings', () => {
    for (const role of roles) {
      expect(documentVisibilities).toContain(defaultVisibility(actor(role)))
      expect(defaultVisibility(actor(role))).toBe(role === 'partner' ? 'parties' : 'internal')
    }
  })

  it('every role has a rule, and who sees none may call no operation', () => {
    expect(Object.keys(documentVisibility).toSorted()).toEqual([...roles].toSorted())
    for (const [role, rule] of Object.entries(documentVisibility)) {
      const operations = Object.values(documentAccess).filter((access) =>
        (access as readonly string[]).includes(role),
      )
      expect(operations.length > 0).toBe(rule !== 'none')
    }
  })
})
