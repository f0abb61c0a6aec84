import { describe, expect, it } from 'vitest'
import { responsibleSide, soleOrganization } from '../../../src/commitments/commitments/responsible.ts'
import { itemTypes } from '../../../src/meetings/kinds.ts'
import { sides } from '../../../src/organizations/kinds.ts'

describe('responsibleSide', () => {
  const expected = [
    { side: 'region', type: 'offer', delivers: 'region' },
    { side: 'region', type: 'need', delivers: 'collaborator' },
    { side: 'collaborator', type: 'offer', delivers: 'collaborator' },
    { side: 'collaborator', type: 'need', delivers: 'region' },
  ] as const

  it('has a row here for every side and type', () =>
    expect(expected).toHaveLength(sides.length * itemTypes.length))

  it.each(expected)(
    'what the $side states as $type is delivered by the $delivers',
    ({ side, type, delivers }) => {
      expect(responsibleSide({ side, type })).toBe(delivers)
    },
  )
})

describe('soleOrganization', () => {
  const lead = { organizationId: 'lead', side: 'region' } as const
  const second = { organizationId: 'second agency', side: 'region' } as const
  const shopee = { organizationId: 'shopee', side: 'collaborator' } as const
  const gojek = { organizationId: 'gojek', side: 'collaborator' } as const

  it.each([
    ['the lead agency, for the region', [lead, second, shopee], 'region', 'lead'],
    ['the only collaborator', [lead, second, shopee], 'collaborator', 'shopee'],
    ['nobody, where there are two collaborators', [lead, shopee, gojek], 'collaborator', null],
    ['nobody, where there is no collaborator', [lead], 'collaborator', null],
  ] as const)('is %s', (_, organizations, side, answer) => {
    expect(soleOrganization(organizations, side, 'lead')).toBe(answer)
  })
})
