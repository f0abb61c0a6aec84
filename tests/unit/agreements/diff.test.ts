import { describe, expect, it } from 'vitest'
import {
  changedFields,
  changedParts,
  withSignatory,
  type Part,
} from '../../../src/agreements/diff/compare.ts'
import { both } from '../../../src/kernel/labels.ts'

const fields = {
  title: { label: both('Judul', 'Title') },
  term: {
    label: both('Jangka waktu', 'Term'),
    labels: { fixed: both('Tetap', 'Fixed'), open: both('Tanpa batas', 'Open') },
  },
  stages: { label: both('Tahap', 'Stages'), labels: { P1: both('Satu', 'One'), P2: both('Dua', 'Two') } },
  dutyStamp: { label: both('Meterai', 'Duty stamp') },
}
const plain = <Value>(value: Value) => ({ value, text: null })

describe('changedFields', () => {
  const before = { title: 'A', term: 'fixed', stages: ['P1'], dutyStamp: null, other: 1 }

  it.each([
    ['nothing', before, []],
    [
      'text',
      { ...before, title: 'B' },
      [{ field: 'title', label: fields.title.label, before: plain('A'), after: plain('B') }],
    ],
    [
      'a code by its names',
      { ...before, term: 'open' },
      [
        {
          field: 'term',
          label: fields.term.label,
          before: { value: 'fixed', text: { id: 'Tetap', en: 'Fixed' } },
          after: { value: 'open', text: { id: 'Tanpa batas', en: 'Open' } },
        },
      ],
    ],
    [
      'each code of a list',
      { ...before, stages: ['P1', 'P2'] },
      [
        {
          field: 'stages',
          label: fields.stages.label,
          before: { value: ['P1'], text: { id: 'Satu', en: 'One' } },
          after: { value: ['P1', 'P2'], text: { id: 'Satu, Dua', en: 'One, Two' } },
        },
      ],
    ],
    [
      'yes where nothing was said',
      { ...before, dutyStamp: true },
      [
        {
          field: 'dutyStamp',
          label: fields.dutyStamp.label,
          before: plain(null),
          after: { value: true, text: { id: 'Ya', en: 'Yes' } },
        },
      ],
    ],
    ['what nobody is told of', { ...before, other: 2 }, []],
    ['a field that one of them does not show', { ...before, title: undefined }, []],
  ])('%s', (_, after, changes) => {
    expect(changedFields(fields, before, after)).toEqual(changes)
  })
})

describe('changedParts', () => {
  const told = { text: { label: both('Isi', 'Text') } }
  const part = (id: string | null, text: string): Part => ({ id, name: 'Mitra', stage: 'P2', said: { text } })
  const changes = (before: Part[], after: Part[]) =>
    changedParts(told, before, after).map(({ id, change, fields: changed }) => [
      id,
      change,
      ...changed.map((each) => [each.before.value, each.after.value]),
    ])

  it.each([
    ['the same', [part('1', 'a')], [part('1', 'a')], []],
    ['in another order', [part('1', 'a'), part('2', 'b')], [part('2', 'b'), part('1', 'a')], []],
    ['changed, by the id', [part('1', 'a')], [part('1', 'b')], [['1', 'changed', ['a', 'b']]]],
    ['written anew with the same words', [part('1', 'a')], [part('9', 'a')], []],
    [
      'one of two with the same words',
      [part('1', 'a'), part('2', 'a')],
      [part('9', 'a')],
      [['2', 'removed', ['a', null]]],
    ],
    [
      'an id before the words',
      [part('1', 'a'), part('2', 'b')],
      [part('2', 'a')],
      [
        ['2', 'changed', ['b', 'a']],
        ['1', 'removed', ['a', null]],
      ],
    ],
    ['added, without an id yet', [], [part(null, 'a')], [[null, 'added', [null, 'a']]]],
  ])('%s', (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected)
  })
})

describe('withSignatory', () => {
  const change = (field: string, was: string | null, is: string | null) => ({
    field,
    label: both(field, field),
    before: plain(was),
    after: plain(is),
  })
  const party = { id: '1', change: 'changed' as const, name: 'Mitra', stage: null }
  const seat = change('seat', 'Bogor', 'Jakarta')

  it('leaves a party whose signatory is the same as it is', () => {
    expect(withSignatory({ ...party, fields: [seat] })).toEqual({ ...party, fields: [seat] })
  })

  it('tells of who signs apart, by the names of the fields', () => {
    const people = [
      change('signatoryName', 'Satu', 'Dua'),
      change('authorityDocumentDate', null, '2026-05-02'),
    ]
    expect(withSignatory({ ...party, fields: [people[0]!, seat, people[1]!] })).toEqual({
      ...party,
      fields: [seat],
      signatory: {
        before: { signatoryName: 'Satu', authorityDocumentDate: null },
        after: { signatoryName: 'Dua', authorityDocumentDate: '2026-05-02' },
      },
    })
  })
})
