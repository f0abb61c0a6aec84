import { describe, expect, it } from 'vitest'
import { agreementTypes } from '../../../src/agreements/lifecycle.ts'
import {
  carriesOut,
  itemsWithoutSaying,
  partiesOfPromotion,
  responsibleFor,
  type AgreedItem,
  type Member,
} from '../../../src/agreements/transitions/promotion-rules.ts'

const members: Member[] = [
  { organizationId: 'lead', side: 'region' },
  { organizationId: 'support', side: 'region' },
  { organizationId: 'shopee', side: 'collaborator' },
  { organizationId: 'gojek', side: 'collaborator' },
]
const idsOf = (parties: readonly Member[]) => parties.map(({ organizationId }) => organizationId)

describe('what kind of agreement a type is', () => {
  it.each([
    ['mou', false],
    ['nota_kesepakatan', false],
    ['pks', true],
    ['rencana_kerja', true],
  ] as const)('%s carries out what was agreed: %s', (type, carries) => expect(carriesOut(type)).toBe(carries))

  it('is said of every type', () => expect(agreementTypes).toHaveLength(4))
})

describe('who the parties of a promotion are', () => {
  it.each([
    ['pks', 'lead', 'province', ['lead', 'shopee', 'gojek']],
    ['pks', 'support', 'province', ['support', 'shopee', 'gojek']],
    ['rencana_kerja', 'support', null, ['support', 'shopee', 'gojek']],
    ['mou', 'lead', 'province', ['province', 'shopee', 'gojek']],
    ['nota_kesepakatan', 'support', 'province', ['province', 'shopee', 'gojek']],
    ['mou', 'lead', null, ['lead', 'shopee', 'gojek']],
  ] as const)('%s led by %s, province %s', (type, lead, province, expected) => {
    expect(idsOf(partiesOfPromotion(type, members, lead, province))).toEqual(expected)
  })
})

describe('which items are carried over where nobody says it', () => {
  const item = (organizationId: string | null): AgreedItem => ({
    side: 'region',
    type: 'offer',
    organizationId,
  })
  const free = [item('lead'), item('support'), item('shopee'), item(null)]
  const parties = partiesOfPromotion('pks', members, 'lead', null)

  it.each([
    ['pks', true, ['lead', 'shopee', null]],
    ['pks', false, ['lead', 'support', 'shopee', null]],
    ['rencana_kerja', true, ['lead', 'shopee', null]],
    ['mou', false, []],
    ['nota_kesepakatan', true, []],
  ] as const)('%s, others still to promote: %s', (type, others, expected) => {
    const carried = itemsWithoutSaying(type, free, parties, others)
    expect(carried.map(({ organizationId }) => organizationId)).toEqual(expected)
  })
})

describe('who answers for a promoted item', () => {
  const several = partiesOfPromotion('pks', members, 'lead', null)
  const two = several.slice(0, 2)
  it.each([
    ['the collaborator that offered it', 'offer', 'collaborator', 'gojek', several, 'gojek'],
    ['nobody, where it is not known which offered it', 'offer', 'collaborator', null, several, null],
    ['the only collaborator', 'offer', 'collaborator', null, two, 'shopee'],
    [
      'the lead agency, also for what an agency offered that is no party',
      'offer',
      'region',
      'support',
      several,
      'lead',
    ],
    ['the lead agency, for what a collaborator needs', 'need', 'collaborator', 'gojek', several, 'lead'],
    ['nobody, for what the region needs of several', 'need', 'region', 'lead', several, null],
    ['the only collaborator, for what the region needs', 'need', 'region', 'lead', two, 'shopee'],
  ] as const)('is %s', (_, type, side, organizationId, parties, expected) => {
    expect(responsibleFor({ type, side, organizationId }, parties, 'lead')).toBe(expected)
  })
})
