import { describe, expect, it } from 'vitest'
import { discardBlockers, lastSignedOn } from '../../../src/agreements/recorded/rules.ts'

const nothing = { children: [], renewal: null, amendments: [], deliveries: 0 }

describe('what keeps a recorded agreement from being discarded', () => {
  it.each([
    ['nothing', nothing, []],
    ['what stands under it', { ...nothing, children: ['KS-2026-00001', 'KS-2026-00002'] }, ['has_children']],
    ['its renewal', { ...nothing, renewal: 'KS-2026-00003' }, ['has_renewal']],
    ['an amendment', { ...nothing, amendments: [1] }, ['has_amendments']],
    ['a delivery', { ...nothing, deliveries: 1 }, ['has_deliveries']],
    [
      'all of them',
      { children: ['KS-2026-00001'], renewal: 'KS-2026-00003', amendments: [1, 2], deliveries: 3 },
      ['has_children', 'has_renewal', 'has_amendments', 'has_deliveries'],
    ],
  ])('%s', (_, standing, codes) => {
    expect(discardBlockers(standing).map(({ code }) => code)).toEqual(codes)
  })

  it('names each in both languages', () => {
    const [under] = discardBlockers({ ...nothing, children: ['KS-2026-00001', 'KS-2026-00002'] })
    for (const text of Object.values(under!.message)) expect(text).toContain('KS-2026-00001, KS-2026-00002')
  })
})

it('the last party signs it', () => {
  expect(lastSignedOn([{ signedOn: '2017-02-27' }, { signedOn: '2017-03-05' }, {}, { signedOn: null }])).toBe(
    '2017-03-05',
  )
  expect(lastSignedOn([{}])).toBe('')
})
