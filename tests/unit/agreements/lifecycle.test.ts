import { describe, expect, it } from 'vitest'
import {
  actionsIn,
  agreementActions,
  agreementLifecycle,
  agreementStatuses,
  concludedStatuses,
  decidedStatuses,
  isConcluded,
  isOpenTo,
  takesOverOn,
  unconfirmedLifecycle,
  validities,
  type AgreementAction,
  type AgreementStatus,
} from '../../../src/agreements/lifecycle.ts'
import { DomainError } from '../../../src/kernel/errors.ts'
import { nextStatus } from '../../../src/kernel/transitions.ts'

/** What is stored after each action from each status of the day; null where it has no place. */
const expected: Record<AgreementStatus, Record<AgreementAction, AgreementStatus | null>> = {
  draft: {
    patch: 'draft',
    patch_party: 'draft',
    patch_checklist: 'draft',
    submit: 'in_review',
    return: null,
    request_dprd: null,
    dprd_answered: null,
    approve: null,
    open_step: null,
    sign: null,
    confirm: null,
    discard: null,
    amend: null,
    correct: null,
    move_parent: null,
    suspend: null,
    resume: null,
    renew: null,
    terminate: null,
    withdraw_termination: null,
    cancel: 'cancelled',
    transfer: 'draft',
  },
  in_review: {
    patch: null,
    patch_party: null,
    patch_checklist: 'in_review',
    submit: null,
    return: 'draft',
    request_dprd: 'awaiting_dprd',
    dprd_answered: null,
    approve: 'ready_to_sign',
    open_step: 'in_review',
    sign: null,
    confirm: null,
    discard: null,
    amend: null,
    correct: null,
    move_parent: null,
    suspend: null,
    resume: null,
    renew: null,
    terminate: null,
    withdraw_termination: null,
    cancel: 'cancelled',
    transfer: 'in_review',
  },
  awaiting_dprd: {
    patch: null,
    patch_party: null,
    patch_checklist: 'awaiting_dprd',
    submit: null,
    return: 'draft',
    request_dprd: null,
    dprd_answered: 'in_review',
    approve: null,
    open_step: null,
    sign: null,
    confirm: null,
    discard: null,
    amend: null,
    correct: null,
    move_parent: null,
    suspend: null,
    resume: null,
    renew: null,
    terminate: null,
    withdraw_termination: null,
    cancel: 'cancelled',
    transfer: 'awaiting_dprd',
  },
  ready_to_sign: {
    patch: null,
    patch_party: 'ready_to_sign',
    patch_checklist: 'ready_to_sign',
    submit: null,
    return: 'draft',
    request_dprd: null,
    dprd_answered: null,
    approve: null,
    open_step: null,
    sign: 'signed',
    confirm: null,
    discard: null,
    amend: null,
    correct: null,
    move_parent: null,
    suspend: null,
    resume: null,
    renew: null,
    terminate: null,
    withdraw_termination: null,
    cancel: 'cancelled',
    transfer: 'ready_to_sign',
  },
  signed: {
    patch: null,
    patch_party: null,
    patch_checklist: null,
    submit: null,
    return: null,
    request_dprd: null,
    dprd_answered: null,
    approve: null,
    open_step: null,
    sign: null,
    confirm: null,
    discard: null,
    amend: 'signed',
    correct: 'signed',
    move_parent: 'signed',
    suspend: 'signed',
    resume: 'signed',
    renew: 'signed',
    terminate: 'signed',
    withdraw_termination: 'signed',
    cancel: null,
    transfer: 'signed',
  },
  suspended: {
    patch: null,
    patch_party: null,
    patch_checklist: null,
    submit: null,
    return: null,
    request_dprd: null,
    dprd_answered: null,
    approve: null,
    open_step: null,
    sign: null,
    confirm: null,
    discard: null,
    amend: null,
    correct: 'suspended',
    move_parent: 'suspended',
    suspend: null,
    resume: 'signed',
    renew: null,
    terminate: 'signed',
    withdraw_termination: 'signed',
    cancel: null,
    transfer: 'suspended',
  },
  terminated: {
    patch: null,
    patch_party: null,
    patch_checklist: null,
    submit: null,
    return: null,
    request_dprd: null,
    dprd_answered: null,
    approve: null,
    open_step: null,
    sign: null,
    confirm: null,
    discard: null,
    amend: null,
    correct: 'terminated',
    move_parent: null,
    suspend: null,
    resume: null,
    renew: null,
    terminate: null,
    withdraw_termination: null,
    cancel: null,
    transfer: 'terminated',
  },
  superseded: {
    patch: null,
    patch_party: null,
    patch_checklist: null,
    submit: null,
    return: null,
    request_dprd: null,
    dprd_answered: null,
    approve: null,
    open_step: null,
    sign: null,
    confirm: null,
    discard: null,
    amend: null,
    correct: 'superseded',
    move_parent: null,
    suspend: null,
    resume: null,
    renew: null,
    terminate: null,
    withdraw_termination: null,
    cancel: null,
    transfer: 'superseded',
  },
  cancelled: {
    patch: null,
    patch_party: null,
    patch_checklist: null,
    submit: null,
    return: null,
    request_dprd: null,
    dprd_answered: null,
    approve: null,
    open_step: null,
    sign: null,
    confirm: null,
    discard: null,
    amend: null,
    correct: null,
    move_parent: null,
    suspend: null,
    resume: null,
    renew: null,
    terminate: null,
    withdraw_termination: null,
    cancel: null,
    transfer: null,
  },
}

