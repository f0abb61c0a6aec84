import { describe, expect, it } from 'vitest'
import { roles, ofOrganization, type Actor, type Role } from '../../../src/kernel/actor.ts'
import { obstacleStatuses } from '../../../src/meetings/kinds.ts'
import { actionItemStatuses, meetingStatuses } from '../../../src/meetings/lifecycle.ts'
import {
  actionItemActionsFor,
  meetingActionsFor,
  meetingVisibility,
  obstacleActionsFor,
  participantVisibility,
} from '../../../src/meetings/policy.ts'

const agency = '0199e4c8-0000-7000-8000-000000000001'
const collaborator = '0199e4c8-0000-7000-8000-000000000002'
const stranger = '0199e4c8-0000-7000-8000-000000000003'
const caseOrganizationIds = [agency, collaborator]

const organizations = { agency, collaborator, stranger, none: null }
type Relation = keyof typeof organizations
const relations = Object.keys(organizations) as Relation[]

const actor = (role: Role, relation: Relation): Actor => ({
  role,
  accountId: 'a',
  accountName: 'a',
  ...ofOrganization(organizations[relation]),
})

/** Only officers act, and only where their organization is in the case. */
const acts: Record<Role, readonly Relation[]> = {
  admin: [],
  officer: ['agency', 'collaborator'],
  reviewer: [],
  auditor: [],
  partner: [],
  integrator: [],
  public: [],
}

describe('who may do what with a meeting', () => {
  const corrections = [null, { status: 'draft' as const }, { status: 'finalized' as const }]
  const every = roles.flatMap((role) =>
    relations.flatMap((relation) =>
      meetingStatuses.flatMap((status) =>
        corrections.map((correction) => ({ role, relation, status, correction })),
      ),
    ),
  )

  it.each(every)('$role, $relation, $status, $correction', ({ role, relation, status, correction }) => {
    const actions = meetingActionsFor(actor(role, relation), { status, caseOrganizationIds, correction })
    const inStatus = {
      draft: ['patch', 'finalize', 'discard'],
      finalized: correction === null ? ['correct'] : [],
      discarded: [],
    }[status]
    expect(actions).toEqual(acts[role].includes(relation) ? inStatus : [])
  })
})

describe('who may do what with an action item', () => {
  const byStatus = { open: ['done'], done: [], superseded: [], discarded: [] }
  const owners = { agency, collaborator, stranger }
  const every = roles.flatMap((role) =>
    relations.flatMap((relation) =>
      actionItemStatuses.flatMap((status) =>
        (Object.keys(owners) as (keyof typeof owners)[]).map((owner) => ({ role, relation, status, owner })),
      ),
    ),
  )

  it.each(every)('$role, $relation, $status, of $owner', ({ role, relation, status, owner }) => {
    const record = { status, ownerOrganizationId: owners[owner], caseOrganizationIds }
    const may = role === 'partner' ? relation === owner : acts[role].includes(relation)
    expect(actionItemActionsFor(actor(role, relation), record)).toEqual(may ? byStatus[status] : [])
  })
})

describe('who may do what with an obstacle', () => {
  const byStatus = { open: ['resolve'], resolved: ['reopen'] }
  const every = roles.flatMap((role) =>
    relations.flatMap((relation) =>
      obstacleStatuses.flatMap((status) =>
        [...meetingStatuses, null].map((meetingStatus) => ({ role, relation, status, meetingStatus })),
      ),
    ),
  )

  it.each(every)('$role, $relation, $status, minutes: $meetingStatus', ({ role, relation, ...record }) => {
    const actions = obstacleActionsFor(actor(role, relation), { ...record, caseOrganizationIds })
    const may = acts[role].includes(relation) && record.meetingStatus !== 'discarded'
    expect(actions).toEqual(may ? byStatus[record.status] : [])
  })
})

describe('who sees minutes and the people in them', () => {
  it('says it for every role', () => {
    expect(meetingVisibility).toEqual({
      admin: 'all',
      officer: 'all',
      reviewer: 'all',
      auditor: 'all',
      partner: ['case_seen', 'finalized', 'not_internal'],
      integrator: 'none',
      public: 'none',
    })
    expect(participantVisibility).toEqual({
      admin: 'all',
      officer: ['own_case'],
      reviewer: 'all',
      auditor: 'all',
      partner: ['meeting_seen', 'own_or_region'],
      integrator: 'none',
      public: 'none',
    })
  })
})
