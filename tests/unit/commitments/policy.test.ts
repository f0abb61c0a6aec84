import { describe, expect, it } from 'vitest'
import { roles, ofOrganization, type Actor, type Role } from '../../../src/kernel/actor.ts'
import { agreementStatuses } from '../../../src/agreements/lifecycle.ts'
import { evaluators, type Evaluator } from '../../../src/commitments/kinds.ts'
import {
  activityActions,
  activityStatuses,
  commitmentActions,
  type ActivityAction,
  type ActivityStatus,
  type CommitmentAction,
} from '../../../src/commitments/lifecycle.ts'
import {
  activityActionsFor,
  activityVisibility,
  commitmentAccess,
  commitmentActionsFor,
  decidesOwnWork,
  evaluationVisibility,
  evaluatorOf,
  mayActOnActivity,
  mayActOnCommitment,
  mayMeasure,
  mayPatchEvaluation,
  outcomeVisibility,
  readsEvaluationsOf,
  seesNotes,
  type Reported,
} from '../../../src/commitments/policy.ts'

/**
 * What the actor's organization is to a commitment: it answers for it, it leads the agreement, it is another party, or
 * none of these.
 */
const relations = ['answers', 'leads', 'party', 'other'] as const
type Relation = (typeof relations)[number]
const all = relations
const involved = ['answers', 'leads', 'party'] as const
const never = [] as const
const commitmentOf: Record<
  Relation,
  { responsibleOrganizationId: string; leadAgencyId: string; organizationIds: string[] }
> = {
  answers: {
    responsibleOrganizationId: 'mine',
    leadAgencyId: 'lead',
    organizationIds: ['lead', 'mine', 'peer'],
  },
  leads: { responsibleOrganizationId: 'theirs', leadAgencyId: 'mine', organizationIds: ['mine', 'theirs'] },
  party: {
    responsibleOrganizationId: 'theirs',
    leadAgencyId: 'lead',
    organizationIds: ['lead', 'theirs', 'mine'],
  },
  other: { responsibleOrganizationId: 'theirs', leadAgencyId: 'lead', organizationIds: ['lead', 'theirs'] },
}
const activityOf = (relation: Relation, more: Partial<Reported> = {}): Reported => ({
  organizationId: commitmentOf[relation].responsibleOrganizationId,
  organizationIds: commitmentOf[relation].organizationIds,
  tookPart: ['someone else'],
  officerLeft: true,
  ...more,
})

const actorOf = (role: Role, organizationId: string | null = 'mine'): Actor => ({
  role,
  accountId: 'me',
  accountName: 'me',
  ...ofOrganization(organizationId),
})

interface Rights {
  readonly commitment: Record<CommitmentAction, readonly Relation[]>
  readonly activity: Record<ActivityAction, readonly Relation[]>
  readonly measure: readonly Relation[]
  readonly evaluate: readonly Relation[]
  readonly readEvaluations: readonly Relation[]
}
const nothing: Rights = {
  commitment: { patch: never, report: never },
  activity: { patch: never, submit: never, verify: never, reject: never },
  measure: never,
  evaluate: never,
  readEvaluations: all,
}

/** For which commitments and agreements each role may do what. */
const expected: Record<Role, Rights> = {
  admin: { ...nothing, commitment: { patch: all, report: never }, evaluate: all },
  officer: {
    commitment: { patch: ['leads'], report: ['answers'] },
    activity: { patch: ['answers'], submit: ['answers'], verify: involved, reject: involved },
    measure: ['leads'],
    evaluate: involved,
    readEvaluations: involved,
  },
  reviewer: nothing,
  auditor: nothing,
  partner: {
    ...nothing,
    commitment: { patch: never, report: ['answers'] },
    activity: { patch: ['answers'], submit: ['answers'], verify: never, reject: never },
    evaluate: involved,
  },
  integrator: nothing,
  public: nothing,
}

const everyPair = roles.flatMap((role) => relations.map((relation) => ({ role, relation })))