describe('what was declared, and what is taken back', () => {
  const today = '2026-06-15'
  const undecided = {
    suspendedOn: null,
    terminatedOn: null,
    parentId: null,
    confirmation: null,
    amendedFrom: null,
  }
  it.each([
    ['suspend', { suspendedOn: null }, true],
    ['suspend', { suspendedOn: '2026-06-16' }, true],
    ['suspend', { suspendedOn: today }, false],
    ['suspend', { suspendedOn: '2026-06-14' }, false],
    ['resume', { suspendedOn: null }, false],
    ['resume', { suspendedOn: '2026-06-16' }, true],
    ['resume', { suspendedOn: today }, true],
    ['withdraw_termination', { terminatedOn: null }, false],
    ['withdraw_termination', { terminatedOn: '2026-06-16' }, true],
    ['withdraw_termination', { terminatedOn: today }, false],
    ['terminate', { terminatedOn: '2026-06-16' }, true],
    ['patch', { confirmation: 'unconfirmed' }, true],
    ['patch', { confirmation: 'unconfirmed', amendedFrom: today }, false],
    ['patch', {}, true],
    ['correct', { confirmation: 'unconfirmed' }, false],
    ['correct', { confirmation: 'unconfirmed', amendedFrom: today }, true],
    ['correct', { confirmation: 'confirmed' }, true],
    ['correct', {}, true],
    ['move_parent', { parentId: null }, false],
    ['move_parent', { parentId: 'an MoU' }, true],
    ['amend', { suspendedOn: '2026-06-16', terminatedOn: '2026-06-16' }, true],
  ] as const)('%s of %j: %s', (action, declared, open) => {
    expect(isOpenTo(action, { ...undecided, ...declared }, today)).toBe(open)
  })

  it.each([
    [{ effectiveFrom: '2027-01-01', terminatedOn: null }, '2027-01-01'],
    [{ effectiveFrom: '2027-01-01', terminatedOn: '2027-01-02' }, '2027-01-01'],
    [{ effectiveFrom: '2027-01-01', terminatedOn: '2027-01-01' }, null],
    [{ effectiveFrom: '2027-01-01', terminatedOn: '2026-09-01' }, null],
    [{ effectiveFrom: null, terminatedOn: null }, null],
  ])('a renewal %j takes over on %s', (renewal, day) => expect(takesOverOn(renewal)).toBe(day))

  it.each(agreementStatuses)('%s is concluded from the signature on', (status) => {
    expect(isConcluded(status)).toBe((concludedStatuses as readonly string[]).includes(status))
    expect(decidedStatuses).toEqual(['suspended', 'terminated', 'superseded'])
  })
})

describe('what was recorded and is not confirmed', () => {
  it.each(agreementStatuses)(
    '%s: patched, confirmed and discarded besides, whatever was decided on it',
    (status) => {
      const inStatus = Object.keys(agreementLifecycle[status])
      expect(actionsIn(status, { confirmation: null })).toEqual(inStatus)
      expect(actionsIn(status, { confirmation: 'confirmed' })).toEqual(inStatus)
      expect(actionsIn(status, { confirmation: 'unconfirmed' })).toEqual([
        ...inStatus,
        'patch',
        'confirm',
        'discard',
      ])
    },
  )

  it('a discarded one is cancelled', () => {
    expect(unconfirmedLifecycle).toEqual({ patch: 'same', confirm: 'same', discard: 'cancelled' })
  })
})

describe('agreementLifecycle', () => {
  it('has a row here for every status and action', () => {
    expect(Object.keys(expected)).toEqual([...agreementStatuses])
    for (const row of Object.values(expected)) {
      expect(Object.keys(row).toSorted()).toEqual([...agreementActions].toSorted())
    }
  })

  const everyCase = Object.entries(expected).flatMap(([status, row]) =>
    Object.entries(row).map(([action, to]) => ({
      status: status as AgreementStatus,
      action: action as AgreementAction,
      to,
    })),
  )
  const move = ({ status, action }: (typeof everyCase)[number]) =>
    nextStatus<typeof agreementLifecycle, keyof (typeof agreementLifecycle)['draft']>(
      agreementLifecycle,
      status,
      action as keyof (typeof agreementLifecycle)['draft'],
      ['cancel'],
    )

  it.each(everyCase.filter(({ to }) => to !== null))('$status, $action → $to', (each) =>
    expect(move(each)).toBe(each.to),
  )

  it.each(everyCase.filter(({ to }) => to === null))('$status, $action has no place', (each) => {
    expect(() => move(each)).toThrow(DomainError)
    expect(() => move(each)).toThrow(
      expect.objectContaining({ code: 'invalid_transition', details: { allowedActions: ['cancel'] } }),
    )
  })

  it('tells the public of what was signed once, and of nothing else', () => {
    expect(concludedStatuses).toEqual(['signed', 'suspended', 'terminated', 'superseded'])
    expect(validities).toEqual(['not_yet_effective', 'in_force', 'expiring', 'expired'])
  })
})
