import { describe, expect, it } from 'vitest'
import { disclosureActionsFor, mayDisclose } from '../../../src/agreements/disclosure/policy.ts'
import { disclosureErrors } from '../../../src/agreements/disclosure/rules.ts'
import { agreementStatuses, isConcluded } from '../../../src/agreements/lifecycle.ts'
import { ofOrganization, roles, type Role } from '../../../src/kernel/actor.ts'

const actorOf = (role: Role, own = 'lead') => ({
  role,
  accountId: 'me',
  accountName: 'me',
  ...ofOrganization(own),
})

describe('mayDisclose', () => {
  it.each(roles)('%s', (role) => {
    const agreement = { leadAgencyId: 'lead' }
    expect(mayDisclose(actorOf(role), 'decide', agreement)).toBe(role === 'admin')
    expect(mayDisclose(actorOf(role), 'propose', agreement)).toBe(role === 'officer')
    expect(mayDisclose(actorOf(role, 'other'), 'propose', agreement)).toBe(false)
  })
})

describe('disclosureActionsFor', () => {
  it.each(agreementStatuses)('of an agreement that is %s: once it is signed', (statusToday) => {
    const agreement = { leadAgencyId: 'lead', statusToday }
    const signed = isConcluded(statusToday)
    const actions = (role: Role, proposedBy?: string | null) =>
      disclosureActionsFor(actorOf(role), agreement, {
        proposal: proposedBy === undefined ? null : { proposedBy },
      })
    expect(actions('admin')).toEqual(signed ? ['decide'] : [])
    expect(actions('admin', 'someone else')).toEqual(signed ? ['decide'] : [])
    expect(actions('admin', null)).toEqual(signed ? ['decide'] : [])
    expect(actions('admin', 'me')).toEqual([])
    expect(actions('officer', 'me')).toEqual(signed ? ['propose'] : [])
    expect(actions('partner')).toEqual([])
  })
})

describe('disclosureErrors', () => {
  it.each([
    ['open', null, null, []],
    ['withheld', 'Pasal 17', 'Uji', []],
    ['withheld', null, 'Uji', ['/ground']],
    ['withheld', 'Pasal 17', null, ['/consequenceTest']],
    ['withheld', null, null, ['/ground', '/consequenceTest']],
  ] as const)('%s, ground %s, test %s: %j', (disclosure, ground, consequenceTest, pointers) => {
    const errors = disclosureErrors({ disclosure, ground, consequenceTest })
    expect(errors.map(({ pointer }) => pointer)).toEqual([...pointers])
  })
})
