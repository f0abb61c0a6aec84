import { describe, expect, it } from 'vitest'
import { defaultWarningRules } from '../../../src/settings/warnings-defaults.ts'
import {
  lastDayOf,
  warningCodes,
  warningsOf,
  type WarningCode,
  type WarningFacts,
} from '../../../src/settings/warnings.ts'

const position = { side: 'region', authorityBasis: 'position' } as const
const facts: WarningFacts = {
  type: 'pks',
  effectiveFrom: '2026-01-01',
  effectiveUntil: '2026-12-31',
  parties: [position, { side: 'collaborator', authorityBasis: 'power_of_attorney' }],
  parent: null,
  typesOfRegime: undefined,
}
const codes = (change: Partial<WarningFacts>) =>
  warningsOf(defaultWarningRules, { ...facts, ...change }).map((each) => each.code)
const year = { effectiveFrom: '2026-01-01', effectiveUntil: '2026-12-31' }

const cases: [string, WarningCode, Partial<WarningFacts>, boolean][] = [
  ['without a parent', 'pks_outside_parent_period', {}, false],
  ['within its parent', 'pks_outside_parent_period', { parent: year }, false],
  [
    'beginning a day before its parent',
    'pks_outside_parent_period',
    { parent: { ...year, effectiveFrom: '2026-01-02' } },
    true,
  ],
  [
    'ending a day after its parent',
    'pks_outside_parent_period',
    { parent: { ...year, effectiveUntil: '2026-12-30' } },
    true,
  ],
  [
    'under a parent without a period',
    'pks_outside_parent_period',
    { parent: { effectiveFrom: null, effectiveUntil: null } },
    false,
  ],
  [
    'without a period',
    'pks_outside_parent_period',
    { effectiveFrom: null, effectiveUntil: null, parent: year },
    false,
  ],
  [
    'of another type',
    'pks_outside_parent_period',
    { type: 'rencana_kerja', parent: { ...year, effectiveUntil: '2026-06-30' } },
    false,
  ],
  ['of five years', 'public_service_over_5_years', { effectiveUntil: '2030-12-31' }, false],
  ['of five years and a day', 'public_service_over_5_years', { effectiveUntil: '2031-01-01' }, true],
  [
    'of five years from 29 February',
    'public_service_over_5_years',
    { effectiveFrom: '2028-02-29', effectiveUntil: '2033-02-28' },
    false,
  ],
  [
    'of a day more',
    'public_service_over_5_years',
    { effectiveFrom: '2028-02-29', effectiveUntil: '2033-03-01' },
    true,
  ],
  ['without an end', 'public_service_over_5_years', { effectiveUntil: null }, false],
  ['an MoU of a year', 'mou_over_12_months', { type: 'mou' }, false],
  ['an MoU of a year and a day', 'mou_over_12_months', { type: 'mou', effectiveUntil: '2027-01-01' }, true],
  ['a PKS of two years', 'mou_over_12_months', { effectiveUntil: '2027-12-31' }, false],
  [
    'an MoU delegated by the region',
    'mou_delegated',
    { type: 'mou', parties: [{ side: 'region', authorityBasis: 'power_of_attorney' }] },
    true,
  ],
  ['an MoU delegated by the collaborator', 'mou_delegated', { type: 'mou' }, false],
  [
    'a PKS delegated by the region',
    'mou_delegated',
    { parties: [{ side: 'region', authorityBasis: 'power_of_attorney' }] },
    false,
  ],
  ['of unclear regime', 'regime_mismatch', {}, false],
  ['of its regime', 'regime_mismatch', { typesOfRegime: ['mou', 'pks'] }, false],
  ['of another regime', 'regime_mismatch', { typesOfRegime: ['nota_kesepakatan', 'rencana_kerja'] }, true],
]

describe('warningsOf', () => {
  it.each(cases)('%s, %s', (_, code, change, warned) => expect(codes(change).includes(code)).toBe(warned))

  it('has a case here for every code, both ways', () => {
    for (const code of warningCodes) {
      expect(new Set(cases.filter((each) => each[1] === code).map((each) => each[3]))).toEqual(
        new Set([true, false]),
      )
    }
  })

  it('says nothing by a rule that it is not given, nor by one it does not know', () => {
    const long = { ...facts, effectiveUntil: '2040-01-01' }
    expect(warningsOf([], long)).toEqual([])
    expect(warningsOf([{ ...defaultWarningRules[1]!, code: 'unheard_of' }], long)).toEqual([])
    expect(warningsOf([{ ...defaultWarningRules[1]!, threshold: null }], long)).toEqual([])
  })

  it('goes by the threshold of the rule and says it, with its source', () => {
    const rule = { ...defaultWarningRules[1]!, threshold: 6 }
    expect(warningsOf([rule], facts)).toEqual([
      {
        code: 'public_service_over_5_years',
        text: {
          id: 'Masa berlaku lebih dari 6 bulan: untuk pelayanan publik ada ketentuan tersendiri.',
          en: 'The period is longer than 6 months: for public services special rules apply.',
        },
        source: rule.source,
        certainty: 'source',
      },
    ])
  })
})

describe('defaultWarningRules', () => {
  it('has one for each code; what is unsure is off', () => {
    expect(defaultWarningRules.map((each) => each.code)).toEqual([...warningCodes])
    for (const rule of defaultWarningRules) expect(rule.enabled).toBe(rule.certainty !== 'unsure')
  })
})

describe('lastDayOf', () => {
  it.each([
    ['2026-01-01', 12, '2026-12-31'],
    ['2026-06-15', 12, '2027-06-14'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-03-01', 12, '2028-02-29'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2026-01-01', 60, '2030-12-31'],
  ])('%s, %i months: %s', (from, months, last) => expect(lastDayOf(from, months)).toBe(last))
})
