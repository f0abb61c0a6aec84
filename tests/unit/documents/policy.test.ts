import { describe, expect, it } from 'vitest'
import { roles, ofOrganization, type Actor, type Role } from '../../../src/kernel/actor.ts'
import { documentKinds, documentVisibilities } from '../../../src/documents/kinds.ts'
import {
  defaultVisibility,
  documentAccess,
  documentActionsFor,
  documentVisibility,
  mayAttach,
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
/** What the actor's organization is to the record: it leads it, takes part beside who does, or neither. */
const relations = ['leads', 'beside', 'other'] as const
type Relation = (typeof relations)[number]
const record = (of: DocumentRecord['of'], relation: Relation = 'leads'): DocumentRecord => ({
  of,
  leadAgencyId: relation === 'leads' ? own : other,
  organizationIds: relation === 'other' ? [other] : [own, other],
})

/**
 * Which kinds of files each role attaches: all of them, those of a party (with what empowers an agency's signatory), those
 * of a partner, or none. Of an organization beside the lead, or that has no part: by record.
 */
const written = `
                    admin  officer  officer beside  officer other  partner  partner other
case                -      all      all             -              -        -
meeting             -      all      all             -              -        -
agreement           all    all      party           -              partner  -
amendment           all    all      party           -              -        -
`
const cells = written
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/ +/))
const kindsOf: Record<string, readonly string[]> = {
  '-': [],
  all: documentKinds,
  party: ['evidence', 'legality', 'offer_letter', 'other', 'power_of_attorney'],
  partner: ['evidence', 'legality', 'offer_letter', 'other'],
}
const columnOf: Partial<Record<Role, Record<Relation, number>>> = {
  admin: { leads: 1, beside: 1, other: 1 },
  officer: { leads: 2, beside: 3, other: 4 },
  partner: { leads: 5, beside: 5, other: 6 },
}

describe('mayAttach', () => {
  const cases = roles.flatMap((role) =>
    records.flatMap((of) => relations.map((relation) => ({ role, of, relation }))),
  )

  it.each(cases)('$role to a record ($of), $relation', ({ role, of, relation }) => {
    const column = columnOf[role]?.[relation]
    const cell = cells.find(([name]) => name === of)![column ?? 0]!
    const taken = documentKinds.filter((kind) => mayAttach(actor(role), kind, record(of, relation)))
    expect(taken.toSorted()).toEqual(column === undefined ? [] : kindsOf[cell]!.toSorted())
  })

  it('never for an account without an organization, but for the registrar', () => {
    for (const role of roles) {
      const without = { ...actor(role), ...ofOrganization(null) }
      expect(mayAttach(without, 'evidence', record('agreement'))).toBe(role === 'admin')
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
    const foreign = file({ record: record('case', 'other') })
    expect(documentActionsFor(actor('officer'), foreign)).toEqual([])
    expect(documentActionsFor(actor('admin'), foreign)).toEqual(['patch'])
  })

  it('an agency beside the lead changes and replaces only what it uploaded itself, of a party’s kinds', () => {
    const beside = (more: object) =>
      documentActionsFor(actor('officer'), file({ record: record('agreement', 'beside'), ...more }))
    expect(beside({})).toEqual(['patch', 'replace'])
    expect(beside({ uploaderId: other })).toEqual([])
    expect(beside({ uploaderId: null })).toEqual([])
    expect(beside({ kind: 'signed_agreement' })).toEqual(['patch'])
    expect(beside({ record: record('agreement', 'other') })).toEqual([])
    expect(beside({ record: record('case', 'beside'), uploaderId: other })).toEqual(['patch', 'replace'])
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
  it('is nobody else unless said, but for what a partner brings and the copy for the public', () => {
    for (const role of roles) {
      expect(documentVisibilities).toContain(defaultVisibility(actor(role), 'evidence'))
      expect(defaultVisibility(actor(role), 'evidence')).toBe(role === 'partner' ? 'parties' : 'internal')
      expect(defaultVisibility(actor(role), 'public_copy')).toBe(role === 'partner' ? 'parties' : 'public')
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
