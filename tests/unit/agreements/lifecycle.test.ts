import { describe, expect, it } from 'vitest'
import {
  agreementActions,
  agreementLifecycle,
  agreementStatuses,
  concludedStatuses,
  validities,
  type AgreementAction,
  type AgreementStatus,
} from '../../../src/agreements/lifecycle.ts'
import { DomainError } from '../../../src/kernel/errors.ts'
import { nextStatus } from '../../../src/kernel/transitions.ts'

/** Where each action leads from each status; null where it has no place. */
const expected: Record<AgreementStatus, Record<AgreementAction, AgreementStatus | null>> = {
  draft: {
    patch: 'draft',
    patch_party: 'draft',
    patch_checklist: 'draft',
    submit: 'in_review',
    return: null,
    request_dprd: null,
    approve: null,
    sign: null,
    amend: null,
    suspend: null,
    resume: null,
    renew: null,
    terminate: null,
    cancel: 'cancelled',
  },
  in_review: {
    patch: null,
    patch_party: null,
    patch_checklist: 'in_review',
    submit: null,
    return: 'draft',
    request_dprd: 'awaiting_dprd',
    approve: 'ready_to_sign',
    sign: null,
    amend: null,
    suspend: null,
    resume: null,
    renew: null,
    terminate: null,
    cancel: 'cancelled',
  },
  awaiting_dprd: {
    patch: null,
    patch_party: null,
    patch_checklist: 'awaiting_dprd',
    submit: null,
    return: 'draft',
    request_dprd: null,
    approve: 'ready_to_sign',
    sign: null,
    amend: null,
    suspend: null,
    resume: null,
    renew: null,
    terminate: null,
    cancel: 'cancelled',
  },
  ready_to_sign: {
    patch: null,
    patch_party: 'ready_to_sign',
    patch_checklist: 'ready_to_sign',
    submit: null,
    return: null,
    request_dprd: null,
    approve: null,
    sign: 'signed',
    amend: null,
    suspend: null,
    resume: null,
    renew: null,
    terminate: null,
    cancel: 'cancelled',
  },
  signed: {
    patch: null,
    patch_party: null,
    patch_checklist: null,
    submit: null,
    return: null,
    request_dprd: null,
    approve: null,
    sign: null,
    amend: 'signed',
    suspend: 'suspended',
    resume: null,
    renew: 'signed',
    terminate: 'terminated',
    cancel: null,
  },
  suspended: {
    patch: null,
    patch_party: null,
    patch_checklist: null,
    submit: null,
    return: null,
    request_dprd: null,
    approve: null,
    sign: null,
    amend: null,
    suspend: null,
    resume: 'signed',
    renew: null,
    terminate: 'terminated',
    cancel: null,
  },
  terminated: {
    patch: null,
    patch_party: null,
    patch_checklist: null,
    submit: null,
    return: null,
    request_dprd: null,
    approve: null,
    sign: null,
    amend: null,
    suspend: null,
    resume: null,
    renew: null,
    terminate: null,
    cancel: null,
  },
  superseded: {
    patch: null,
    patch_party: null,
    patch_checklist: null,
    submit: null,
    return: null,
    request_dprd: null,
    approve: null,
    sign: null,
    amend: null,
    suspend: null,
    resume: null,
    renew: null,
    terminate: null,
    cancel: null,
  },
  cancelled: {
    patch: null,
    patch_party: null,
    patch_checklist: null,
    submit: null,
    return: null,
    request_dprd: null,
    approve: null,
    sign: null,
    amend: null,
    suspend: null,
    resume: null,
    renew: null,
    terminate: null,
    cancel: null,
  },
}

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
    nextStatus(agreementLifecycle, status, action, ['cancel'])

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
