import { describe, expect, it } from 'vitest'
import { ownerErrors, ownerOf, someUnsaid } from '../../../src/meetings/parts/owners.ts'

const one = { lead: 'region', support: 'region', shopee: 'collaborator' } as const
const two = { ...one, gojek: 'collaborator' } as const
const names = { lead: 'Dinas PPKUKM', support: 'DPMPTSP', shopee: 'Shopee', gojek: 'Gojek' }

describe('whose an offer or need is', () => {
  it.each([
    ['as it says', { side: 'collaborator', organizationId: 'gojek' }, two, ['lead'], 'gojek'],
    ['of the agency of the officer who logs it', { side: 'region' }, two, ['support'], 'support'],
    ['of the only collaborator', { side: 'collaborator' }, one, ['lead'], 'shopee'],
    ['to be said, where there are several', { side: 'collaborator' }, two, ['lead'], undefined],
    ['to be said, of whose agency is not in the case', { side: 'region' }, one, ['stranger'], undefined],
  ] as const)('is %s', (_, item, sides, own, owner) => expect(ownerOf(item, sides, own)).toBe(owner))

  it('has to be said where one of them does not', () => {
    expect(someUnsaid([{ side: 'region' }], two, ['lead'])).toBe(false)
    expect(someUnsaid([{ side: 'region' }, { side: 'collaborator' }], two, ['lead'])).toBe(true)
  })

  it('names each item that is wrong, and the candidates', () => {
    const items = [
      { side: 'region' },
      { side: 'collaborator' },
      { side: 'region', organizationId: 'stranger' },
      { side: 'region', organizationId: 'shopee' },
    ] as const
    const errors = ownerErrors(items, two, ['lead'], names)
    expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/items/1/organizationId', 'organization_needed'],
      ['/items/2/organizationId', 'not_in_case'],
      ['/items/3/organizationId', 'other_side'],
    ])
    expect(errors[0]!.message.en).toContain('Shopee (shopee), Gojek (gojek)')
  })
})
