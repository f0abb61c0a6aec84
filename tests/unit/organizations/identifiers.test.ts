import { describe, expect, it } from 'vitest'
import {
  equivalentValues,
  identifierErrors,
  normalizedValue,
  type Identifier,
} from '../../../src/organizations/parts/identifiers.ts'
import { organizationKinds } from '../../../src/organizations/kinds.ts'

const npwp = (value: string): Identifier => ({ scheme: 'ID-DJP', value })
const nib = (value: string): Identifier => ({ scheme: 'X-NIB', value })
const other = (value: string): Identifier => ({ scheme: 'X-OTHER', value })

describe('normalizedValue', () => {
  it.each([
    [npwp('01.234.567.8-901.000'), '012345678901000'],
    [npwp('0012 3456 7890 1000'), '0012345678901000'],
    [nib('8120/001-234 567'), '8120001234567'],
    [other('AHU-0001.AH.01   Tahun 2020'), 'AHU-0001.AH.01 Tahun 2020'],
  ])('%o is kept as %s', (identifier, expected) => expect(normalizedValue(identifier)).toBe(expected))
})

describe('equivalentValues', () => {
  it.each([
    [npwp('012345678901000'), ['012345678901000', '0012345678901000']],
    [npwp('0012345678901000'), ['0012345678901000', '012345678901000']],
    [npwp('1012345678901000'), ['1012345678901000']],
    [nib('0120001234567'), ['0120001234567']],
    [other('0123'), ['0123']],
  ])('%o', (identifier, expected) => expect(equivalentValues(identifier)).toEqual(expected))
})

describe('identifierErrors', () => {
  const codes = (identifiers: Identifier[], kind: (typeof organizationKinds)[number] = 'company') =>
    identifierErrors(identifiers, kind).map((each) => `${each.pointer} ${each.code}`)

  it.each([14, 15, 16, 17])('an NPWP of %i digits', (length) => {
    const sound = length === 15 || length === 16
    expect(codes([npwp('0'.repeat(length))])).toEqual(
      sound ? [] : ['/identifiers/0/value invalid_identifier'],
    )
  })

  it.each([12, 13, 14])('an NIB of %i digits', (length) => {
    expect(codes([nib('8'.repeat(length))])).toEqual(
      length === 13 ? [] : ['/identifiers/0/value invalid_identifier'],
    )
  })

  it.each(['01234567890100A', '０１２３４５６７８９０１０００', '', '--'])('no digits: %j', (value) => {
    expect(codes([npwp(value)])).toContain('/identifiers/0/value invalid_identifier')
  })

  it('takes any text for another scheme', () => expect(codes([other('x')])).toEqual([]))

  it.each(organizationKinds)('a 16-digit NPWP that is no zero and 15 digits, of a kind %s', (kind) => {
    expect(codes([npwp('3171234567890001')], kind)).toEqual(
      kind === 'individual' ? ['/identifiers/0/value nik_not_recorded'] : [],
    )
    expect(codes([npwp('0317123456789000')], kind)).toEqual([])
  })

  it('names the second of two that are the same number, however it is written', () => {
    expect(codes([npwp('01.234.567.8-901.000'), nib('8120001234567'), npwp('0012345678901000')])).toEqual([
      '/identifiers/2/value duplicate_identifier',
    ])
    expect(codes([npwp('123456789012345'), other('123456789012345')])).toEqual([])
  })

  it.each([
    ['2026-01-02', '2026-01-01', ['/identifiers/0/validUntil end_before_start']],
    ['2026-01-01', '2026-01-01', []],
    [null, '2026-01-01', []],
    ['2026-01-01', undefined, []],
  ])('valid from %s until %s', (validFrom, validUntil, expected) => {
    expect(codes([{ ...other('x'), validFrom, validUntil }])).toEqual(expected)
  })
})
