import { describe, expect, it } from 'vitest'
import { resultErrors } from '../../../src/agreements/results/rules.ts'

describe('resultErrors', () => {
  it.each([
    ['money_to_treasury', 0, '2026-06-15', []],
    ['money_to_treasury', null, '2026-06-15', ['/value']],
    ['goods', null, '2026-06-14', []],
    ['other', null, '2026-06-16', ['/receivedOn']],
    ['money_to_treasury', null, '2026-06-16', ['/value', '/receivedOn']],
  ] as const)('%s of %s received on %s: %j', (kind, value, receivedOn, pointers) => {
    const errors = resultErrors({ kind, value, receivedOn, today: '2026-06-15' })
    expect(errors.map(({ pointer }) => pointer)).toEqual([...pointers])
  })
})
