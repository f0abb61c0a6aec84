import { describe, expect, it } from 'vitest'
import { DomainError } from '../../../src/kernel/errors.ts'
import { obstacleStatuses } from '../../../src/meetings/kinds.ts'
import {
  actionItemActions,
  actionItemLifecycle,
  actionItemStatuses,
  correctionBlockers,
  meetingActions,
  meetingBlockers,
  meetingLifecycle,
  meetingStatuses,
  obstacleActions,
  obstacleLifecycle,
} from '../../../src/meetings/lifecycle.ts'
import { nextStatus, requireEditable } from '../../../src/kernel/transitions.ts'

function outcome(move: () => string): string {
  try {
    return move()
  } catch (error) {
    if (error instanceof DomainError && error.code === 'invalid_transition') return '-'
    throw error
  }
}

describe('the life of a meeting', () => {
  const expected = {
    draft: { patch: 'draft', finalize: 'finalized', discard: 'discarded', correct: '-' },
    finalized: { patch: '-', finalize: '-', discard: '-', correct: 'finalized' },
    discarded: { patch: '-', finalize: '-', discard: '-', correct: '-' },
  }
  const every = meetingStatuses.flatMap((status) => meetingActions.map((action) => ({ status, action })))

  it.each(every)('$status: $action', ({ status, action }) => {
    expect(outcome(() => nextStatus(meetingLifecycle, status, action, []))).toBe(expected[status][action])
  })

  it('takes a patch as a draft, and 409 not_editable once finalized', () => {
    expect(() => requireEditable(meetingLifecycle, 'draft', 'patch', [])).not.toThrow()
    expect(() => requireEditable(meetingLifecycle, 'finalized', 'patch', ['x'])).toThrow(
      expect.objectContaining({ code: 'not_editable', details: { allowedActions: ['x'] } }),
    )
  })
})

describe('what blocks a meeting', () => {
  const now = new Date('2026-03-03T02:00:00.000Z')
  const codes = (action: 'patch' | 'finalize' | 'correct', startsAt: string) =>
    meetingBlockers(action, { startsAt, now, leftOut: [] }).map((each) => each.code)

  it('cannot be finalized a millisecond before it begins', () => {
    expect(codes('finalize', '2026-03-03T02:00:00.001Z')).toEqual(['not_held_yet'])
  })

  it('can be finalized from the moment it begins', () => {
    expect(codes('finalize', '2026-03-03T02:00:00.000Z')).toEqual([])
  })

  it('each promoted item that a correction leaves out blocks its finalization, beside all else', () => {
    const leftOut = ['Kelas', 'Modal'].map((description) => ({ description, takenBy: 'KS-2026-00007' }))
    const facts = { startsAt: '2026-03-03T02:00:00.001Z', now, leftOut }
    const reasons = meetingBlockers('finalize', facts)
    expect(reasons.map((each) => each.code)).toEqual([
      'not_held_yet',
      'promoted_item_left_out',
      'promoted_item_left_out',
    ])
    expect(reasons[2]!.message.en).toContain('"Modal" is a commitment of agreement KS-2026-00007')
    expect(meetingBlockers('patch', facts)).toEqual([])
  })

  it('can be changed before it is held', () => {
    expect(codes('patch', '2027-01-01T00:00:00.000Z')).toEqual([])
  })
})

describe('what blocks a correction', () => {
  it.each([
    [null, []],
    [{ status: 'draft' as const }, ['correction_under_way']],
    [{ status: 'finalized' as const }, ['corrected_already']],
  ])('with the correction %o', (correction, expected) => {
    expect(correctionBlockers(correction).map((each) => each.code)).toEqual(expected)
  })
})

describe('the life of an action item', () => {
  const expected = {
    open: { done: 'done' },
    done: { done: '-' },
    superseded: { done: '-' },
    discarded: { done: '-' },
  }
  const every = actionItemStatuses.flatMap((status) =>
    actionItemActions.map((action) => ({ status, action })),
  )

  it.each(every)('$status: $action', ({ status, action }) => {
    expect(outcome(() => nextStatus(actionItemLifecycle, status, action, []))).toBe(expected[status][action])
  })
})

describe('the life of an obstacle', () => {
  const expected = {
    open: { resolve: 'resolved', reopen: '-' },
    resolved: { resolve: '-', reopen: 'open' },
  }
  const every = obstacleStatuses.flatMap((status) => obstacleActions.map((action) => ({ status, action })))

  it.each(every)('$status: $action', ({ status, action }) => {
    expect(outcome(() => nextStatus(obstacleLifecycle, status, action, []))).toBe(expected[status][action])
  })
})
