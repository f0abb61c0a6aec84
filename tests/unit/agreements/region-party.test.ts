import { describe, expect, it } from 'vitest'
import { withProvince } from '../../../src/agreements/parts/region-party.ts'
import type { Side } from '../../../src/organizations/kinds.ts'
import { agreementTypes } from '../../../src/agreements/lifecycle.ts'

interface Party {
  organizationId: string
  side: Side
}
const province: Party = { organizationId: 'province', side: 'region' }
const agency: Party = { organizationId: 'agency', side: 'region' }
const shopee: Party = { organizationId: 'shopee', side: 'collaborator' }

describe('the region’s party', () => {
  it.each(agreementTypes)('of a %s that names only collaborators', (type) => {
    const signsItself = type === 'mou' || type === 'nota_kesepakatan'
    expect(withProvince(type, [shopee], province)).toEqual(signsItself ? [province, shopee] : [shopee])
  })

  it('is the agency where the paper names it, and none where nobody is named or the province is not registered', () => {
    expect(withProvince('mou', [shopee, agency], province)).toEqual([shopee, agency])
    expect(withProvince('mou', [], province)).toEqual([])
    expect(withProvince('mou', [shopee], undefined)).toEqual([shopee])
  })
})
