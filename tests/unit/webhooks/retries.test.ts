import { describe, expect, it } from 'vitest'
import { afterTry } from '../../../src/webhooks/sending/retries.ts'

describe('after a try', () => {
  it.each([
    [200, 'delivered'],
    [299, 'delivered'],
    [410, 'gone'],
  ] as const)('that was answered %i it is %s', (status, outcome) => {
    expect(afterTry({ status, attempts: 1 })).toBe(outcome)
    expect(afterTry({ status, attempts: 10 })).toBe(outcome)
  })

  it.each([null, 199, 302, 404, 500])('that was answered %s it is tried ten times altogether', (status) => {
    const waits = Array.from({ length: 10 }, (_, at) => afterTry({ status, attempts: at + 1 }, () => 0))
    const minutes = [5, 30, 120, 300, 600, 840, 1200, 1440]
    const expected = [5, ...minutes.map((each) => each * 60)].map((againInSeconds) => ({ againInSeconds }))
    expect(waits).toEqual([...expected, 'given_up'])
  })

  it('the next one comes up to a tenth later than it is said', () => {
    expect(afterTry({ status: 500, attempts: 2 }, () => 0.999)).toEqual({ againInSeconds: 330 })
  })
})
