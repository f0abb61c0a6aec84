import { describe, expect, it } from 'vitest'
import { continuedBy, continuedErrors, type Continuing } from '../../../src/meetings/parts/continued.ts'

const said = (description: string, more: Partial<Continuing> = {}): Continuing => ({
  side: 'collaborator',
  type: 'offer',
  description,
  ...more,
})
const corrected = [
  { ...said('Kelas'), id: 'a', originId: 'first' },
  { ...said('Kelas'), id: 'b', originId: 'b' },
  { ...said('Modal'), id: 'c', originId: 'c' },
]

describe('what continues an item of the corrected minutes', () => {
  it.each<[string, Continuing[], [string | null, string | undefined][]]>([
    [
      'what says the same, each once',
      [said('Kelas'), said('Kelas'), said('Kelas')],
      [
        ['a', 'first'],
        ['b', 'b'],
        [null, undefined],
      ],
    ],
    [
      'of the same side and type',
      [said('Kelas', { side: 'region' }), said('Kelas', { type: 'need' })],
      [
        [null, undefined],
        [null, undefined],
      ],
    ],
    ['what is named, with other words', [said('Pelatihan', { continuesId: 'c' })], [['c', 'c']]],
    [
      'what is named before what says the same',
      [said('Kelas'), said('Lokakarya', { continuesId: 'a' })],
      [
        ['b', 'b'],
        ['a', 'first'],
      ],
    ],
    ['nothing, where that is said', [said('Kelas', { continuesId: null })], [[null, undefined]]],
  ])('%s', (_, items, expected) => {
    expect(continuedBy(items, corrected).map((each) => [each.continuesId, each.originId])).toEqual(expected)
  })

  it('is one of them, and continued once', () => {
    const items = ['c', null, 'x', 'c', undefined].map((continuesId) => ({ continuesId }))
    expect(continuedErrors(items, corrected).map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/items/2/continuesId', 'not_in_corrected'],
      ['/items/3/continuesId', 'continued_twice'],
    ])
    expect(continuedErrors([{ continuesId: 'a' }], [])).toMatchObject([{ code: 'not_in_corrected' }])
  })
})
