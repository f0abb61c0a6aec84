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
  decidesOwnSubmission,
  evaluationVisibility,
  evaluatorOf,
  mayActOnActivity,
  mayActOnCommitment,
  mayMeasure,
  mayPatchEvaluation,
  outcomeVisibility,
  readsEvaluationsOf,
  seesNotes,
} from '../../../src/commitments/policy.ts'

/** Whether the actor's organization takes part in the agreement. */
const relations = ['own', 'other'] as const
type Relation = (typeof relations)[number]
const all = relations
const own = ['own'] as const
const never = [] as const
const organizationIds: Record<Relation, string[]> = { own: ['theirs', 'mine'], other: ['theirs', 'others'] }

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

/** In which agreements each role may do what. */
const expected: Record<Role, Rights> = {
  admin: { ...nothing, commitment: { patch: all, report: never }, evaluate: all },
  officer: {
    commitment: { patch: own, report: own },
    activity: { patch: own, submit: own, verify: own, reject: own },
    measure: own,
    evaluate: own,
    readEvaluations: own,
  },
  reviewer: nothing,
  auditor: nothing,
  partner: {
    ...nothing,
    commitment: { patch: never, report: own },
    activity: { patch: own, submit: own, verify: never, reject: never },
    evaluate: own,
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
    const ids = organizationIds[relation]
    const rights = expected[role]
    const onCommitment = commitmentActions.filter((action) => mayActOnCommitment(actor, action, ids))
    expect(onCommitment).toEqual(
      commitmentActions.filter((action) => rights.commitment[action].includes(relation)),
    )
    const onActivity = activityActions.filter((action) => mayActOnActivity(actor, action, ids))
    expect(onActivity).toEqual(activityActions.filter((action) => rights.activity[action].includes(relation)))
    expect(mayMeasure(actor, ids)).toBe(rights.measure.includes(relation))
    expect(evaluatorOf(actor, ids) !== undefined).toBe(rights.evaluate.includes(relation))
    expect(readsEvaluationsOf(actor, ids)).toBe(rights.readEvaluations.includes(relation))
  })

  it.each(['officer', 'partner'] as const)(
    'gives nothing to an account without an organization: %s',
    (role) => {
      const actor = actorOf(role, null)
      for (const action of commitmentActions)
        expect(mayActOnCommitment(actor, action, organizationIds.own)).toBe(false)
      for (const action of activityActions)
        expect(mayActOnActivity(actor, action, organizationIds.own)).toBe(false)
      expect(evaluatorOf(actor, organizationIds.own)).toBeUndefined()
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
  const everyCase = activityStatuses.flatMap((status) =>
    everyPair.flatMap((pair) =>
      [null, 'me', 'someone else'].map((submittedBy) => ({ status, ...pair, submittedBy })),
    ),
  )

  it.each(everyCase)(
    '$status, $role, $relation, submitted by $submittedBy',
    ({ status, role, relation, submittedBy }) => {
      const allowed = inStatus[status]
        .filter((action) => expected[role].activity[action].includes(relation))
        .filter((action) => submittedBy !== 'me' || (action !== 'verify' && action !== 'reject'))
      const record = { status, submittedBy, organizationIds: organizationIds[relation] }
      expect(activityActionsFor(actorOf(role), record)).toEqual(allowed)
    },
  )

  it.each(activityActions)('own submission, %s', (action) => {
    const decides = action === 'verify' || action === 'reject'
    expect(decidesOwnSubmission(actorOf('officer'), action, 'me')).toBe(decides)
    expect(decidesOwnSubmission(actorOf('officer'), action, 'someone else')).toBe(false)
    expect(decidesOwnSubmission({ ...actorOf('officer'), accountId: null }, action, null)).toBe(false)
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
      expect(
        commitmentActionsFor(actorOf(role), { status, organizationIds: organizationIds[relation] }),
      ).toEqual(allowed)
    },
  )
})

describe('evaluations', () => {
  it.each([
    ['admin', 'own', 'bureau'],
    ['admin', 'other', 'bureau'],
    ['officer', 'own', 'agency'],
    ['partner', 'own', 'collaborator'],
  ] as const)('%s, %s, evaluates as %s', (role, relation, evaluator) => {
    expect(evaluatorOf(actorOf(role), organizationIds[relation])).toBe(evaluator)
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
        organizationIds: organizationIds[relation],
      }
      const may =
        role === by[evaluator] &&
        (evaluator === 'bureau' || (relation === 'own' && organizationId === 'mine'))
      expect(mayPatchEvaluation(actorOf(role), record)).toBe(may)
    },
  )
})

describe('what each role sees', () => {
  it.each([
    ['admin', 'all', 'all', 'all', true],
    ['officer', 'all', 'all', ['agreement_own'], true],
    ['reviewer', 'all', 'all', 'all', true],
    ['auditor', 'all', 'all', 'all', true],
    ['partner', ['agreement_seen'], ['agreement_seen'], ['agreement_seen', 'agreement_own'], true],
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
      decideActivities: ['officer'],
      readOutcomes: readers,
      writeOutcomes: ['officer'],
      readEvaluations: readers,
      writeEvaluations: ['admin', 'officer', 'partner'],
    })
  })
})
