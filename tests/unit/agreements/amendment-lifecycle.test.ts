import { describe, expect, it } from 'vitest'
import { roles, ofOrganization, type Actor, type Role } from '../../../src/kernel/actor.ts'
import {
  amendmentActions,
  amendmentActionsFor,
  amendmentLifecycle,
  amendmentStatuses,
  isOpen,
  type AmendmentAction,
  type AmendmentStatus,
} from '../../../src/agreements/amendments/lifecycle.ts'
import { agreementLifecycle, agreementStatuses } from '../../../src/agreements/lifecycle.ts'
import { mayActOnAgreement } from '../../../src/agreements/policy.ts'

/** What is stored after each action that has a place. */
const expected: Record<AmendmentStatus, Partial<Record<AmendmentAction, AmendmentStatus | 'same'>>> = {
  draft: { patch: 'same', submit: 'in_review', cancel: 'cancelled' },
  in_review: {
    return: 'draft',
    request_dprd: 'awaiting_dprd',
    approve: 'ready_to_sign',
    open_step: 'same',
    cancel: 'cancelled',
  },
  awaiting_dprd: { return: 'draft', dprd_answered: 'in_review', cancel: 'cancelled' },
  ready_to_sign: { return: 'draft', sign: 'signed', cancel: 'cancelled' },
  signed: {},
  cancelled: {},
}

describe('amendmentLifecycle', () => {
  it.each(amendmentStatuses)('%s', (status) => {
    expect(amendmentLifecycle[status]).toEqual(expected[status])
    expect(Object.keys(expected)).toEqual([...amendmentStatuses])
  })

  it('is that of the agreement, until the signature', () => {
    for (const status of amendmentStatuses.filter(isOpen))
      expect(agreementLifecycle[status]).toMatchObject(amendmentLifecycle[status])
    expect(amendmentStatuses.filter((status) => !isOpen(status))).toEqual(['signed', 'cancelled'])
    const taken = Object.values(expected).flatMap((row) => Object.keys(row))
    expect(new Set(taken)).toEqual(new Set(amendmentActions))
  })
})

const actorOf = (role: Role): Actor => ({
  role,
  accountId: 'me',
  accountName: 'me',
  ...ofOrganization('mine'),
})

/** A round of which any reviewer takes the only step. */
const anyReviewer = { endedAt: null, steps: [{ organization: null, openedAt: null, approvedAt: null }] }

describe('amendmentActionsFor', () => {
  const everyCase = roles.flatMap((role) =>
    agreementStatuses.flatMap((agreement) =>
      amendmentStatuses.flatMap((status) =>
        [true, false].map((leads) => ({ role, agreement, status, leads })),
      ),
    ),
  )

  it.each(everyCase)(
    '$role, leads $leads, agreement $agreement, amendment $status: as on the agreement',
    ({ role, leads, agreement, status }) => {
      const whose = { leadAgencyId: leads ? 'mine' : 'theirs', organizationIds: ['mine', 'theirs', 'shopee'] }
      const inStatus = Object.keys(expected[status]) as AmendmentAction[]
      const allowed = inStatus
        .filter((action) => agreement === 'signed' || action === 'cancel')
        .filter((action) => mayActOnAgreement(actorOf(role), action, whose))
        // Only a step that nobody left may take is opened.
        .filter((action) => action !== 'open_step')
      const facts = { statusToday: agreement, ...whose }
      const actions = (tookPart: string[]) =>
        amendmentActionsFor(actorOf(role), facts, { status, tookPart, review: anyReviewer })
      expect(actions(['someone else'])).toEqual(allowed)
      expect(actions(['someone else', 'me'])).toEqual(allowed.filter((action) => action !== 'approve'))
    },
  )
})
