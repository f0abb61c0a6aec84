import type { AgreementStatus } from '../agreements/lifecycle.ts'

export const activityStatuses = ['draft', 'submitted', 'verified', 'rejected'] as const
export type ActivityStatus = (typeof activityStatuses)[number]

export const activityActions = ['patch', 'submit', 'verify', 'reject'] as const
export type ActivityAction = (typeof activityActions)[number]

/**
 * A rejected activity may be changed, which makes it a draft again, or submitted unchanged. A verified activity cannot
 * be changed.
 */
export const activityLifecycle = {
  draft: { patch: 'same', submit: 'submitted' },
  submitted: { verify: 'verified', reject: 'rejected' },
  verified: {},
  rejected: { patch: 'draft', submit: 'submitted' },
} as const satisfies Record<ActivityStatus, Partial<Record<ActivityAction, ActivityStatus | 'same'>>>

/** `patch` changes or removes the commitment; `report` adds an activity to it. */
export const commitmentActions = ['patch', 'report'] as const
export type CommitmentAction = (typeof commitmentActions)[number]

/**
 * The actions above and `assign`, which names the responsible organization if none is named. `assign` is possible in
 * every agreement that is not canceled.
 */
export const everyCommitmentAction = [...commitmentActions, 'assign'] as const

/**
 * A commitment is part of the text of the agreement, so it can be changed only in a draft. Activities can be reported
 * after the signature, and also after the agreement has ended.
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