describe('what each role may do', () => {
  it('has a row here for every role and action', () => {
    expect(Object.keys(expected)).toEqual([...roles])
    for (const { commitment, activity } of Object.values(expected)) {
      expect(Object.keys(commitment)).toEqual([...commitmentActions])
      expect(Object.keys(activity)).toEqual([...activityActions])
    }
  })

  it.each(everyPair)('$role, $relation', ({ role, relation }) => {
    const actor = actorOf(role)
    const ids = commitmentOf[relation].organizationIds
    const rights = expected[role]
    const onCommitment = commitmentActions.filter((action) =>
      mayActOnCommitment(actor, action, commitmentOf[relation]),
    )
    expect(onCommitment).toEqual(
      commitmentActions.filter((action) => rights.commitment[action].includes(relation)),
    )
    const onActivity = activityActions.filter((action) =>
      mayActOnActivity(actor, action, activityOf(relation)),
    )
    expect(onActivity).toEqual(activityActions.filter((action) => rights.activity[action].includes(relation)))
    expect(mayMeasure(actor, commitmentOf[relation])).toBe(rights.measure.includes(relation))
    expect(evaluatorOf(actor, ids) !== undefined).toBe(rights.evaluate.includes(relation))
    expect(readsEvaluationsOf(actor, ids)).toBe(rights.readEvaluations.includes(relation))
  })

  it.each(relations)('the lead agency reports while nobody answers, nobody else does: %s', (relation) => {
    const record = { ...commitmentOf[relation], responsibleOrganizationId: null }
    for (const role of roles) {
      const may = mayActOnCommitment(actorOf(role), 'report', record)
      expect(may).toBe(relation === 'leads' && (role === 'officer' || role === 'partner'))
    }
  })

  it.each(relations)('the registrar decides where no officer is left, and only then: %s', (relation) => {
    for (const action of ['verify', 'reject'] as const) {
      expect(mayActOnActivity(actorOf('admin'), action, activityOf(relation, { officerLeft: false }))).toBe(
        true,
      )
      expect(mayActOnActivity(actorOf('admin'), action, activityOf(relation))).toBe(false)
    }
  })

  it.each(['officer', 'partner'] as const)(
    'gives nothing to an account without an organization: %s',
    (role) => {
      const actor = actorOf(role, null)
      for (const action of commitmentActions)
        expect(mayActOnCommitment(actor, action, commitmentOf.leads)).toBe(false)
      for (const action of activityActions)
        expect(mayActOnActivity(actor, action, activityOf('answers'))).toBe(false)
      expect(evaluatorOf(actor, commitmentOf.party.organizationIds)).toBeUndefined()
    },
  )
})

/** What has a place in each status, whoever asks. */
const inStatus: Record<ActivityStatus, readonly ActivityAction[]> = {
  draft: ['patch', 'submit'],
  submitted: ['verify', 'reject'],
  verified: [],
  rejected: ['patch', 'submit'],
}

describe('activityActionsFor', () => {
  const parts = [[], ['me'], ['someone else'], ['someone else', 'me']]
  const everyCase = activityStatuses.flatMap((status) =>
    everyPair.flatMap((pair) => parts.map((tookPart) => ({ status, ...pair, tookPart }))),
  )

  it.each(everyCase)(
    '$status, $role, $relation, $tookPart took part',
    ({ status, role, relation, tookPart }) => {
      const allowed = inStatus[status]
        .filter((action) => expected[role].activity[action].includes(relation))
        .filter((action) => !tookPart.includes('me') || (action !== 'verify' && action !== 'reject'))
      const record = { status, ...activityOf(relation, { tookPart }) }
      expect(activityActionsFor(actorOf(role), record)).toEqual(allowed)
    },
  )

  it.each(activityActions)('own work, %s', (action) => {
    const decides = action === 'verify' || action === 'reject'
    expect(decidesOwnWork(actorOf('officer'), action, { tookPart: ['x', 'me'] })).toBe(decides)
    expect(decidesOwnWork(actorOf('officer'), action, { tookPart: ['someone else'] })).toBe(false)
    const nobody = { ...actorOf('officer'), accountId: null }
    expect(decidesOwnWork(nobody, action, { tookPart: [] })).toBe(false)
  })
})

