import type { AgreementStatus } from '../agreements/lifecycle.ts'

export const activityStatuses = ['draft', 'submitted', 'verified', 'rejected'] as const
export type ActivityStatus = (typeof activityStatuses)[number]

export const activityActions = ['patch', 'submit', 'verify', 'reject'] as const
export type ActivityAction = (typeof activityActions)[number]

/** What was rejected may be changed, which makes it a draft again, or submitted as it is. What was verified stays. */
export const activityLifecycle = {
  draft: { patch: 'same', submit: 'submitted' },
  submitted: { verify: 'verified', reject: 'rejected' },
  verified: {},
  rejected: { patch: 'draft', submit: 'submitted' },
} as const satisfies Record<ActivityStatus, Partial<Record<ActivityAction, ActivityStatus | 'same'>>>

/** `patch` changes the commitment or takes it out, `report` adds an activity to it. */
export const commitmentActions = ['patch', 'report'] as const
export type CommitmentAction = (typeof commitmentActions)[number]

/** Those, and `assign`, which says who answers for one that nobody was named for: in any agreement that is not cancelled. */
export const everyCommitmentAction = [...commitmentActions, 'assign'] as const

/**
 * A commitment is part of the agreement's text, which only a draft changes. What was delivered is told from the
 * signature on, and late reports are taken after the end too.
 */
export const commitmentLifecycle = {
  draft: { patch: 'same' },
  in_review: {},
  awaiting_dprd: {},
  ready_to_sign: {},
  signed: { report: 'same' },
  suspended: { report: 'same' },
  terminated: { report: 'same' },
  superseded: { report: 'same' },
  cancelled: {},
} as const satisfies Record<AgreementStatus, Partial<Record<CommitmentAction, 'same'>>>
