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
  amendmentVisibility,
  decidesOnOwnWork,
  isTurnOf,
  commitmentVisibility,
  mayActOnAgreement,
  mayFillInParty,
  seesNegotiation,
  seesSignatories,
  type Whose,
} from '../../../src/agreements/policy.ts'

/** What the actor's organization is to the agreement: it leads it or took the place of who did, is a party beside, or neither. */
const relations = ['lead', 'heir', 'party', 'heirOfParty', 'none'] as const
type Relation = (typeof relations)[number]

/**
 * Who may take which action: the registrar on any agreement, an officer where its agency leads (or succeeded who did), one
 * whose agency is a party beside the lead, a reviewer on any, a partner where its organization is a party. Nobody else
 * takes one.
 */
const written = `
                      admin  lead  party  reviewer  partner
patch                 yes    yes   -      -         -
patch_party           yes    yes   yes    -         yes
patch_checklist       yes    yes   -      yes       yes
submit                yes    yes   -      -         -
return                -      -     -      yes       -
request_dprd          -      -     -      yes       -
dprd_answered         yes    yes   -      yes       -
approve               -      -     -      yes       -
open_step             yes    -     -      -         -
sign                  yes    yes   -      -         -
confirm               yes    yes   -      -         -
discard               yes    yes   -      -         -
amend                 yes    yes   -      -         -
correct               yes    yes   -      -         -
move_parent           yes    yes   -      -         -
suspend               yes    yes   -      -         -
resume                yes    yes   -      -         -
renew                 yes    yes   -      -         -
terminate             yes    yes   -      -         -
withdraw_termination  yes    yes   -      -         -
cancel                yes    yes   -      -         -
transfer              yes    -     -      -         -
`
const rows = written
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/ +/))
const columnOf: Record<Relation, number | null> = { lead: 2, heir: 2, party: 3, heirOfParty: 3, none: null }

/** Whether the table above lets this role take the action on an agreement that its organization is this to. */
const mayTake = (role: Role, action: AgreementAction, relation: Relation): boolean => {
  const columns: Partial<Record<Role, number | null>> = {
    admin: 1,
    officer: columnOf[relation],
    reviewer: 4,
    partner: relation === 'none' ? null : 5,
  }
  const column = columns[role] ?? null
  return column !== null && rows.find(([name]) => name === action)![column] === 'yes'
}

/** The actions that have a place in each status, whoever asks. */
const inStatus: Record<AgreementStatus, readonly AgreementAction[]> = {
  draft: ['patch', 'patch_party', 'patch_checklist', 'submit', 'cancel', 'transfer'],
  in_review: ['patch_checklist', 'return', 'request_dprd', 'approve', 'open_step', 'cancel', 'transfer'],
  awaiting_dprd: ['patch_checklist', 'return', 'dprd_answered', 'cancel', 'transfer'],
  ready_to_sign: ['patch_party', 'patch_checklist', 'return', 'sign', 'cancel', 'transfer'],
  signed: [
    'amend',
    'correct',
    'move_parent',
    'renew',
    'suspend',
    'resume',
    'terminate',
    'withdraw_termination',
    'transfer',
  ],
  suspended: ['correct', 'move_parent', 'resume', 'terminate', 'withdraw_termination', 'transfer'],
  terminated: ['correct', 'transfer'],
  superseded: ['correct', 'transfer'],
  cancelled: [],
}

const actorOf = (role: Role, organizationId: string | null = 'mine'): Actor => ({
  role,
  accountId: 'me',
  accountName: 'me',
  ...ofOrganization(organizationId),
  ...(organizationId === 'mine' && { actsFor: ['mine', 'succeeded'] }),
})
const whose: Record<Relation, Whose> = {
  lead: { leadAgencyId: 'mine', organizationIds: ['mine', 'shopee'] },
  heir: { leadAgencyId: 'succeeded', organizationIds: ['succeeded', 'shopee'] },
  party: { leadAgencyId: 'theirs', organizationIds: ['theirs', 'shopee', 'mine'] },
  heirOfParty: { leadAgencyId: 'theirs', organizationIds: ['theirs', 'shopee', 'succeeded'] },
  none: { leadAgencyId: 'theirs', organizationIds: ['theirs', 'shopee'] },
}

