import { describe, expect, it } from 'vitest'
import { roles, ofOrganization, type Actor, type Role } from '../../../src/kernel/actor.ts'
import {
  agreementActions,
  agreementStatuses,
  type AgreementAction,
  type AgreementStatus,
} from '../../../src/agreements/lifecycle.ts'
import {
  agreementAccess,
  agreementActionsFor,
  agreementPartVisibility,
  agreementVisibility,
  commitmentVisibility,
  isOwnSubmission,
  mayActOnAgreement,
  mayCorrect,
  maySign,
  seesNegotiation,
  seesSignatories,
} from '../../../src/agreements/policy.ts'

/** What the actor's organization is to the agreement. */
const relations = ['lead', 'party', 'none'] as const
type Relation = (typeof relations)[number]

const all = relations
const own = ['lead', 'party'] as const
const lead = ['lead'] as const
const never = [] as const

/** For which agreements each role may take each action. */
const expected: Record<Role, Record<AgreementAction, readonly Relation[]>> = {
  admin: {
    patch: all,
    patch_party: all,
    patch_checklist: all,
    submit: all,
    return: never,
    request_dprd: never,
    approve: never,
    sign: all,
    amend: all,
    correct: all,
    suspend: all,
    resume: all,
    renew: all,
    terminate: all,
    withdraw_termination: all,
    cancel: all,
  },
  officer: {
    patch: own,
    patch_party: own,
    patch_checklist: own,
    submit: own,
    return: never,
    request_dprd: never,
    approve: never,
    sign: own,
    amend: own,
    correct: lead,
    suspend: own,
    resume: own,
    renew: own,
    terminate: own,
    withdraw_termination: own,
    cancel: own,
  },
  reviewer: {
    patch: never,
    patch_party: never,
    patch_checklist: all,
    submit: never,
    return: all,
    request_dprd: all,
    approve: all,
    sign: never,
    amend: never,
    correct: never,
    suspend: never,
    resume: never,
    renew: never,
    terminate: never,
    withdraw_termination: never,
    cancel: never,
  },
  auditor: {
    patch: never,
    patch_party: never,
    patch_checklist: never,
    submit: never,
    return: never,
    request_dprd: never,
    approve: never,
    sign: never,
    amend: never,
    correct: never,
    suspend: never,
    resume: never,
    renew: never,
    terminate: never,
    withdraw_termination: never,
    cancel: never,
  },
  partner: {
    patch: never,
    patch_party: never,
    patch_checklist: never,
    submit: never,
    return: never,
    request_dprd: never,
    approve: never,
    sign: never,
    amend: never,
    correct: never,
    suspend: never,
    resume: never,
    renew: never,
    terminate: never,
    withdraw_termination: never,
    cancel: never,
  },
  integrator: {
    patch: never,
    patch_party: never,
    patch_checklist: never,
    submit: never,
    return: never,
    request_dprd: never,
    approve: never,
    sign: never,
    amend: never,
    correct: never,
    suspend: never,
    resume: never,
    renew: never,
    terminate: never,
    withdraw_termination: never,
    cancel: never,
  },
  public: {
    patch: never,
    patch_party: never,
    patch_checklist: never,
    submit: never,
    return: never,
    request_dprd: never,
    approve: never,
    sign: never,
    amend: never,
    correct: never,
    suspend: never,
    resume: never,
    renew: never,
    terminate: never,
    withdraw_termination: never,
    cancel: never,
  },
}

/** The actions that have a place in each status, whoever asks. */
const inStatus: Record<AgreementStatus, readonly AgreementAction[]> = {
  draft: ['patch', 'patch_party', 'patch_checklist', 'submit', 'cancel'],
  in_review: ['patch_checklist', 'return', 'request_dprd', 'approve', 'cancel'],
  awaiting_dprd: ['patch_checklist', 'return', 'approve', 'cancel'],
  ready_to_sign: ['patch_party', 'patch_checklist', 'sign', 'cancel'],
  signed: ['amend', 'correct', 'renew', 'suspend', 'resume', 'terminate', 'withdraw_termination'],
  suspended: ['correct', 'resume', 'terminate', 'withdraw_termination'],
  terminated: ['correct'],
  superseded: ['correct'],
  cancelled: [],
}

const actorOf = (role: Role, organizationId: string | null = 'mine'): Actor => ({
  role,
  accountId: 'me',
  accountName: 'me',
  ...ofOrganization(organizationId),
})
/** The agency in charge first. */
const organizationsOf: Record<Relation, string[]> = {
  lead: ['mine', 'shopee'],
  party: ['theirs', 'shopee', 'mine'],
  none: ['theirs', 'shopee'],
}

const of = (relation: Relation) => ({
  organizationIds: organizationsOf[relation],
  leadAgency: { id: organizationsOf[relation][0]! },
})

const everyCase = Object.entries(expected).flatMap(([role, actions]) =>
  Object.entries(actions).flatMap(([action, allowed]) =>
    relations.map((relation) => ({
      role: role as Role,
      action: action as AgreementAction,
      relation,
      allowed: allowed.includes(relation),
    })),
  ),
)

