import { describe, expect, it } from 'vitest'
import {
  countedFor,
  failuresNow,
  restingMs,
  waitAfter,
  waitsFor,
  type Counted,
} from '../../../src/identity/sign-in/lockout-rule.ts'

const every: Counted[] = ['device', 'network', 'address', 'account', 'codes']

describe('what an attempt is counted for', () => {
  it('the device alone where the account signed in before, else its address, with the network and in all', () => {
    expect(countedFor(true)).toEqual(['device'])
    expect(countedFor(false)).toEqual(['network', 'address'])
  })
})

describe('how long one waits after so many wrong passwords in a row, in seconds', () => {
  it.each([
    //        device network address account codes
    [0, 0, 0, 0, 0, 0],
    [4, 0, 0, 0, 0, 0],
    [5, 60, 60, 0, 60, 0],
    [6, 120, 120, 0, 120, 0],
    [10, 1920, 1920, 0, 1920, 0],
    [11, 3600, 3600, 0, 3600, 0],
    [49, 3600, 3600, 0, 3600, 0],
    [50, 3600, 3600, 60, 3600, 60],
    [51, 3600, 3600, 120, 3600, 120],
    [54, 3600, 3600, 900, 3600, 960],
    [100_000, 3600, 3600, 900, 3600, 3600],
  ])('%i', (failures, ...waits) => {
    expect(every.map((counted) => waitAfter(counted, failures))).toEqual(waits)
  })
})

describe('how long is left', () => {
  const now = new Date('2026-06-15T05:00:00Z')
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
  it.each([
    ['network', 5, 0, 60],
    ['network', 5, 59.2, 1],
    ['network', 5, 60, 0],
    ['network', 9, 86_400, 0],
    ['address', 60, 899, 1],
    ['address', 60, 900, 0],
    ['device', 20, 1800, 1800],
  ] as [Counted, number, number, number][])(
    '%s, %i wrong, the last %d s ago: %i',
    (counted, failures, past, left) => {
      expect(waitsFor(counted, { failures, lastAt: ago(past) }, now)).toBe(left)
    },
  )

  it.each([
    ['network', 86_400, 7],
    ['network', 86_401, 0],
    ['address', 1800, 7],
    ['address', 1801, 0],
    ['account', 86_401, 0],
    ['device', 86_401, 0],
  ] as [Counted, number, number][])('%s: after %i s of rest %i count', (counted, past, left) => {
    expect(failuresNow(counted, { failures: 7, lastAt: ago(past) }, now)).toBe(left)
  })

  it('is nothing for every count after a day', () => {
    expect(restingMs).toBe(86_400_000)
  })
})
