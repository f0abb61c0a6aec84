import { describe, expect, it } from 'vitest'
import {
  acceptsOwnRequest,
  correctionActions,
  correctionActionsFor,
  correctionLifecycle,
  correctionStatuses,
} from '../../../src/agreements/corrections/lifecycle.ts'
import { ofOrganization, roles, type Role } from '../../../src/kernel/actor.ts'

const actorOf = (role: Role) => ({ role, accountId: 'me', accountName: 'me', ...ofOrganization('mine') })

describe('correctionLifecycle', () => {
  it('is decided once', () => {
    expect(Object.keys(correctionLifecycle)).toEqual([...correctionStatuses])
    expect(correctionLifecycle).toEqual({
      requested: { accept: 'accepted', decline: 'declined' },
      accepted: {},
      declined: {},
    })
  })
})

describe('correctionActionsFor', () => {
  const cases = roles.flatMap((role) =>
    correctionStatuses.flatMap((status) =>
      ['me', 'someone else'].map((requestedBy) => ({ role, status, requestedBy })),
    ),
  )

  it.each(cases)('$role, $status, requested by $requestedBy', ({ role, status, requestedBy }) => {
    const open = role === 'admin' && status === 'requested'
    const allowed = requestedBy === 'me' ? ['decline'] : [...correctionActions]
    expect(correctionActionsFor(actorOf(role), { status, requestedBy })).toEqual(open ? allowed : [])
  })
})

describe('acceptsOwnRequest', () => {
  it.each([
    ['accept', 'me', true],
    ['accept', 'someone else', false],
    ['decline', 'me', false],
  ] as const)('%s what %s asked for: %s', (action, requestedBy, own) => {
    expect(acceptsOwnRequest(actorOf('admin'), action, requestedBy)).toBe(own)
  })
})