describe('mayActOnAgreement', () => {
  it('has a row here for every role, action and status', () => {
    expect(Object.keys(expected)).toEqual([...roles])
    for (const row of Object.values(expected)) {
      expect(Object.keys(row).toSorted()).toEqual([...agreementActions].toSorted())
    }
    expect(Object.keys(inStatus)).toEqual([...agreementStatuses])
  })

  it.each(everyCase)(
    '$role, $action, relation $relation: $allowed',
    ({ role, action, relation, allowed }) => {
      const organizationIds = organizationsOf[relation]
      const may =
        action === 'correct'
          ? mayCorrect(actorOf(role), organizationIds[0]!)
          : mayActOnAgreement(actorOf(role), action, organizationIds)
      expect(may).toBe(allowed)
    },
  )

  it('gives nothing to an officer without an agency', () => {
    for (const action of agreementActions) {
      expect(mayActOnAgreement(actorOf('officer', null), action, organizationsOf.lead)).toBe(false)
    }
  })
})

describe('maySign', () => {
  it.each(roles.flatMap((role) => relations.map((relation) => [role, relation] as const)))(
    '%s, relation %s',
    (role, relation) => {
      const may = expected[role].sign.includes(relation)
      expect(maySign(actorOf(role), organizationsOf[relation])).toBe(may)
    },
  )

  it('is asked of the roles that the operations take', () => {
    expect(roles.filter((role) => maySign(actorOf(role), organizationsOf.lead))).toEqual(
      agreementAccess.signAgreements,
    )
  })
})

describe('agreementActionsFor', () => {
  /** A suspension and a termination that are both to come. */
  const declared = {
    today: '2026-06-15',
    suspendedOn: '2026-07-01',
    terminatedOn: '2026-09-01',
    submittedBy: 'someone else',
  }
  const everyStatus = agreementStatuses.flatMap((status) =>
    roles.flatMap((role) => relations.map((relation) => ({ status, role, relation }))),
  )

  it.each(everyStatus)('$status, $role, relation $relation', ({ status, role, relation }) => {
    const allowed = inStatus[status].filter((action) => expected[role][action].includes(relation))
    const record = { ...declared, ...of(relation), statusToday: status }
    expect(agreementActionsFor(actorOf(role), record).toSorted()).toEqual(allowed.toSorted())
  })

  it('takes back only what was declared, and declares no suspension while one lasts', () => {
    const signed = { ...declared, ...of('lead'), statusToday: 'signed' } as const
    const given = (record: object) => agreementActionsFor(actorOf('officer'), { ...signed, ...record })
    const always = ['amend', 'correct', 'suspend', 'renew', 'terminate']
    expect(given({ suspendedOn: null, terminatedOn: null })).toEqual([
      'amend',
      'correct',
      'renew',
      'suspend',
      'terminate',
    ])
    expect(given({ suspendedOn: null }).toSorted()).toEqual([...always, 'withdraw_termination'].toSorted())
    expect(given({ terminatedOn: null }).toSorted()).toEqual([...always, 'resume'].toSorted())
    // Its term ended while it was suspended.
    expect(given({ suspendedOn: '2026-06-15', terminatedOn: null })).toEqual([
      'amend',
      'correct',
      'renew',
      'resume',
      'terminate',
    ])
  })

  it('keeps approval from who submitted', () => {
    const record = {
      ...declared,
      ...of('none'),
      statusToday: 'in_review',
      submittedBy: 'me',
    } as const
    expect(agreementActionsFor(actorOf('reviewer'), record)).toEqual([
      'patch_checklist',
      'return',
      'request_dprd',
    ])
  })
})

describe('isOwnSubmission', () => {
  it.each([
    ['me', 'me', true],
    ['me', 'someone else', false],
    ['me', null, false],
    [null, null, false],
  ] as const)('account %s, submitted by %s: %s', (accountId, submittedBy, own) => {
    expect(isOwnSubmission({ ...actorOf('reviewer'), accountId }, submittedBy)).toBe(own)
  })
})

describe('what each role sees', () => {
  it.each([
    ['admin', 'all', 'all', 'all', true],
    ['officer', 'all', 'all', 'all', true],
    ['reviewer', 'all', 'all', 'all', true],
    ['auditor', 'all', 'all', 'all', true],
    ['partner', ['own', 'beyond_draft'], ['agreement_seen'], ['agreement_seen'], true],
    ['integrator', ['concluded'], ['agreement_seen'], 'none', false],
    ['public', ['concluded'], ['agreement_seen'], 'none', false],
  ] as const satisfies readonly (readonly [Role, ...unknown[]])[])(
    '%s: agreements %s, parties %s, commitments %s, people %s',
    (role, agreements, parts, commitments, people) => {
      expect(agreementVisibility[role]).toEqual(agreements)
      expect(agreementPartVisibility[role]).toEqual(parts)
      expect(commitmentVisibility[role]).toEqual(commitments)
      expect(seesSignatories(actorOf(role))).toBe(people)
      expect(seesNegotiation(actorOf(role))).toBe(commitments !== 'none')
    },
  )

  it('leaves no role out', () => {
    for (const visibility of [agreementVisibility, agreementPartVisibility, commitmentVisibility]) {
      expect(Object.keys(visibility).toSorted()).toEqual([...roles].toSorted())
    }
  })
})

describe('agreementAccess', () => {
  it('names the roles of every operation', () => {
    expect(agreementAccess).toEqual({
      readAgreements: ['admin', 'officer', 'reviewer', 'auditor', 'partner', 'integrator'],
      readCommitments: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
      readNegotiation: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
      writeAgreements: ['admin', 'officer'],
      signAgreements: ['admin', 'officer'],
      reviewAgreements: ['reviewer'],
      requestCorrections: ['admin', 'officer'],
      decideCorrections: ['admin'],
      decideChecklist: ['admin', 'officer', 'reviewer'],
      writeTemplates: ['admin'],
    })
  })
})
