import { describe, expect, it } from 'vitest'
import { amendmentErrors } from '../../../src/agreements/term/amended-term.ts'

describe('amendmentErrors', () => {
  const present = {
    validFrom: '2026-02-01',
    term: 'fixed',
    effectiveFrom: '2026-05-01',
    effectiveUntil: '2028-02-29',
    renewsEveryMonths: null,
  } as const

  it.each([
    ['2026-02-01', undefined, []],
    ['2026-01-31', undefined, ['before_present_content']],
    ['2028-02-29', undefined, []],
    ['2028-03-01', undefined, ['after_end']],
    ['2028-03-01', '2029-02-28', []],
    ['2028-03-02', '2029-02-28', ['after_end']],
    ['2028-02-29', '2029-02-28', []],
    ['2027-05-01', '2027-05-01', []],
    ['2027-05-01', '2027-04-30', ['end_before_start']],
    ['2026-01-31', '2026-01-01', ['before_present_content', 'end_before_start']],
  ])('from %s, until %s: %j', (effectiveFrom, effectiveUntil, codes) => {
    const errors = amendmentErrors(effectiveFrom, { effectiveUntil }, present)
    expect(errors.map((each) => each.code)).toEqual(codes)
  })

  it.each([
    ['2026-03-01', '2026-06-01', undefined, []],
    ['2026-05-01', '2026-05-01', undefined, []],
    ['2026-05-02', '2026-06-01', undefined, ['already_begun']],
    ['2026-03-01', '2026-02-28', undefined, ['before_amendment']],
    ['2026-03-01', '2028-02-29', undefined, []],
    ['2026-03-01', '2028-03-01', undefined, ['end_before_start']],
    ['2026-03-01', '2028-03-01', '2028-03-01', []],
    ['2026-03-01', '2026-07-01', '2026-06-30', ['end_before_start']],
  ])('from %s, beginning %s, until %s: %j', (effectiveFrom, begins, effectiveUntil, codes) => {
    const errors = amendmentErrors(effectiveFrom, { effectiveFrom: begins, effectiveUntil }, present)
    expect(errors.map((each) => each.code)).toEqual(codes)
  })

  const open = { ...present, term: 'open_ended', effectiveUntil: null } as const
  const renewing = { ...present, term: 'auto_renewing', renewsEveryMonths: 12 } as const
  it.each([
    ['an open term on any day', open, { term: undefined }, '2099-01-01', []],
    [
      'an open term that gets an end',
      open,
      { term: 'fixed', effectiveUntil: '2027-12-31' },
      '2026-06-01',
      [],
    ],
    ['without saying which', open, { term: 'fixed' }, '2026-06-01', ['/changes/effectiveUntil required']],
    [
      'an end that has passed',
      open,
      { term: 'fixed', effectiveUntil: '2026-06-30' },
      '2026-07-01',
      ['/changes/effectiveUntil end_before_start'],
    ],
    [
      'a last day in an open term',
      open,
      { effectiveUntil: '2027-12-31' },
      '2026-06-01',
      ['/changes/effectiveUntil open_term_has_end'],
    ],
    [
      'a fixed term that loses its end',
      present,
      { term: 'open_ended', effectiveUntil: null },
      '2028-03-01',
      [],
    ],
    [
      'too late',
      present,
      { term: 'open_ended', effectiveUntil: null },
      '2028-03-02',
      ['/effectiveFrom after_end'],
    ],
    [
      'keeping the end',
      present,
      { term: 'open_ended' },
      '2026-06-01',
      ['/changes/effectiveUntil open_term_has_end'],
    ],
    [
      'one that renews itself from now on',
      present,
      { term: 'auto_renewing', renewsEveryMonths: 6 },
      '2026-06-01',
      [],
    ],
    [
      'without saying how long',
      present,
      { term: 'auto_renewing' },
      '2026-06-01',
      ['/changes/renewsEveryMonths required'],
    ],
    ['other periods after the first is over', renewing, { renewsEveryMonths: 24 }, '2031-01-01', []],
    [
      'no more renewals',
      renewing,
      { term: 'fixed', effectiveUntil: '2032-02-29', renewsEveryMonths: null },
      '2031-01-01',
      [],
    ],
    [
      'still with months',
      renewing,
      { term: 'fixed', effectiveUntil: '2032-02-29' },
      '2031-01-01',
      ['/changes/renewsEveryMonths does_not_renew_itself'],
    ],
    [
      'a first period before it begins',
      renewing,
      { effectiveUntil: '2026-04-30' },
      '2026-03-01',
      ['/changes/effectiveUntil end_before_start'],
    ],
  ] as const)('%s', (_, before, changes, from, errors) => {
    expect(amendmentErrors(from, changes, before).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(
      errors,
    )
  })
})
