import { describe, expect, it } from 'vitest'
import { roles } from '../../../src/kernel/actor.ts'
import { targetAccess } from '../../../src/programme/policy.ts'
import { periodErrors } from '../../../src/programme/targets/rules.ts'

describe('the period of a target', () => {
  it.each([
    ['told by no source', null, null, []],
    ['without a first day', null, '2022-12-31', []],
    ['without a last day', '2026-01-01', null, []],
    ['of one day', '2026-01-01', '2026-01-01', []],
    ['that ends before it begins', '2026-01-02', '2026-01-01', ['/periodUntil end_before_start']],
  ])('%s', (_, periodFrom, periodUntil, errors) => {
    expect(
      periodErrors({ periodFrom, periodUntil }).map(({ pointer, code }) => `${pointer} ${code}`),
    ).toEqual(errors)
  })
})

it('a target is read by everyone with an account, and written by the registrar', () => {
  expect([...targetAccess.read].toSorted()).toEqual(roles.filter((role) => role !== 'public').toSorted())
  expect(targetAccess.write).toEqual(['admin'])
})
