import { describe, expect, it } from 'vitest'
import {
  caseActions,
  caseBlockers,
  caseLifecycle,
  caseStatuses,
  type CaseAction,
  type CaseFacts,
  type CaseStatus,
} from '../../../src/cases/lifecycle.ts'
import { DomainError } from '../../../src/kernel/errors.ts'
import { nextStatus } from '../../../src/kernel/transitions.ts'

/** Status × action → the status after it; `-` where the action has no place. */
const expected: Record<CaseStatus, Record<CaseAction, CaseStatus | 'held' | '-'>> = {
  exploring: {
    patch: 'exploring',
    log_meeting: 'exploring',
    raise_obstacle: 'exploring',
    offer: 'offered',
    agree: '-',
    promote: '-',
    hold: 'on_hold',
    resume: '-',
    cancel: 'cancelled',
    transfer: 'exploring',
  },
  offered: {
    patch: 'offered',
    log_meeting: 'offered',
    raise_obstacle: 'offered',
    offer: '-',
    agree: 'agreed_to_proceed',
    promote: '-',
    hold: 'on_hold',
    resume: '-',
    cancel: 'cancelled',
    transfer: 'offered',
  },
  agreed_to_proceed: {
    patch: 'agreed_to_proceed',
    log_meeting: 'agreed_to_proceed',
    raise_obstacle: 'agreed_to_proceed',
    offer: '-',
    agree: '-',
    promote: 'promoted',
    hold: 'on_hold',
    resume: '-',
    cancel: 'cancelled',
    transfer: 'agreed_to_proceed',
  },
  promoted: {
    patch: '-',
    log_meeting: 'promoted',
    raise_obstacle: 'promoted',
    offer: '-',
    agree: '-',
    promote: 'promoted',
    hold: '-',
    resume: '-',
    cancel: '-',
    transfer: 'promoted',
  },
  on_hold: {
    patch: '-',
    log_meeting: '-',
    raise_obstacle: 'on_hold',
    offer: '-',
    agree: '-',
    promote: '-',
    hold: '-',
    resume: 'held',
    cancel: '-',
    transfer: 'on_hold',
  },
  cancelled: {
    patch: '-',
    log_meeting: '-',
    raise_obstacle: '-',
    offer: '-',
    agree: '-',
    promote: '-',
    hold: '-',
    resume: '-',
    cancel: '-',
    transfer: '-',
  },
}

describe('the life of a case', () => {
  const every = caseStatuses.flatMap((status) => caseActions.map((action) => ({ status, action })))

  it.each(every)('$status: $action', ({ status, action }) => {
    expect(after(status, action)).toBe(expected[status][action])
  })

  it('says what would apply instead', () => {
    expect(() => nextStatus(caseLifecycle, 'on_hold', 'offer', ['resume'])).toThrow(
      expect.objectContaining({ code: 'invalid_transition', details: { allowedActions: ['resume'] } }),
    )
  })
})

function after(status: CaseStatus, action: CaseAction): string {
  try {
    return nextStatus(caseLifecycle, status, action, [])
  } catch (error) {
    if (error instanceof DomainError && error.code === 'invalid_transition') return '-'
    throw error
  }
}

describe('what blocks a case', () => {
  const ready: CaseFacts = {
    stageCount: 1,
    finalizedMeetings: 1,
    regionItems: 1,
    collaboratorItems: 1,
    openBlockingObstacles: 0,
  }
  const nothing: CaseFacts = {
    stageCount: 0,
    finalizedMeetings: 0,
    regionItems: 0,
    collaboratorItems: 0,
    openBlockingObstacles: 2,
  }
  const whenNothing: Record<CaseAction, string[]> = {
    patch: [],
    log_meeting: [],
    raise_obstacle: [],
    offer: ['no_finalized_meeting', 'no_region_item', 'no_collaborator_item'],
    agree: ['open_blocking_obstacle', 'no_stage'],
    promote: [],
    hold: [],
    resume: [],
    cancel: [],
    transfer: [],
  }
  const codes = (action: CaseAction, facts: CaseFacts) => caseBlockers(action, facts).map((each) => each.code)

  it.each(caseActions)('%s: every reason at once', (action) => {
    expect(codes(action, nothing)).toEqual(whenNothing[action])
  })

  it.each(caseActions)('%s: no reason where everything is there', (action) => {
    expect(codes(action, ready)).toEqual([])
  })

  it.each([
    ['offer', { finalizedMeetings: 0 }, 'no_finalized_meeting'],
    ['offer', { regionItems: 0 }, 'no_region_item'],
    ['offer', { collaboratorItems: 0 }, 'no_collaborator_item'],
    ['agree', { openBlockingObstacles: 1 }, 'open_blocking_obstacle'],
    ['agree', { stageCount: 0 }, 'no_stage'],
  ] as const)('%s: %o is one reason', (action, missing, code) => {
    expect(codes(action, { ...ready, ...missing })).toEqual([code])
  })
})
