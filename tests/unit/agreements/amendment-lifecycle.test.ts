import { describe, expect, it } from 'vitest'
import { roles, ofOrganization, type Actor, type Role } from '../../../src/kernel/actor.ts'
import {
  amendmentActions,
  amendmentActionsFor,
  amendmentBlockers,
  amendmentErrors,
  amendmentLifecycle,
  amendmentStatuses,
  mayActOnAmendment,
  type AmendmentAction,
  type AmendmentStatus,
} from '../../../src/agreements/amendments/lifecycle.ts'
import { agreementStatuses } from '../../../src/agreements/lifecycle.ts'
import { mayActOnAgreement } from '../../../src/agreements/policy.ts'

const expected: Record<AmendmentStatus, Record<AmendmentAction, AmendmentStatus | 'same' | undefined>> = {
  draft: { patch: 'same', sign: 'signed', cancel: 'cancelled' },
  signed: { patch: undefined, sign: undefined, cancel: undefined },
  cancelled: { patch: undefined, sign: undefined, cancel: undefined },
}

describe('amendmentLifecycle', () => {
  it('has a row here for every status and action', () => {
    expect(Object.keys(expected)).toEqual([...amendmentStatuses])
    for (const row of Object.values(expected)) expect(Object.keys(row)).toEqual([...amendmentActions])
  })

  it.each(amendmentStatuses)('%s', (status) => {
    for (const action of amendmentActions) {
      expect((amendmentLifecycle[status] as Record<string, string>)[action]).toBe(expected[status][action])
    }
  })
})

const actorOf = (role: Role): Actor => ({
  role,
  accountId: 'me',
  accountName: 'me',
  ...ofOrganization('mine'),
})

describe('mayActOnAmendment', () => {
  const onAgreement = { patch: 'amend', sign: 'sign', cancel: 'amend' } as const
  const everyCase = roles.flatMap((role) =>
    amendmentActions.flatMap((action) => ['mine', 'theirs'].map((lead) => [role, action, lead] as const)),
  )

  it.each(everyCase)('%s, %s, led by %s: as on the agreement', (role, action, leadAgencyId) => {
    const agreement = { leadAgencyId, organizationIds: ['mine', 'theirs'] }
    const may = mayActOnAgreement(actorOf(role), onAgreement[action], agreement)
    expect(mayActOnAmendment(actorOf(role), action, agreement)).toBe(may)
  })
})

describe('amendmentActionsFor', () => {
  const everyCase = roles.flatMap((role) =>
    agreementStatuses.flatMap((agreement) =>
      amendmentStatuses.flatMap((status) =>
        [true, false].map((leads) => ({ role, agreement, status, leads })),
      ),
    ),
  )

  it.each(everyCase)(
    '$role, leads $leads, agreement $agreement, amendment $status',
    ({ role, leads, agreement, status }) => {
      const may = role === 'admin' || (role === 'officer' && leads)
      const inStatus =
        status !== 'draft' ? [] : agreement === 'signed' ? ['patch', 'sign', 'cancel'] : ['cancel']
      const whose = { leadAgencyId: leads ? 'mine' : 'theirs', organizationIds: ['mine', 'theirs', 'shopee'] }
      const facts = { status: agreement, ...whose }
      expect(amendmentActionsFor(actorOf(role), facts, status)).toEqual(may ? inStatus : [])
    },
  )
})

describe('amendmentErrors', () => {
  const present = { validFrom: '2026-02-01', effectiveUntil: '2028-02-29', dayAfterEnd: '2028-03-01' }

  it.each([
    ['2026-02-01', undefined, []],
    ['2026-01-31', undefined, ['before_present_content']],
    ['2028-02-29', undefined, []],
    ['2028-03-01', undefined, ['after_end']],
    ['2028-03-01', '2029-02-28', []],
    ['2028-03-02', '2029-02-28', ['after_end']],
    ['2028-02-29', '2029-02-28', []],
    ['2027-05-01', '2027-05-01', []],
    ['2027-05-01', '2027-04-30', ['end_before_start']],
    ['2026-01-31', '2026-01-01', ['before_present_content', 'end_before_start']],
  ])('from %s, until %s: %j', (effectiveFrom, effectiveUntil, codes) => {
    expect(amendmentErrors({ effectiveFrom, effectiveUntil }, present).map((each) => each.code)).toEqual(
      codes,
    )
  })
})

describe('amendmentBlockers', () => {
  const parties = (...days: (string | undefined)[]) =>
    days.map((signedOn, index) => ({ organizationName: `Pihak ${index + 1}`, signedOn }))
  const facts = { agreementSignedOn: '2026-06-01', hasSignedDocument: true, today: '2026-06-15' }

  it.each([
    ['signed today and on the day of the agreement', parties('2026-06-15', '2026-06-01'), true, []],
    ['one has not signed', parties('2026-06-15', undefined), true, ['not_signed_by_party']],
    ['none has signed', parties(undefined, undefined), true, ['not_signed_by_party', 'not_signed_by_party']],
    ['one signs tomorrow', parties('2026-06-15', '2026-06-16'), true, ['signed_in_future']],
    [
      'one signed before the agreement',
      parties('2026-05-31', '2026-06-15'),
      true,
      ['signed_before_agreement'],
    ],
    ['no document', parties('2026-06-15', '2026-06-15'), false, ['no_signed_document']],
    [
      'everything',
      parties(undefined, '2027-01-01'),
      false,
      ['not_signed_by_party', 'signed_in_future', 'no_signed_document'],
    ],
  ])('%s', (_, signers, hasSignedDocument, codes) => {
    expect(
      amendmentBlockers({ ...facts, parties: signers, hasSignedDocument }).map((each) => each.code),
    ).toEqual(codes)
  })
})
