import { describe, expect, it } from 'vitest'
import { organizationStatuses } from '../../../src/organizations/kinds.ts'
import {
  mergeBlockers,
  mergeErrors,
  openingBlockers,
  organizationActions,
  organizationLifecycle,
  recordingBlockers,
  settableStatuses,
  statusErrors,
  successionErrors,
  unmergeBlockers,
  type SettableStatus,
} from '../../../src/organizations/lifecycle.ts'

describe('the life of an organization', () => {
  const changed = { patch: 'same', keep_contacts: 'same' }
  const expected = {
    prospective: { ...changed, merge: 'merged', unmerge: undefined, succeed: undefined },
    active: { ...changed, merge: 'merged', unmerge: undefined, succeed: 'same' },
    inactive: { ...changed, merge: 'merged', unmerge: undefined, succeed: 'same' },
    merged: {
      patch: undefined,
      keep_contacts: undefined,
      merge: undefined,
      unmerge: 'restored',
      succeed: undefined,
    },
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
      side: who === 'agency' ? ('region' as const) : ('collaborator' as const),
      status,
      hasSigned: who === 'signed',
    }
    const refusal = status === wanted ? null : refusals[who][wanted]
    expect(statusErrors(facts, wanted).map((each) => each.code)).toEqual(refusal ? [refusal] : [])
  })
})

describe('mergeErrors', () => {
  it('refuses the same record, and nothing else', () => {
    expect(mergeErrors('a', 'a').map((each) => each.code)).toEqual(['same_organization'])
    expect(mergeErrors('a', 'b')).toEqual([])
  })
})

describe('mergeBlockers', () => {
  it.each([
    [[], false, false, []],
    [['1/2026'], false, false, ['both_signed']],
    [[], true, false, ['agency_succeeded']],
    [[], false, true, ['agency_succeeded']],
    [['1/2026', '2/2026'], true, true, ['both_signed', 'agency_succeeded']],
  ] as const)('signed %j, succeeded %s, succeeds %s', (signed, isSucceeded, succeedsWinner, expected) => {
    const blockers = mergeBlockers({ signed, isSucceeded, succeedsWinner })
    expect(blockers.map((each) => each.code)).toEqual(expected)
    for (const number of signed) expect(blockers[0]!.message.id).toContain(number)
  })
})

describe('unmergeBlockers', () => {
  it.each([
    [null, [], []],
    ['Dinas C', [], ['merged_since']],
    [null, ['1/2026'], ['signed_since']],
    ['Dinas C', ['1/2026', '2/2026'], ['merged_since', 'signed_since']],
  ] as const)('merged into %s since, signed %j', (nextName, signed, expected) => {
    const blockers = unmergeBlockers({ shortName: 'Dinas B', nextName, signed })
    expect(blockers.map((each) => each.code)).toEqual(expected)
    const said = blockers.map((each) => each.message.en).join(' ')
    for (const named of [...(nextName ? ['Dinas B', nextName] : []), ...signed]) expect(said).toContain(named)
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

describe('recordingBlockers', () => {
  const agency = { shortName: 'Dinas A', successor: 'Dinas B' }
  it.each([
    ['active', '2026-07-01', '2026-06-30', []],
    ['active', '2026-07-01', '2026-07-01', ['agency_succeeded']],
    ['active', '2026-07-01', null, ['agency_succeeded']],
    ['inactive', '2026-07-01', '2026-06-30', []],
    ['inactive', null, '2026-06-30', []],
    ['inactive', null, null, ['agency_inactive']],
    ['active', null, null, []],
  ] as const)('%s, succeeded from %s, signed on %s', (status, succeededFrom, signedOn, expected) => {
    const blockers = recordingBlockers({ ...agency, status, succeededFrom }, signedOn, '2026-08-01')
    expect(blockers.map(({ code }) => code)).toEqual(expected)
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
