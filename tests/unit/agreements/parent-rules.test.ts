import { describe, expect, it } from 'vitest'
import { agreementStatuses } from '../../../src/agreements/lifecycle.ts'
import { moveError, movesOn } from '../../../src/agreements/parents/rules.ts'

describe('moveError', () => {
  it('takes nothing but what renews the parent, and only once that is signed', () => {
    expect(moveError(undefined)?.code).toBe('not_renewal_of_parent')
    for (const status of agreementStatuses)
      expect(moveError({ signed: false, status })?.code, status).toBe('renewal_not_signed')
  })

  it.each([
    ['signed', undefined],
    ['suspended', undefined],
    ['terminated', 'renewal_over'],
    ['superseded', 'renewal_over'],
  ] as const)('under one that is %s: %s', (status, code) => {
    expect(moveError({ signed: true, status })?.code).toBe(code)
  })
})

describe('movesOn', () => {
  it.each([
    ['2026-06-15', '2026-01-01', null, '2026-06-15'],
    ['2026-06-15', '2027-01-01', null, '2027-01-01'],
    ['2026-06-15', '2026-01-01', '2026-12-01', '2026-12-01'],
  ])('today %s, renewal from %s, moved before from %s: %s', (today, renewalFrom, movedFrom, day) => {
    expect(movesOn(today, renewalFrom, movedFrom)).toBe(day)
  })
})
