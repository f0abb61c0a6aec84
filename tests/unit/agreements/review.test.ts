import { describe, expect, it } from 'vitest'
import { ofOrganization, type Actor } from '../../../src/kernel/actor.ts'
import {
  approvalStands,
  currentStep,
  isLastStep,
  mayBeOpened,
  mayTakeTurn,
  statusOfStep,
  type ReviewRound,
  type ReviewStep,
} from '../../../src/agreements/review/policy.ts'

const at = '2026-11-02T03:00:00.000Z'
const of = (id: string | null, more: Partial<ReviewStep> = {}): ReviewStep => ({
  organization: id === null ? null : { id },
  openedAt: null,
  approvedAt: null,
  ...more,
})
const done = { approvedAt: at }
const round = (...steps: ReviewStep[]): ReviewRound => ({ endedAt: null, steps })

/** Each round with: the statuses of its steps, whether an approval stands, whether the present step is the last. */
const rounds: [string, ReviewRound, string[], boolean, boolean][] = [
  ['nobody has approved', round(of('hukum'), of('ks')), ['current', 'waiting'], false, false],
  ['the first has', round(of('hukum', done), of('ks')), ['approved', 'current'], true, true],
  ['both have', round(of('hukum', done), of('ks', done)), ['approved', 'approved'], true, false],
  ['one step alone', round(of(null)), ['current'], false, true],
  [
    'the first opened to any reviewer',
    round(of('hukum', { openedAt: at }), of('ks')),
    ['current', 'waiting'],
    false,
    false,
  ],
  [
    'returned after the first',
    { endedAt: at, steps: [of('hukum', done), of('ks')] },
    ['ended', 'ended'],
    false,
    true,
  ],
]

describe('a round of review', () => {
  it.each(rounds)('%s', (_, each, statuses, stands, last) => {
    expect(each.steps.map((step) => statusOfStep(each, step))).toEqual(statuses)
    expect(approvalStands(each)).toBe(stands)
    expect(isLastStep(each)).toBe(last)
    expect(currentStep(each)).toBe(each.steps[statuses.indexOf('current')])
  })

  it('is none before the first submission', () => {
    expect(currentStep(null)).toBeUndefined()
    expect(approvalStands(null)).toBe(false)
    expect(isLastStep(null)).toBe(false)
  })
})

describe('mayBeOpened', () => {
  const every = [
    ['where nobody is left', { ...round(of('hukum')), nobodyLeft: true }, true],
    ['where one is left', { ...round(of('hukum')), nobodyLeft: false }, false],
    ['where nobody said', round(of('hukum')), false],
    ['what any reviewer takes', { ...round(of(null)), nobodyLeft: true }, false],
    ['what was opened', { ...round(of('hukum', { openedAt: at })), nobodyLeft: true }, false],
    ['once it is returned', { endedAt: at, steps: [of('hukum')], nobodyLeft: true }, false],
    ['once all approved', { ...round(of('hukum', done)), nobodyLeft: true }, false],
    ['before the first submission', null, false],
  ] as const

  it.each(every)('a step %s', (_, each, may) => {
    expect(mayBeOpened(each)).toBe(may)
  })
})

describe('mayTakeTurn', () => {
  const reviewer = (...actsFor: string[]): Actor => ({
    role: 'reviewer',
    accountId: 'me',
    accountName: 'me',
    ...ofOrganization(actsFor[0] ?? null),
    actsFor,
  })
  const every = [
    ['of the organization', reviewer('hukum'), round(of('hukum')), true],
    ['of its successor', reviewer('baru', 'hukum'), round(of('hukum')), true],
    ['of another one', reviewer('ks'), round(of('hukum')), false],
    ['of none', reviewer(), round(of('hukum')), false],
    ['of none, where any may', reviewer(), round(of(null)), true],
    ['of another one, where it was opened', reviewer('ks'), round(of('hukum', { openedAt: at })), true],
    ['of the second step, before the first', reviewer('ks'), round(of('hukum'), of('ks')), false],
    ['of the second step, after the first', reviewer('ks'), round(of('hukum', done), of('ks')), true],
    ['of the first step, after it', reviewer('hukum'), round(of('hukum', done), of('ks')), false],
    ['of any step, once all approved', reviewer('hukum'), round(of('hukum', done)), false],
    ['of the organization, after a return', reviewer('hukum'), { endedAt: at, steps: [of('hukum')] }, false],
    ['before the first submission', reviewer('hukum'), null, false],
  ] as const

  it.each(every)('a reviewer %s: %#', (_, actor, each, may) => {
    expect(mayTakeTurn(actor, each)).toBe(may)
  })
})
