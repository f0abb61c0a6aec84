import { describe, expect, it } from 'vitest'
import { withProvince } from '../../../src/agreements/content/region-party.ts'
import { agreementTypes } from '../../../src/agreements/lifecycle.ts'

const province = { organizationId: 'province', side: 'region' as const }
const agency = { organizationId: 'agency', side: 'region' as const }
const shopee = { organizationId: 'shopee', side: 'collaborator' as const }

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
