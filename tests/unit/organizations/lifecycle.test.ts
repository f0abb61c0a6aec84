import { describe, expect, it } from 'vitest'
import { organizationStatuses } from '../../../src/organizations/kinds.ts'
import {
  mergeErrors,
  openingBlockers,
  organizationActions,
  organizationLifecycle,
  settableStatuses,
  statusErrors,
  successionErrors,
  type SettableStatus,
} from '../../../src/organizations/lifecycle.ts'

describe('the life of an organization', () => {
  const expected = {
    prospective: { patch: 'same', merge: 'merged', succeed: undefined },
    active: { patch: 'same', merge: 'merged', succeed: 'same' },
    inactive: { patch: 'same', merge: 'merged', succeed: 'same' },
    merged: { patch: undefined, merge: undefined, succeed: undefined },
  }
  const every = organizationStatuses.flatMap((status) =>
    organizationActions.map((action) => ({ status, action })),
  )
  it.each(every)('$status: $action', ({ status, action }) => {
    const steps: Partial<Record<string, string>> = organizationLifecycle[status]
    expect(steps[action]).toBe(expected[status][action])
  })
})

describe('statusErrors', () => {
  const statuses = ['prospective', 'active', 'inactive'] as const
  const refusals: Record<'agency' | 'signed' | 'unsigned', Record<SettableStatus, string | null>> = {
    agency: { prospective: 'agency_never_prospective', active: null, inactive: null },
    signed: { prospective: 'has_signed_agreement', active: null, inactive: null },
    unsigned: { prospective: null, active: 'no_signed_agreement', inactive: null },
  }
  const every = (['agency', 'signed', 'unsigned'] as const).flatMap((who) =>
    statuses.flatMap((status) => settableStatuses.map((wanted) => ({ who, status, wanted }))),
  )
  it.each(every)('$who, $status → $wanted', ({ who, status, wanted }) => {
    const facts = {
      kind: who === 'agency' ? ('agency' as const) : ('company' as const),
      status,
      hasSigned: who === 'signed',
    }
    const refusal = status === wanted ? null : refusals[who][wanted]
    expect(statusErrors(facts, wanted).map((each) => each.code)).toEqual(refusal ? [refusal] : [])
  })
})

describe('mergeErrors', () => {
  const every = organizationStatuses.flatMap((status) => [true, false].map((same) => ({ status, same })))
  it.each(every)('into one that is $status, itself: $same', ({ status, same }) => {
    const expected = same ? ['same_organization'] : status === 'merged' ? ['merged_collaborator'] : []
    expect(mergeErrors({ id: 'a' }, { id: same ? 'a' : 'b', status }).map((each) => each.code)).toEqual(
      expected,
    )
  })
})

describe('successionErrors', () => {
  const every = organizationStatuses.flatMap((status) =>
    [true, false].flatMap((same) => [true, false].map((circle) => ({ status, same, circle }))),
  )
  it.each(every)('$status, the same: $same, a circle: $circle', ({ status, same, circle }) => {
    const codes = successionErrors({ id: 'a' }, { id: same ? 'a' : 'b', status }, circle).map(
      ({ code }) => code,
    )
    expect(codes).toEqual(
      same || circle ? ['succession_circle'] : status === 'inactive' ? ['inactive_agency'] : [],
    )
  })
})

describe('openingBlockers', () => {
  const agency = { shortName: 'Dinas A', successor: 'Dinas B' }
  it.each([
    ['active', null, []],
    ['active', '2026-07-02', []],
    ['active', '2026-07-01', ['agency_succeeded']],
    ['inactive', '2026-07-01', ['agency_succeeded']],
    ['inactive', '2026-07-02', ['agency_inactive']],
    ['inactive', null, ['agency_inactive']],
  ] as const)('%s, succeeded from %s', (status, succeededFrom, expected) => {
    const blockers = openingBlockers({ ...agency, status, succeededFrom }, '2026-07-01')
    expect(blockers.map(({ code }) => code)).toEqual(expected)
  })
})
