import { describe, expect, it } from 'vitest'
import {
  changedFields,
  changedParts,
  withSignatory,
  type Part,
} from '../../../src/agreements/diff/compare.ts'
import { calledCommitment, calledParty, calledProvision } from '../../../src/agreements/diff/sentences.ts'
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
    const told = changedFields(fields, before, after).map(({ sentence: _, ...each }) => each)
    expect(told).toEqual(changes)
  })
})

describe('changedParts', () => {
  const told = { text: { label: both('Isi', 'Text') } }
  const called = both('Hak Mitra', 'The right of Mitra')
  const part = (id: string | null, text: string, likeness?: string): Part => ({
    id,
    name: 'Mitra',
    called,
    stage: 'P2',
    said: { text },
    ...(likeness !== undefined && { likeness }),
  })
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
      'written anew in place of a like one',
      [part('1', 'a', 'x')],
      [part('9', 'b', 'x')],
      [['9', 'changed', ['a', 'b']]],
    ],
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
    sentence: both('Diubah.', 'Changed.'),
  })
  const party = {
    id: '1',
    change: 'changed' as const,
    name: 'Mitra',
    stage: null,
    sentence: both('Diubah.', 'Changed.'),
  }
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

describe('the sentences', () => {
  const day = { endsOn: { label: both('Berakhir', 'Effective until') } }
  const amount = { amount: { label: both('Nilai (Rp)', 'Amount (IDR)') } }

  it.each([
    [
      'a text',
      fields,
      { title: 'A' },
      { title: 'B' },
      'Judul diubah dari “A” menjadi “B”.',
      'Title was changed from “A” to “B”.',
    ],
    [
      'a day, in words',
      day,
      { endsOn: '2027-12-31' },
      { endsOn: '2028-11-30' },
      'Berakhir diubah dari “31 Desember 2027” menjadi “30 November 2028”.',
      'Effective until was changed from “31 December 2027” to “30 November 2028”.',
    ],
    [
      'an amount',
      amount,
      { amount: 250_000_000 },
      { amount: 1_500_000.5 },
      'Nilai (Rp) diubah dari “250.000.000” menjadi “1.500.000,5”.',
      'Amount (IDR) was changed from “250,000,000” to “1,500,000.5”.',
    ],
    [
      'codes, by their names',
      fields,
      { stages: ['P1'] },
      { stages: ['P1', 'P2'] },
      'Tahap diubah dari “Satu” menjadi “Satu, Dua”.',
      'Stages was changed from “One” to “One, Two”.',
    ],
    [
      'what was empty',
      fields,
      { dutyStamp: null },
      { dutyStamp: true },
      'Meterai diisi: “Ya”.',
      'Duty stamp was filled in: “Yes”.',
    ],
    [
      'what is empty, or an empty list',
      fields,
      { stages: ['P2'] },
      { stages: [] },
      'Tahap dikosongkan, semula “Dua”.',
      'Stages was emptied; it was “Two”.',
    ],
    [
      'a long text, cut',
      fields,
      { title: 'A' },
      { title: 'x'.repeat(301) },
      `Judul diubah dari “A” menjadi “${'x'.repeat(299)}…”.`,
      `Title was changed from “A” to “${'x'.repeat(299)}…”.`,
    ],
  ] as const)('%s', (_, told, before, after, id, en) => {
    expect(changedFields(told, before, after).map(({ sentence }) => sentence)).toEqual([{ id, en }])
  })

  const provision = (text: string): Part => ({
    id: '1',
    name: 'Mitra',
    called: calledProvision(both('Kewajiban', 'Obligation'), 'Mitra', text),
    stage: null,
    said: { text },
  })
  const party = (said: Record<string, unknown>): Part => ({
    id: '1',
    name: 'Mitra',
    called: calledParty('Mitra'),
    stage: null,
    said,
  })
  const commitment: Part = {
    id: '1',
    name: 'Kelas',
    called: calledCommitment('Kelas'),
    stage: 'P2',
    said: { text: 'Kelas' },
  }
  const told = { text: { label: both('Isi', 'Text') }, signatoryName: { label: both('Nama', 'Name') } }

  it.each([
    [
      'a provision that changed',
      [provision('a')],
      [provision('b')],
      'Kewajiban Mitra (“b”) diubah: Isi diubah dari “a” menjadi “b”.',
      'The obligation of Mitra (“b”) was changed: Text was changed from “a” to “b”.',
    ],
    [
      'a provision that was added',
      [],
      [provision('b')],
      'Kewajiban Mitra (“b”) ditambahkan.',
      'The obligation of Mitra (“b”) was added.',
    ],
    [
      'a commitment that was removed',
      [commitment],
      [],
      'Komitmen “Kelas” dihapus.',
      'The commitment “Kelas” was removed.',
    ],
    [
      'a party of which somebody else signs, without the name',
      [party({ signatoryName: 'Satu' })],
      [party({ signatoryName: 'Dua' })],
      'Pihak Mitra diubah.',
      'The party Mitra was changed.',
    ],
  ])('%s', (_, before, after, id, en) => {
    expect(changedParts(told, before, after).map(({ sentence }) => sentence)).toEqual([{ id, en }])
  })
})
