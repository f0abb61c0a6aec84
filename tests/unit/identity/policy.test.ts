import { describe, expect, it } from 'vitest'
import { ofOrganization } from '../../../src/kernel/actor.ts'
import { actingAs, actsForAny, hasPartIn, readsForAny, withOne } from '../../../src/identity/policy.ts'

const successor = { actsFor: ['own', 'former'], readsFor: ['own', 'former', 'branch'] }

describe('the organizations an actor acts and reads for', () => {
  it.each([
    [['own'], true, true, 'own'],
    [['stranger', 'former'], true, true, 'former'],
    [['former', 'own'], true, true, 'own'],
    [['branch'], false, true, null],
    [['stranger'], false, false, null],
    [[], false, false, null],
  ])('%j: acts %s, reads %s, as %s', (organizationIds, acts, reads, as) => {
    expect(actsForAny(successor, organizationIds)).toBe(acts)
    expect(readsForAny(successor, organizationIds)).toBe(reads)
    expect(actingAs(successor, organizationIds)).toBe(as)
  })

  it('are none for whoever has none, also where a record has none', () => {
    const nobody = ofOrganization(null)
    expect(actsForAny(nobody, [null, 'own'])).toBe(false)
    expect(readsForAny(nobody, [null, 'own'])).toBe(false)
    expect(actingAs(nobody, ['own'])).toBeNull()
  })
})

describe('who took part in a record', () => {
  it.each([
    ['me', ['me'], true, ['me']],
    ['me', ['other', 'me'], true, ['other', 'me']],
    ['me', ['other'], false, ['other', 'me']],
    ['me', [], false, ['me']],
    [null, ['other'], false, ['other']],
  ] as const)('account %s, of %j: %s, then %j', (accountId, tookPart, has, after) => {
    expect(hasPartIn({ accountId }, { tookPart })).toBe(has)
    expect(withOne({ tookPart }, { accountId })).toEqual(after)
  })
})
