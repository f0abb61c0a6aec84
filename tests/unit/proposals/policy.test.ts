import { describe, expect, it } from 'vitest'
import { ofOrganization, roles, type Actor, type Role } from '../../../src/kernel/actor.ts'
import {
  proposalActions,
  proposalLifecycle,
  proposalStatuses,
  type ProposalAction,
  type ProposalStatus,
} from '../../../src/proposals/lifecycle.ts'
import {
  mayKnowOfProposals,
  mayOnProposal,
  proposalAccess,
  proposalActionsFor,
  proposalVisibility,
} from '../../../src/proposals/policy.ts'

const organizations = { proposer: 'p', addressed: 'a', another: 'x', none: null }
type Relation = keyof typeof organizations
const relations = Object.keys(organizations) as Relation[]
const actor = (role: Role, relation: Relation): Actor => ({
  role,
  accountId: 'me',
  accountName: 'me',
  ...ofOrganization(organizations[relation]),
})
const sides = { collaboratorId: 'p', agencyId: 'a' }

describe('the life of a proposal', () => {
  const received = {
    patch: 'same',
    take_up: 'taken_up',
    decline: 'declined',
    withdraw: 'withdrawn',
    readdress: 'same',
  }
  const every = proposalStatuses.flatMap((status) => proposalActions.map((action) => ({ status, action })))
  it.each(every)('$status: $action', ({ status, action }) => {
    const steps: Partial<Record<ProposalAction, string>> = proposalLifecycle[status]
    expect(steps[action]).toBe(status === 'received' ? received[action] : undefined)
  })
})

/** What each may do with a proposal that was not answered; nobody else does anything. */
const mayDo: Partial<Record<`${Role} ${Relation}`, ProposalAction[]>> = {
  'partner proposer': ['patch', 'withdraw'],
  'officer addressed': ['take_up', 'decline'],
}
const expected = (role: Role, relation: Relation): ProposalAction[] =>
  role === 'admin' ? ['readdress'] : (mayDo[`${role} ${relation}`] ?? [])

describe('proposalActionsFor', () => {
  const every = roles.flatMap((role) =>
    relations.flatMap((relation) => proposalStatuses.map((status) => ({ role, relation, status }))),
  )
  it.each(every)('$role of $relation, $status', ({ role, relation, status }) => {
    const open: ProposalStatus = 'received'
    const found = proposalActionsFor(actor(role, relation), { status, ...sides })
    expect(found).toEqual(status === open ? expected(role, relation) : [])
  })

  it.each(every)('mayOnProposal: $role of $relation, $status', ({ role, relation, status }) => {
    const allowed = proposalActions.filter((action) =>
      mayOnProposal(actor(role, relation), action, { status, ...sides }),
    )
    expect(allowed).toEqual(expected(role, relation))
  })

  it('a successor answers for the agency whose place it took; who only reads for it does not', () => {
    const successor = { ...actor('officer', 'another'), actsFor: ['x', 'a'] }
    expect(proposalActionsFor(successor, { status: 'received', ...sides })).toEqual(['take_up', 'decline'])
    const reader = { ...actor('partner', 'another'), readsFor: ['x', 'p'] }
    expect(proposalActionsFor(reader, { status: 'received', ...sides })).toEqual([])
  })
})

describe('who knows of proposals', () => {
  it('are the proposer, the addressed agency, the registrar and the auditor', () => {
    expect(proposalVisibility).toEqual({
      admin: 'all',
      officer: ['addressed'],
      reviewer: 'none',
      auditor: 'all',
      partner: ['own'],
      integrator: 'none',
      public: 'none',
    })
    expect(roles.filter((role) => mayKnowOfProposals(actor(role, 'none')))).toEqual([
      'admin',
      'officer',
      'auditor',
      'partner',
    ])
  })

  it('names the roles of every operation', () => {
    expect(proposalAccess).toEqual({
      readProposals: ['admin', 'officer', 'auditor', 'partner'],
      writeProposals: ['partner'],
      answerProposals: ['officer'],
      readdressProposals: ['admin'],
    })
  })
})
