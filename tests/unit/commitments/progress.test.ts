import { describe, expect, it } from 'vitest'
import {
  isMet,
  progressOf,
  totalsOf,
  type ProgressFacts,
} from '../../../src/commitments/commitments/progress.ts'

const today = '2026-06-15'
const facts = (change: Partial<ProgressFacts>): ProgressFacts => ({
  targetValue: 12,
  dueOn: null,
  delivered: 0,
  activityCount: 0,
  validFrom: null,
  droppedFrom: null,
  ...change,
})

describe('percent', () => {
  it.each([
    ['nothing of it', 12, 0, 0],
    ['a quarter', 12, 3, 25],
    ['a third, to one decimal', 3, 1, 33.3],
    ['two thirds', 3, 2, 66.7],
    ['all of it', 12, 12, 100],
    ['more than all', 12, 30, 250],
    ['nearly all is not all', 10_000, 9_999, 99.9],
    ['a little over all', 10_000, 10_001, 100],
    ['a target of a tenth', 0.1, 0.1, 100],
    ['no target', null, 5, null],
    ['a target of nothing', 0, 5, null],
  ])('%s', (_, targetValue, delivered, percent) => {
    expect(progressOf(facts({ targetValue, delivered, activityCount: 1 }), today).percent).toBe(percent)
  })
})

describe('overdue', () => {
  it.each([
    ['without a day', { dueOn: null }, false],
    ['due today', { dueOn: today }, false],
    ['due tomorrow', { dueOn: '2026-06-16' }, false],
    ['due yesterday, nothing delivered', { dueOn: '2026-06-14' }, true],
    [
      'due yesterday, all but a little delivered',
      { dueOn: '2026-06-14', delivered: 11.9, activityCount: 1 },
      true,
    ],
    ['due yesterday, all delivered', { dueOn: '2026-06-14', delivered: 12, activityCount: 1 }, false],
    ['due yesterday, dropped today', { dueOn: '2026-06-14', droppedFrom: today }, false],
    ['due yesterday, dropped tomorrow', { dueOn: '2026-06-14', droppedFrom: '2026-06-16' }, true],
    ['due on 29 February of a leap year', { dueOn: '2024-02-29' }, true],
    ['due yesterday, no target, nothing verified', { dueOn: '2026-06-14', targetValue: null }, true],
    [
      'due yesterday, no target, something verified',
      { dueOn: '2026-06-14', targetValue: null, activityCount: 1 },
      false,
    ],
  ] as const)('%s', (_, change, overdue) => expect(progressOf(facts(change), today).overdue).toBe(overdue))
})

describe('isMet', () => {
  it.each([
    [12, 11, 3, false],
    [12, 12, 3, true],
    [12, 13, 3, true],
    [null, 0, 0, false],
    [null, 0, 1, true],
  ])('target %s, delivered %s in %s activities: %s', (targetValue, delivered, activityCount, met) => {
    expect(isMet({ targetValue, delivered, activityCount })).toBe(met)
  })
})

describe('totalsOf', () => {
  const lines = { culinary: 0, fashion: 0, crafts: 0, services: 0, other: 0 }
  const one = (change: Partial<ProgressFacts>, beneficiaries = 0, beneficiariesWomen = 0) => {
    const all = facts(change)
    return {
      ...all,
      ...progressOf(all, today),
      beneficiaries,
      beneficiariesWomen,
      beneficiariesNew: beneficiaries - beneficiariesWomen,
      beneficiariesMovingUp: 1,
      beneficiariesByLine: { ...lines, culinary: beneficiariesWomen, other: 2 },
    }
  }
  const total = (...commitments: ReturnType<typeof one>[]) => totalsOf(commitments, today)

  it('counts, adds people and averages percents, each at most 100', () => {
    expect(
      total(
        one({ delivered: 24, activityCount: 2 }, 80, 50),
        one({ delivered: 3, activityCount: 1, dueOn: '2026-06-14' }, 20, 5),
        one({ targetValue: null, activityCount: 1 }, 7, 7),
      ),
    ).toEqual({
      commitmentCount: 3,
      metCount: 2,
      overdueCount: 1,
      percent: 62.5,
      activityCount: 4,
      beneficiaries: 107,
      beneficiariesWomen: 62,
      beneficiariesNew: 45,
      beneficiariesMovingUp: 3,
      beneficiariesByLine: { ...lines, culinary: 62, other: 6 },
    })
  })

  it('asks nothing more of what was dropped, and keeps whom it reached', () => {
    expect(
      total(
        one({ delivered: 6, activityCount: 1 }, 30, 10),
        one({ delivered: 12, activityCount: 2, droppedFrom: today }, 40, 20),
        one({ delivered: 0, validFrom: '2026-06-16' }),
      ),
    ).toEqual({
      commitmentCount: 1,
      metCount: 0,
      overdueCount: 0,
      percent: 50,
      activityCount: 3,
      beneficiaries: 70,
      beneficiariesWomen: 30,
      beneficiariesNew: 40,
      beneficiariesMovingUp: 3,
      beneficiariesByLine: { ...lines, culinary: 30, other: 6 },
    })
  })

  it('has no percent where no commitment has a target, nor where there is none', () => {
    expect(total(one({ targetValue: null })).percent).toBeNull()
    expect(total()).toMatchObject({ commitmentCount: 0, percent: null, beneficiaries: 0 })
  })

  it('is 100 only where every target is reached', () => {
    expect(total(one({ delivered: 12 }), one({ delivered: 12 })).percent).toBe(100)
    const nearly = one({ targetValue: 10_000, delivered: 9_999 })
    expect(total(...Array.from({ length: 9 }, () => one({ delivered: 12 })), nearly).percent).toBe(99.9)
  })
})
