import { describe, expect, it } from 'vitest'
import { changedFunding, fundingColumns } from '../../../src/agreements/content/funding.ts'
import {
  agreementTypes,
  type AgreementStatus,
  type AgreementType,
} from '../../../src/agreements/lifecycle.ts'
import { parentError, parentTypes } from '../../../src/agreements/content/parent.ts'

describe('parentError', () => {
  const fits: Record<AgreementType, readonly AgreementType[]> = {
    mou: [],
    pks: ['mou'],
    nota_kesepakatan: [],
    rencana_kerja: ['nota_kesepakatan'],
  }
  it.each(agreementTypes.flatMap((type) => agreementTypes.map((parent) => [type, parent] as const)))(
    '%s under %s',
    (type, parent) => {
      const code = parentError(type, { type: parent, status: 'signed' })?.code
      expect(code).toBe(fits[type].includes(parent) ? undefined : 'wrong_parent_type')
      expect(parentTypes[type] === parent).toBe(fits[type].includes(parent))
    },
  )

  it.each([
    ['draft', undefined],
    ['signed', undefined],
    ['terminated', undefined],
    ['cancelled', 'parent_cancelled'],
  ] as [AgreementStatus, string | undefined][])('a PKS under an MoU that is %s: %s', (status, code) => {
    expect(parentError('pks', { type: 'mou', status })?.code).toBe(code)
  })

  it('a parent that is not there', () =>
    expect(parentError('pks', undefined)?.code).toBe('unknown_agreement'))
})

describe('changedFunding', () => {
  const before = { source: 'apbd', amount: 5, note: 'DPA 2026' } as const
  it.each([
    [null, { source: 'apbd' }, { source: 'apbd', amount: null, note: null }],
    [null, { amount: 5 }, { wrong: 'source' }],
    [null, { source: 'none', amount: 0 }, { wrong: 'amount' }],
    [null, { source: 'none' }, { source: 'none', amount: null, note: null }],
    [before, {}, before],
    [before, { amount: 0 }, { ...before, amount: 0 }],
    [before, { note: null }, { ...before, note: null }],
    [before, { source: 'shared' }, { ...before, source: 'shared' }],
    [before, { source: 'none' }, { wrong: 'amount' }],
    [before, { source: 'none', amount: null }, { source: 'none', amount: null, note: 'DPA 2026' }],
  ] as const)('%j, changed by %j', (from, change, after) =>
    expect(changedFunding(from, change)).toEqual(after),
  )

  it('is empty columns where there is none', () => {
    expect(fundingColumns(null)).toEqual({ fundingSource: null, fundingAmount: null, fundingNote: null })
    expect(fundingColumns(before)).toEqual({
      fundingSource: 'apbd',
      fundingAmount: 5,
      fundingNote: 'DPA 2026',
    })
  })
})