const everyCase = roles.flatMap((role) =>
  agreementActions.flatMap((action) =>
    relations.map((relation) => ({ role, action, relation, allowed: mayTake(role, action, relation) })),
  ),
)

describe('mayActOnAgreement', () => {
  it('has a row here for every role, action and status', () => {
    expect(new Set(rows.map(([action]) => action))).toEqual(new Set(agreementActions))
    expect(Object.keys(inStatus)).toEqual([...agreementStatuses])
  })

  it.each(everyCase)(
    '$role, $action, relation $relation: $allowed',
    ({ role, action, relation, allowed }) => {
      expect(mayActOnAgreement(actorOf(role), action, whose[relation])).toBe(allowed)
    },
  )

  it('gives nothing to an officer without an agency', () => {
    for (const action of agreementActions) {
      expect(mayActOnAgreement(actorOf('officer', null), action, whose.lead)).toBe(false)
    }
  })
})

describe('mayFillInParty', () => {
  const everyRow = roles.flatMap((role) =>
    relations.flatMap((relation) =>
      ['mine', 'succeeded', 'theirs', 'shopee'].map((party) => ({ role, relation, party })),
    ),
  )

  it.each(everyRow)('$role, relation $relation, the row of $party', ({ role, relation, party }) => {
    const leads = relation === 'lead' || relation === 'heir'
    const isOwn = party === 'mine' || party === 'succeeded'
    expect(mayFillInParty(actorOf(role), whose[relation], party)).toBe(
      role === 'admin' || (role === 'officer' && (leads || isOwn)) || (role === 'partner' && isOwn),
    )
  })
})

describe('agreementActionsFor', () => {
  /** A suspension and a termination that are both to come. */
  const declared = {
    today: '2026-06-15',
    suspendedOn: '2026-07-01',
    terminatedOn: '2026-09-01',
    parentId: 'an MoU',
    confirmation: null,
    amendedFrom: null,
    tookPart: ['someone else'],
    review: { endedAt: null, steps: [{ organization: null, openedAt: null, approvedAt: null }] },
  }
  const everyStatus = agreementStatuses.flatMap((status) =>
    roles.flatMap((role) => relations.map((relation) => ({ status, role, relation }))),
  )

  it.each(everyStatus)('$status, $role, relation $relation', ({ status, role, relation }) => {
    const allowed = inStatus[status].filter(
      (action) =>
        mayTake(role, action, relation) &&
        // Only a step that nobody left may take is opened.
        action !== 'open_step' &&
        // A partner reads a draft after a return, and fills in its row in an approved text only.
        !(role === 'partner' && action === 'patch_party' && status === 'draft'),
    )
    const record = { ...declared, statusToday: status, ...whose[relation] }
    expect(agreementActionsFor(actorOf(role), record).toSorted()).toEqual(allowed.toSorted())
  })

  it('takes back only what was declared, and declares no suspension while one lasts', () => {
    const signed = { ...declared, parentId: null, statusToday: 'signed', ...whose.lead } as const
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
    expect(given({ terminatedOn: null, parentId: 'an MoU' })).toContain('move_parent')
    // Its term ended while it was suspended.
    expect(given({ suspendedOn: '2026-06-15', terminatedOn: null })).toEqual([
      'amend',
      'correct',
      'renew',
      'resume',
      'terminate',
    ])
  })

  it('what nobody has confirmed is changed, confirmed and discarded by the lead agency, and confirmed by who took no part', () => {
    const recorded = {
      ...declared,
      ...whose.lead,
      statusToday: 'terminated',
      confirmation: 'unconfirmed',
    } as const
    for (const role of ['admin', 'officer'] as const) {
      const always = role === 'admin' ? ['transfer'] : []
      expect(agreementActionsFor(actorOf(role), recorded)).toEqual([...always, 'patch', 'confirm', 'discard'])
      const own = { ...recorded, tookPart: ['me'] }
      expect(agreementActionsFor(actorOf(role), own)).toEqual([...always, 'patch', 'discard'])
    }
    expect(agreementActionsFor(actorOf('officer'), { ...recorded, ...whose.none })).toEqual([])
    for (const role of ['reviewer', 'auditor', 'partner', 'integrator', 'public'] as const)
      expect(agreementActionsFor(actorOf(role), recorded)).toEqual([])
  })

  it('keeps approval from who took part', () => {
    const record = {
      ...declared,
      statusToday: 'in_review',
      ...whose.none,
      tookPart: ['someone else', 'me'],
    } as const
    expect(agreementActionsFor(actorOf('reviewer'), record)).toEqual([
      'patch_checklist',
      'return',
      'request_dprd',
    ])
  })
})

