import { describe, expect, it } from 'vitest'
import {
  bodyOf,
  changedIn,
  conflictsOf,
  saidBy,
  type FormField,
} from '../../../src/console/app/parts/form/fields.ts'

const fields: readonly FormField[] = [
  { name: 'object', label: 'Objek' },
  { name: 'amount', label: 'Jumlah', kind: 'number' },
  { name: 'stages', label: 'Tahap', kind: 'several' },
  { name: 'burdens', label: 'Membebani', kind: 'yes' },
]

describe('the form of a record', () => {
  it('holds what the record says, and sends what its texts stand for', () => {
    const said = saidBy({ object: 'Kios', amount: 1250, stages: ['P3', 'P6'], burdens: false }, fields)
    expect(said).toEqual({ object: 'Kios', amount: '1250', stages: 'P3,P6', burdens: '' })
    expect(bodyOf({ ...said, object: '  ', burdens: 'yes' }, fields)).toEqual({
      object: null,
      amount: 1250,
      stages: ['P3', 'P6'],
      burdens: true,
    })
    expect(bodyOf({ stages: '' }, fields)).toEqual({ stages: [] })
  })

  it.each([
    ['nobody else changed it', { object: 'b' }, { object: 'a' }, { object: 'a' }, []],
    ['it was empty and still is', { object: 'b' }, { object: '' }, {}, []],
    ['another changed it', { object: 'b' }, { object: 'a' }, { object: 'c' }, ['object']],
    ['another changed it to the same', { object: 'b' }, { object: 'a' }, { object: 'b' }, []],
    [
      'another changed what was not typed in',
      { object: 'b' },
      { object: 'a' },
      { object: 'a', amount: '7' },
      [],
    ],
    ['another emptied it', { object: 'b' }, { object: 'a' }, { object: '' }, ['object']],
  ])('finds a conflict where there is one: %s', (_name, typed, base, now, found) => {
    expect(conflictsOf(typed, base, now)).toEqual(found)
  })

  it('sends what differs alone', () => {
    expect(changedIn({ object: 'a', amount: '8', note: '' }, { object: 'a', amount: '7' })).toEqual({
      amount: '8',
    })
  })
})
