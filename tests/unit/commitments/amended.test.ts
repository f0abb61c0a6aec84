import { describe, expect, it } from 'vitest'
import {
  amendedErrors,
  type AmendedCommitments,
  type Standing,
} from '../../../src/commitments/amending/changes.ts'

const untouched: Standing = { unit: 'kelas', metric: null, reported: false, lastDelivered: null }
const noted: Standing = { ...untouched, reported: true }
const delivered: Standing = { ...noted, lastDelivered: '2026-05-20' }

const codes = (
  changes: Partial<AmendedCommitments>,
  standing: Standing = untouched,
  effectiveFrom = '2026-06-01',
) =>
  amendedErrors(
    { add: [], change: [], drop: [], ...changes },
    {
      partyIds: new Set(['shopee']),
      agreedItemIds: new Set(['item']),
      standing: new Map([['one', standing]]),
      effectiveFrom,
    },
  ).map(({ pointer, code }) => `${pointer.replace('/changes/commitments/', '')} ${code}`)

const added = { id: 'new', description: 'Kelas' }

describe('amendedErrors', () => {
  it.each([
    ['a plain one', {}, []],
    ['of a party, from an agreed item', { responsibleOrganizationId: 'shopee', meetingItemId: 'item' }, []],
    ['of no party', { responsibleOrganizationId: 'gojek' }, ['add/1/responsibleOrganizationId not_a_party']],
    ['from an item that was not agreed on', { meetingItemId: 'x' }, ['add/1/meetingItemId not_agreed_item']],
  ])('adds %s', (_, content, expected) => {
    expect(codes({ add: [added, { ...added, ...content }] })).toEqual(expected)
  })

  it.each([
    ['the target', { targetValue: 3 }, delivered, []],
    ['the unit of what nobody reported on', { unit: 'sesi' }, untouched, []],
    ['the unit of what was reported on', { unit: 'sesi' }, noted, ['change/0/unit measure_in_use']],
    ['the unit to what it is', { unit: 'kelas' }, delivered, []],
    [
      'both measures of what was delivered',
      { unit: null, metric: 'peserta' },
      delivered,
      ['change/0/unit measure_in_use', 'change/0/metric measure_in_use'],
    ],
    ['who answers for it', { responsibleOrganizationId: 'shopee' }, delivered, []],
    [
      'who answers for it to no party',
      { responsibleOrganizationId: 'gojek' },
      delivered,
      ['change/0/responsibleOrganizationId not_a_party'],
    ],
  ])('changes %s', (_, content, standing, expected) => {
    expect(codes({ change: [{ id: 'one', ...content }] }, standing)).toEqual(expected)
  })

  it.each([
    ['what nobody reported on', untouched, '2026-05-01', []],
    ['what is only noted down', noted, '2026-05-01', []],
    ['what was delivered before', delivered, '2026-05-21', []],
    ['what was delivered on that day', delivered, '2026-05-20', ['drop/0 delivered_since']],
    ['what was delivered since', delivered, '2026-05-19', ['drop/0 delivered_since']],
  ])('drops %s', (_, standing, effectiveFrom, expected) => {
    expect(codes({ drop: ['one'] }, standing, effectiveFrom)).toEqual(expected)
  })

  it('names every commitment that does not stand', () => {
    expect(codes({ change: [{ id: 'gone', unit: 'x' }], drop: ['one', 'never'] })).toEqual([
      'change/0/id unknown_commitment',
      'drop/1 unknown_commitment',
    ])
  })
})
