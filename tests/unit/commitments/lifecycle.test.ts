import { describe, expect, it } from 'vitest'
import {
  agreementStatuses,
  concludedStatuses,
  isConcluded,
  type AgreementStatus,
} from '../../../src/agreements/lifecycle.ts'
import {
  activityActions,
  activityLifecycle,
  activityStatuses,
  commitmentActions,
  commitmentLifecycle,
  type ActivityAction,
  type ActivityStatus,
  type CommitmentAction,
} from '../../../src/commitments/lifecycle.ts'
import { nextStatus } from '../../../src/kernel/transitions.ts'

/** Where each action leads from each status; null where it has no place. */
const expected: Record<ActivityStatus, Record<ActivityAction, ActivityStatus | null>> = {
  draft: { patch: 'draft', submit: 'submitted', verify: null, reject: null },
  submitted: { patch: null, submit: null, verify: 'verified', reject: 'rejected' },
  verified: { patch: null, submit: null, verify: null, reject: null },
  rejected: { patch: 'draft', submit: 'submitted', verify: null, reject: null },
}

describe('activityLifecycle', () => {
  it('has a row here for every status and action', () => {
    expect(Object.keys(expected)).toEqual([...activityStatuses])
    for (const row of Object.values(expected)) expect(Object.keys(row)).toEqual([...activityActions])
  })

  const every = Object.entries(expected).flatMap(([status, row]) =>
    Object.entries(row).map(([action, to]) => ({
      status: status as ActivityStatus,
      action: action as ActivityAction,
      to,
    })),
  )
  const move = (status: ActivityStatus, action: ActivityAction) =>
    nextStatus(activityLifecycle, status, action, ['submit'])

  it.each(every.filter(({ to }) => to !== null))('$status, $action → $to', ({ status, action, to }) => {
    expect(move(status, action)).toBe(to)
  })

  it.each(every.filter(({ to }) => to === null))('$status, $action: has no place', ({ status, action }) => {
    expect(() => move(status, action)).toThrow(
      expect.objectContaining({ code: 'invalid_transition', details: { allowedActions: ['submit'] } }),
    )
  })
})

/** What has a place on a commitment in each status of its agreement. */
const onCommitment: Record<AgreementStatus, readonly CommitmentAction[]> = {
  draft: ['patch'],
  in_review: [],
  awaiting_dprd: [],
  ready_to_sign: [],
  signed: ['report'],
  suspended: ['report'],
  terminated: ['report'],
  superseded: ['report'],
  cancelled: [],
}

describe('commitmentLifecycle', () => {
  it('has a row here for every status of an agreement', () => {
    expect(Object.keys(onCommitment)).toEqual([...agreementStatuses])
    expect(commitmentActions).toEqual(['patch', 'report'])
  })

  it.each(agreementStatuses)('%s', (status) => {
    expect(Object.keys(commitmentLifecycle[status])).toEqual(onCommitment[status])
  })

  it.each(agreementStatuses)('takes reports exactly where the agreement was signed once: %s', (status) => {
    expect(onCommitment[status].includes('report')).toBe(isConcluded(status))
    expect(isConcluded(status)).toBe((concludedStatuses as readonly string[]).includes(status))
  })
})