describe('isTurnOf', () => {
  const step = { openedAt: null, approvedAt: null }
  const review = { endedAt: null, steps: [{ ...step, organization: { id: 'theirs' } }] }

  it('an approval waits for the turn of its reviewers, an opening until none is left; nothing else does', () => {
    for (const action of agreementActions)
      expect(isTurnOf(actorOf('reviewer'), action, { review })).toBe(
        action !== 'approve' && action !== 'open_step',
      )
    expect(isTurnOf(actorOf('admin'), 'open_step', { review: { ...review, nobodyLeft: true } })).toBe(true)
    expect(isTurnOf(actorOf('reviewer', 'theirs'), 'approve', { review })).toBe(true)
    expect(isTurnOf(actorOf('reviewer', 'theirs'), 'approve', { review: null })).toBe(false)
  })
})

describe('decidesOnOwnWork', () => {
  it.each([
    ['me', 'approve', ['me'], true],
    ['me', 'approve', ['someone else', 'me'], true],
    ['me', 'approve', ['someone else'], false],
    ['me', 'approve', [], false],
    [null, 'approve', ['someone else'], false],
    ['me', 'confirm', ['me'], true],
    ['me', 'confirm', ['someone else'], false],
    ['me', 'return', ['me'], false],
    ['me', 'submit', ['me'], false],
  ] as const)('account %s, %s, of %j: %s', (accountId, action, tookPart, own) => {
    expect(decidesOnOwnWork({ ...actorOf('reviewer'), accountId }, action, { tookPart })).toBe(own)
  })
})

describe('what each role sees', () => {
  it.each([
    ['admin', 'all', 'all', 'all', true],
    ['officer', 'all', 'all', 'all', true],
    ['reviewer', 'all', 'all', 'all', true],
    ['auditor', 'all', 'all', 'all', true],
    [
      'partner',
      ['own', 'submitted'],
      ['agreement_seen', 'while_party'],
      ['agreement_seen', 'while_party'],
      true,
    ],
    ['integrator', ['concluded', 'not_withheld'], ['agreement_seen'], 'none', false],
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

  it('an amendment is read with its agreement, by a partner, and by one that joins by it, once it was submitted', () => {
    expect(amendmentVisibility).toEqual({
      ...commitmentVisibility,
      partner: ['agreement_seen_or_joins', 'submitted', 'while_party'],
    })
  })

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
      noteDprdAnswer: ['admin', 'officer', 'reviewer'],
      requestCorrections: ['admin', 'officer'],
      decideCorrections: ['admin'],
      openReviewSteps: ['admin'],
      transferAgreements: ['admin'],
      fillInParties: ['admin', 'officer', 'partner'],
      decideChecklist: ['admin', 'officer', 'reviewer', 'partner'],
      writeTemplates: ['admin'],
    })
  })
})
