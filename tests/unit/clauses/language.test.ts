import { describe, expect, it } from 'vitest'
import { applies, clauseConditions, type ClauseFacts } from '../../../src/clauses/applies.ts'
import {
  faultsOf,
  filledIn,
  flagVariables,
  isForEachParty,
  paragraphsFor,
  textVariables,
  type Values,
} from '../../../src/clauses/language.ts'

const none = <Name extends string, Value>(names: readonly Name[], value: Value) =>
  Object.fromEntries(names.map((name) => [name, value])) as Record<Name, Value>

const values = (texts: Partial<Values['texts']> = {}, flags: Partial<Values['flags']> = {}): Values => ({
  texts: { ...none(textVariables, null), ...texts },
  lists: { addresses: ['PIHAK KESATU: …'], rights: [], obligations: ['Melatih.', 'Melapor.'] },
  flags: { ...none(flagVariables, false), ...flags },
})
const written = (paragraphs: string[], of = values()) =>
  paragraphsFor({ title: 'Judul', paragraphs }, of, '…').map(({ text, items }) =>
    items ? [text, ...items].join('|') : text,
  )

describe('a text that is saved', () => {
  it.each([
    ['Judul {nope}', ['Teks'], [['/title', 'unknown_variable']]],
    ['Judul {rights}', ['Teks'], [['/title', 'misplaced_variable']]],
    ['Judul {?purpose}', ['Teks'], [['/title', 'misplaced_variable']]],
    ['Judul', ['{purpose}', 'Lokasi {lokasi}'], [['/paragraphs/1', 'unknown_variable']]],
    ['Judul', ['{?nope}Teks'], [['/paragraphs/0', 'unknown_variable']]],
    ['Judul', ['{?rights}Teks'], [['/paragraphs/0', 'unknown_variable']]],
    ['Judul', ['Teks {?dutyStamp} lagi'], [['/paragraphs/0', 'misplaced_variable']]],
    ['Judul', ['Teks {dutyStamp}'], [['/paragraphs/0', 'misplaced_variable']]],
    ['Judul', ['{rights} lalu teks'], [['/paragraphs/0', 'misplaced_variable']]],
    ['Judul', ['{rights}'], [['/paragraphs/0', 'misplaced_variable']]],
    ['Judul', ['{?dutyStamp}'], [['/paragraphs/0', 'misplaced_variable']]],
    [
      'Judul',
      ['Kurung { saja', 'dan }'],
      [
        ['/paragraphs/0', 'unknown_variable'],
        ['/paragraphs/1', 'unknown_variable'],
      ],
    ],
    [
      'Judul',
      ['{constructor} {__proto__}'],
      [
        ['/paragraphs/0', 'unknown_variable'],
        ['/paragraphs/0', 'unknown_variable'],
        ['/paragraphs/0', 'unknown_variable'],
      ],
    ],
    ['Hak {party}', ['{?dutyStamp}{!funding}{party} berhak: {rights}', '#eval $x$ \\ <w:p/> {blank}'], []],
  ])('%s %j', (title, paragraphs, expected) => {
    const found = faultsOf({ title, paragraphs })
    expect(found.map(({ pointer, code }) => [pointer, code])).toEqual(expected)
  })

  it('takes every variable that there is', () => {
    const paragraphs = textVariables.map((name) => `{?${name}}Teks {${name}}`)
    expect(faultsOf({ title: 'Judul', paragraphs })).toEqual([])
  })
})

describe('a text that is filled in', () => {
  it('has dots for what the record does not say', () => {
    expect(written(['Tujuan: {purpose}', '{blank}'], values({ blank: null }))).toEqual(['Tujuan: …', '…'])
  })

  it('does not look again at what the record says', () => {
    const hostile = '{title} {?dutyStamp} {rights} $& $1 \\ #eval("x") <w:p>'
    expect(written(['A {purpose} B'], values({ purpose: hostile, title: 'Rahasia' }))).toEqual([
      `A ${hostile} B`,
    ])
    expect(filledIn('{purpose}', values({ purpose: hostile }), '…')).toBe(hostile)
  })

  it('keeps a paragraph where all its questions hold', () => {
    const asked = ['{?purpose}ada', '{!purpose}tidak', '{?dutyStamp}{!purpose}dua', 'selalu']
    expect(written(asked)).toEqual(['tidak', 'selalu'])
    expect(written(asked, values({ purpose: 'x' }))).toEqual(['ada', 'selalu'])
    expect(written(asked, values({}, { dutyStamp: true }))).toEqual(['tidak', 'dua', 'selalu'])
  })

  it('ends with its list, or with one item to be filled in', () => {
    expect(written(['Wajib: {obligations}', 'Berhak: {rights}'])).toEqual([
      'Wajib:|Melatih.|Melapor.',
      'Berhak:|…',
    ])
  })

  it('is written for each party where it names one', () => {
    expect(isForEachParty({ title: 'Hak {party}', paragraphs: ['Teks'] })).toBe(true)
    expect(isForEachParty({ title: 'Hak', paragraphs: ['Wajib: {obligations}'] })).toBe(true)
    expect(isForEachParty({ title: 'Alamat', paragraphs: ['Kepada: {addresses}'] })).toBe(false)
  })
})

describe('the clauses of an agreement', () => {
  const facts: ClauseFacts = {
    chosen: [],
    isFunded: false,
    needsDprd: false,
    processesPersonalData: false,
    hasIndividual: false,
    regime: 'ksdpk',
  }
  const that = (more: Partial<ClauseFacts>, regime: 'ksdpk' | 'sinergi' | null = null) =>
    clauseConditions.filter((condition) =>
      applies({ templateId: 'one', condition, regime }, { ...facts, ...more }),
    )
  it.each([
    [{}, []],
    [{ chosen: ['one'] }, ['optional']],
    [{ chosen: ['other'] }, []],
    [{ isFunded: true }, ['funding']],
    [{ needsDprd: true }, ['dprd']],
    [{ processesPersonalData: true }, ['personal_data']],
    [{ hasIndividual: true }, ['individual_partner']],
  ])('%j', (more, expected) => {
    expect(that(more)).toEqual(['required', ...expected])
    expect(that(more, 'ksdpk')).toEqual(['required', ...expected])
    expect(that(more, 'sinergi')).toEqual([])
  })
})
