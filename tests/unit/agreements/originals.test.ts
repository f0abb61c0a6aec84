import { describe, expect, it } from 'vitest'
import {
  originalActions,
  originalLifecycle,
  originalStatuses,
  stepErrors,
} from '../../../src/agreements/originals/lifecycle.ts'
import { hasPapers, mayKeepOriginal, originalActionsFor } from '../../../src/agreements/originals/policy.ts'
import { agreementStatuses } from '../../../src/agreements/lifecycle.ts'
import { ofOrganization, roles, type Role } from '../../../src/kernel/actor.ts'

const actorOf = (role: Role, organizationId: string | null) => ({
  role,
  accountId: 'me',
  accountName: 'me',
  ...ofOrganization(organizationId),
})
const agreement = { leadAgencyId: 'lead', organizationIds: ['lead', 'second', 'partner'] }

describe('originalLifecycle', () => {
  it('keeps what is lost until it is restated, and lends only what is held', () => {
    expect(Object.keys(originalLifecycle)).toEqual([...originalStatuses])
    expect(originalLifecycle).toEqual({
      held: { patch: 'same', lend: 'lent', lose: 'lost' },
      lent: { patch: 'same', return: 'held', lose: 'lost' },
      lost: { restate: 'held' },
    })
    const taken = new Set(Object.values(originalLifecycle).flatMap((each) => Object.keys(each)))
    expect(originalActions.filter((action) => !taken.has(action))).toEqual([])
  })
})

describe('stepErrors', () => {
  it.each([
    ['2026-06-15', '2026-06-15', []],
    ['2026-06-15', null, []],
    ['2026-06-16', null, ['in_future']],
    ['2026-06-13', '2026-06-14', ['before_last_step']],
  ])('on %s, after a step on %s: %j', (on, since, codes) => {
    expect(stepErrors(on, since, '2026-06-15').map(({ code }) => code)).toEqual(codes)
  })
})

describe('mayKeepOriginal', () => {
  const holders = ['lead', 'second', 'partner', 'outside', null]
  it.each(roles.flatMap((role) => holders.map((holder) => [role, holder] as const)))(
    '%s, held by %s',
    (role, holderOrganizationId) => {
      const kept = { ...agreement, holderOrganizationId }
      const may = (own: string | null) => mayKeepOriginal(actorOf(role, own), kept)
      expect(may('lead')).toBe(role === 'admin' || role === 'officer')
      expect(may('second')).toBe(
        role === 'admin' || (role === 'officer' && holderOrganizationId === 'second'),
      )
      expect(may('outside')).toBe(role === 'admin')
      expect(may(null)).toBe(role === 'admin')
    },
  )

  it('gives the actions of the status to those alone', () => {
    const lost = { ...agreement, holderOrganizationId: 'second', status: 'lost' } as const
    expect(originalActionsFor(actorOf('officer', 'second'), lost)).toEqual(['restate'])
    expect(originalActionsFor(actorOf('officer', 'outside'), lost)).toEqual([])
  })
})

describe('hasPapers', () => {
  it('from the approval on, and not of what was cancelled', () => {
    expect(agreementStatuses.filter(hasPapers)).toEqual([
      'ready_to_sign',
      'signed',
      'suspended',
      'terminated',
      'superseded',
    ])
  })
})
