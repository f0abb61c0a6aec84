import { describe, expect, it } from 'vitest'
import { validities } from '../../../src/agreements/lifecycle.ts'
import {
  activityErrors,
  contentErrors,
  measurementErrors,
  lifeErrors,
  periodErrors,
  type ActivityFacts,
} from '../../../src/commitments/commitments/rules.ts'
import { mergedLines, nobodyCounted } from '../../../src/commitments/beneficiaries/beneficiaries.ts'
import { kecamatanNames } from '../../../src/reference/kecamatan.ts'

const today = '2026-06-15'
const complete: ActivityFacts = {
  heldOn: '2026-06-01',
  beneficiaries: 40,
  beneficiariesWomen: 27,
  beneficiariesNew: 18,
  beneficiariesMovingUp: 7,
  beneficiariesByLine: { culinary: 15, fashion: 8 },
  validityThen: 'in_force',
  commitment: { validFrom: null, droppedFrom: null },
  today,
}
const codes = (change: Partial<ActivityFacts>) =>
  activityErrors({ ...complete, ...change }).map(({ pointer, code }) => `${pointer} ${code}`)

describe('activityErrors', () => {
  it.each([
    ['nothing', {}, []],
    ['held today', { heldOn: today }, []],
    ['held tomorrow', { heldOn: '2026-06-16' }, ['/heldOn in_future']],
    ['held on 29 February', { heldOn: '2024-02-29' }, []],
    ['as many women as people', { beneficiaries: 27 }, []],
    ['one woman more', { beneficiaries: 26 }, ['/beneficiariesWomen more_than_all']],
    [
      'parts and no number of people',
      { beneficiaries: null },
      [
        '/beneficiariesWomen more_than_all',
        '/beneficiariesNew more_than_all',
        '/beneficiariesMovingUp more_than_all',
        '/beneficiariesByLine more_than_all',
      ],
    ],
    ['one new business more', { beneficiariesNew: 41 }, ['/beneficiariesNew more_than_all']],
    ['as many moving up as there are', { beneficiariesMovingUp: 40 }, []],
    ['one moving up more', { beneficiariesMovingUp: 41 }, ['/beneficiariesMovingUp more_than_all']],
    ['lines that are all', { beneficiariesByLine: { culinary: 30, other: 10 } }, []],
    [
      'lines that are one more together',
      { beneficiariesByLine: { crafts: 20, services: 21 } },
      ['/beneficiariesByLine more_than_all'],
    ],
    ['no line', { beneficiariesByLine: {} }, []],
    ['people and no number of women', { beneficiariesWomen: null }, []],
    ['nobody counted', nobodyCounted, []],
    [
      'everything',
      { ...nobodyCounted, heldOn: '2026-06-16', validityThen: null, beneficiariesWomen: 1 },
      ['/heldOn in_future', '/heldOn not_in_force', '/beneficiariesWomen more_than_all'],
    ],
  ] as const)('%s', (_, change, expected) => expect(codes(change)).toEqual(expected))

  it.each([...validities, null])('validity on that day: %s', (validityThen) => {
    const counts = validityThen === 'in_force' || validityThen === 'expiring'
    expect(codes({ validityThen })).toEqual(counts ? [] : ['/heldOn not_in_force'])
  })
})

describe('activityErrors, of a commitment that amendments touched', () => {
  it.each([
    ['added on that day', { validFrom: '2026-06-01', droppedFrom: null }, []],
    [
      'added the day after',
      { validFrom: '2026-06-02', droppedFrom: null },
      ['/heldOn commitment_not_in_force'],
    ],
    ['dropped the day after', { validFrom: null, droppedFrom: '2026-06-02' }, []],
    [
      'dropped on that day',
      { validFrom: null, droppedFrom: '2026-06-01' },
      ['/heldOn commitment_not_in_force'],
    ],
    [
      'added and dropped on that day',
      { validFrom: '2026-06-01', droppedFrom: '2026-06-01' },
      ['/heldOn commitment_not_in_force'],
    ],
  ])('%s', (_, commitment, expected) => {
    expect(codes({ commitment })).toEqual(expected)
    expect(codes({ commitment, validityThen: 'expired' })).toEqual(['/heldOn not_in_force'])
  })
})

