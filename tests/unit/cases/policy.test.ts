import { describe, expect, it } from 'vitest'
import { roles, ofOrganization, type Actor, type Role } from '../../../src/kernel/actor.ts'
import { caseStatuses, type CaseAction, type CaseStatus } from '../../../src/cases/lifecycle.ts'
import {
  agencyPromoting,
  caseActionsFor,
  caseVisibility,
  mayActOnCase,
  mayDecideOnCase,
  mayPromote,
  seesRegionNotes,
} from '../../../src/cases/policy.ts'

const lead = '0199e4c8-0000-7000-8000-000000000001'
const beside = '0199e4c8-0000-7000-8000-000000000002'
const stranger = '0199e4c8-0000-7000-8000-000000000003'
const collaborator = '0199e4c8-0000-7000-8000-000000000004'
const organizationIds = [lead, beside, collaborator]

const organizations = { lead, beside, stranger, collaborator, none: null }
type Relation = keyof typeof organizations
const relations = Object.keys(organizations) as Relation[]

const actor = (role: Role, relation: Relation): Actor => ({
  role,
  accountId: 'a',
  accountName: 'a',
  ...ofOrganization(organizations[relation]),
})

/** What an officer may try, by relation. */
const officers: Record<'lead' | 'beside', Record<CaseStatus, CaseAction[]>> = {
  lead: {
    exploring: ['patch', 'log_meeting', 'raise_obstacle', 'offer', 'hold', 'cancel'],
    offered: ['patch', 'log_meeting', 'raise_obstacle', 'agree', 'hold', 'cancel'],
    agreed_to_proceed: ['patch', 'log_meeting', 'raise_obstacle', 'promote', 'hold', 'cancel'],
    promoted: ['log_meeting', 'raise_obstacle', 'promote'],
    on_hold: ['raise_obstacle', 'resume'],
    cancelled: [],
  },
  beside: {
    exploring: ['log_meeting', 'raise_obstacle'],
    offered: ['log_meeting', 'raise_obstacle'],
    agreed_to_proceed: ['log_meeting', 'raise_obstacle', 'promote'],
    promoted: ['log_meeting', 'raise_obstacle', 'promote'],
    on_hold: ['raise_obstacle'],
    cancelled: [],
  },
}

const expectedFor = (role: Role, relation: Relation, status: CaseStatus): CaseAction[] => {
  // The registrar says whose a case is, where an agency is split.
  if (role === 'admin') return status === 'cancelled' ? [] : ['transfer']
  if (role !== 'officer') return []
  if (relation === 'lead' || relation === 'beside') return officers[relation][status]
  // An officer's organization is an agency; an id of a collaborator in the case still counts as in the case.
  return relation === 'collaborator' ? officers.beside[status] : []
}

describe('who may do what with a case', () => {
  const every = roles.flatMap((role) =>
    relations.flatMap((relation) => caseStatuses.map((status) => ({ role, relation, status }))),
  )

  it.each(every)('$role, $relation, $status', ({ role, relation, status }) => {
    const actions = caseActionsFor(actor(role, relation), { status, organizationIds, leadAgencyId: lead })
    expect(actions).toEqual(expectedFor(role, relation, status))
  })

  const everyone = roles.flatMap((role) => relations.map((relation) => ({ role, relation })))

  it.each(everyone)('$role, $relation: acts and decides', ({ role, relation }) => {
    const inCase = role === 'officer' && ['lead', 'beside', 'collaborator'].includes(relation)
    expect(mayActOnCase(actor(role, relation), organizationIds)).toBe(inCase)
    expect(mayDecideOnCase(actor(role, relation), { leadAgencyId: lead })).toBe(
      role === 'officer' && relation === 'lead',
    )
  })
})

describe('who promotes a case to which agency’s agreement', () => {
  const record = { organizationIds, leadAgencyId: lead }
  const every = roles.flatMap((role) =>
    relations.flatMap((relation) =>
      (['lead', 'beside', 'stranger'] as const).map((agency) => ({ role, relation, agency })),
    ),
  )

  it.each(every)('$role, $relation, for $agency', ({ role, relation, agency }) => {
    expect(mayPromote(actor(role, relation), record, organizations[agency])).toBe(
      role === 'officer' && relation === agency && agency !== 'stranger',
    )
  })

  it('is its own agency’s where none is named; the lead agency’s for who has none', () => {
    const named = (relation: Relation) => agencyPromoting(actor('officer', relation), record)
    expect([named('lead'), named('beside'), named('none')]).toEqual([lead, beside, lead])
  })
})

describe('who sees a case', () => {
  it.each(roles)('%s: the notes of the region', (role) => {
    const oversees = ['admin', 'officer', 'reviewer', 'auditor'].includes(role)
    expect(relations.map((relation) => seesRegionNotes(actor(role, relation)))).toEqual(
      relations.map(() => oversees),
    )
  })

  it('says it for every role', () => {
    expect(caseVisibility).toEqual({
      admin: 'all',
      officer: 'all',
      reviewer: 'all',
      auditor: 'all',
      partner: ['own', 'disclosed'],
      integrator: 'none',
      public: 'none',
    })
  })
})