describe('commitmentActionsFor', () => {
  it.each(agreementStatuses.flatMap((status) => everyPair.map((pair) => ({ status, ...pair }))))(
    '$status, $role, $relation',
    ({ status, role, relation }) => {
      const place = status === 'draft' ? ['patch'] : []
      const signed = ['signed', 'suspended', 'terminated', 'superseded'].includes(status) ? ['report'] : []
      const allowed = [...place, ...signed].filter((action) =>
        expected[role].commitment[action as CommitmentAction].includes(relation),
      )
      expect(commitmentActionsFor(actorOf(role), { status, ...commitmentOf[relation] })).toEqual(allowed)
    },
  )
})

describe('evaluations', () => {
  it.each([
    ['admin', 'party', 'bureau'],
    ['admin', 'other', 'bureau'],
    ['officer', 'leads', 'agency'],
    ['officer', 'party', 'agency'],
    ['partner', 'party', 'collaborator'],
  ] as const)('%s, %s, evaluates as %s', (role, relation, evaluator) => {
    expect(evaluatorOf(actorOf(role), commitmentOf[relation].organizationIds)).toBe(evaluator)
  })

  const changes = evaluators.flatMap((evaluator) =>
    everyPair.flatMap((pair) =>
      ['mine', 'theirs'].map((organizationId) => ({ evaluator, ...pair, organizationId })),
    ),
  )
  const by: Record<Evaluator, Role> = { agency: 'officer', collaborator: 'partner', bureau: 'admin' }

  it.each(changes)(
    '$role, $relation, one of $evaluator $organizationId',
    ({ evaluator, role, relation, organizationId }) => {
      const record = {
        evaluator,
        organizationId: evaluator === 'bureau' ? null : organizationId,
        organizationIds: commitmentOf[relation].organizationIds,
      }
      const may =
        role === by[evaluator] &&
        (evaluator === 'bureau' || (relation !== 'other' && organizationId === 'mine'))
      expect(mayPatchEvaluation(actorOf(role), record)).toBe(may)
    },
  )
})

describe('what each role sees', () => {
  it.each([
    ['admin', 'all', 'all', 'all', true],
    ['officer', ['told'], 'all', ['agreement_own'], true],
    ['reviewer', ['told'], 'all', 'all', true],
    ['auditor', 'all', 'all', 'all', true],
    [
      'partner',
      ['agreement_seen', 'told', 'while_party'],
      ['agreement_seen', 'while_party'],
      ['agreement_seen', 'given_or_received'],
      true,
    ],
    ['integrator', ['agreement_seen', 'verified'], 'none', 'none', false],
    ['public', 'none', 'none', 'none', false],
  ] as const)(
    '%s: activities %s, outcomes %s, evaluations %s, notes %s',
    (role, activities, outcomes, evaluations, notes) => {
      expect(activityVisibility[role]).toEqual(activities)
      expect(outcomeVisibility[role]).toEqual(outcomes)
      expect(evaluationVisibility[role]).toEqual(evaluations)
      expect(seesNotes(actorOf(role))).toBe(notes)
    },
  )

  it('leaves no role out', () => {
    for (const visibility of [activityVisibility, outcomeVisibility, evaluationVisibility]) {
      expect(Object.keys(visibility).toSorted()).toEqual([...roles].toSorted())
    }
  })
})

describe('commitmentAccess', () => {
  it('names the roles of every operation', () => {
    const readers = ['admin', 'officer', 'reviewer', 'auditor', 'partner']
    expect(commitmentAccess).toEqual({
      readActivities: [...readers, 'integrator'],
      writeActivities: ['officer', 'partner'],
      decideActivities: ['officer', 'admin'],
      readOutcomes: readers,
      writeOutcomes: ['officer'],
      readEvaluations: readers,
      writeEvaluations: ['admin', 'officer', 'partner'],
    })
  })
})