describe('mergedLines', () => {
  it('replaces what is given, takes out what is null, keeps the rest, in the order of the list', () => {
    expect(
      Object.entries(
        mergedLines({ other: 3, culinary: 22, crafts: 4 }, { fashion: 0, crafts: null, other: 5 }),
      ),
    ).toEqual([
      ['culinary', 22],
      ['fashion', 0],
      ['other', 5],
    ])
  })
})

describe('contentErrors', () => {
  const bounds = { partyIds: new Set(['ppkukm', 'shopee']), agreedItemIds: new Set(['item']) }

  it.each([
    ['nothing named', {}, []],
    ['no organization', { responsibleOrganizationId: null }, []],
    ['a party and an agreed item', { responsibleOrganizationId: 'shopee', meetingItemId: 'item' }, []],
    ['no party', { responsibleOrganizationId: 'gojek' }, ['/x/responsibleOrganizationId not_a_party']],
    ['an item that was not agreed on', { meetingItemId: 'other' }, ['/x/meetingItemId not_agreed_item']],
    [
      'both',
      { responsibleOrganizationId: 'gojek', meetingItemId: 'other' },
      ['/x/responsibleOrganizationId not_a_party', '/x/meetingItemId not_agreed_item'],
    ],
  ])('%s', (_, content, expected) => {
    expect(contentErrors(content, bounds, '/x').map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(
      expected,
    )
  })
})

describe('periodErrors', () => {
  it.each([
    ['a half-year', '2026-01-01', '2026-06-14', []],
    ['until today', '2026-01-01', today, []],
    ['one day', today, today, []],
    ['until tomorrow', '2026-01-01', '2026-06-16', ['in_future']],
    ['backwards', '2026-06-02', '2026-06-01', ['end_before_start']],
    ['backwards and to come', '2026-06-18', '2026-06-17', ['end_before_start', 'in_future']],
  ])('%s', (_, periodFrom, periodUntil, expected) => {
    const errors = periodErrors({ periodFrom, periodUntil, today })
    expect(errors.map((each) => each.code)).toEqual(expected)
    expect(errors.every((each) => each.pointer === '/periodUntil')).toBe(true)
  })
})

describe('lifeErrors', () => {
  const life = { effectiveFrom: '2026-02-01', endsOn: '2026-05-31' }
  it.each([
    ['within', '2026-02-01', '2026-05-31', life, []],
    ['until the first day', '2026-01-01', '2026-02-01', life, []],
    ['until the day before', '2026-01-01', '2026-01-31', life, ['before_agreement']],
    ['from the last day on', '2026-05-31', '2026-06-14', life, []],
    ['from the day after', '2026-06-01', '2026-06-14', life, ['after_agreement']],
    ['longer than both', '2025-01-01', '2026-06-14', life, []],
    ['without an end', '2029-01-01', '2029-12-31', { ...life, endsOn: null }, []],
  ])('%s', (_, periodFrom, periodUntil, of, expected) =>
    expect(lifeErrors({ periodFrom, periodUntil }, of).map((each) => each.code)).toEqual(expected),
  )
})

describe('measurementErrors', () => {
  it.each([
    [null, null, null, ['nothing_measured']],
    [0, null, null, []],
    [null, 0, null, []],
    [null, null, 0, []],
  ])('assets %s, workers %s, turnover %s', (assets, workers, turnover, expected) => {
    expect(measurementErrors({ assets, workers, turnover }).map((each) => each.code)).toEqual(expected)
  })
})

describe('kecamatanNames', () => {
  it('are 44, each once', () => {
    expect(kecamatanNames).toHaveLength(44)
    expect(new Set(kecamatanNames).size).toBe(44)
  })
})
