import type { Role } from '../kernel/actor.ts'

/** What can be somebody's turn: whose, and the operation that ends it. */
interface TaskKindFacts {
  /** The roles whose turn it can be. */
  readonly roles: readonly Role[]
  readonly operationId: string
  readonly method: 'POST' | 'PATCH'
  /** With `{id}` for the record, and `{part}` for what it is about within it. */
  readonly path: string
}

/** Every kind of task, in the order of a partnership's life. */
export const taskKinds = {
  answer_proposal: {
    roles: ['officer'],
    operationId: 'takeUpProposal',
    method: 'POST',
    path: '/v1/proposals/{id}/take-up',
  },
  finalize_meeting: {
    roles: ['officer'],
    operationId: 'finalizeMeeting',
    method: 'POST',
    path: '/v1/meetings/{id}/finalize',
  },
  do_action_item: {
    roles: ['officer', 'partner'],
    operationId: 'doActionItem',
    method: 'POST',
    path: '/v1/action-items/{id}/done',
  },
  resolve_obstacle: {
    roles: ['officer'],
    operationId: 'resolveObstacle',
    method: 'POST',
    path: '/v1/obstacles/{id}/resolve',
  },
  submit_agreement: {
    roles: ['officer'],
    operationId: 'submitAgreement',
    method: 'POST',
    path: '/v1/agreements/{id}/submit',
  },
  submit_amendment: {
    roles: ['officer'],
    operationId: 'submitAmendment',
    method: 'POST',
    path: '/v1/agreements/{id}/amendments/{part}/submit',
  },
  decide_checklist_item: {
    roles: ['officer', 'reviewer', 'partner'],
    operationId: 'decideChecklistItem',
    method: 'PATCH',
    path: '/v1/agreements/{id}/checklist/{part}',
  },
  approve_agreement: {
    roles: ['reviewer'],
    operationId: 'approveAgreement',
    method: 'POST',
    path: '/v1/agreements/{id}/approve',
  },
  approve_amendment: {
    roles: ['reviewer'],
    operationId: 'approveAmendment',
    method: 'POST',
    path: '/v1/agreements/{id}/amendments/{part}/approve',
  },
  note_dprd_answer: {
    roles: ['officer'],
    operationId: 'noteDprdAnswerForAgreement',
    method: 'POST',
    path: '/v1/agreements/{id}/dprd-answered',
  },
  note_dprd_answer_on_amendment: {
    roles: ['officer'],
    operationId: 'noteDprdAnswerForAmendment',
    method: 'POST',
    path: '/v1/agreements/{id}/amendments/{part}/dprd-answered',
  },
  fill_in_party: {
    roles: ['officer', 'partner'],
    operationId: 'patchParty',
    method: 'PATCH',
    path: '/v1/agreements/{id}/parties/{part}',
  },
  sign_agreement: {
    roles: ['officer'],
    operationId: 'signAgreement',
    method: 'POST',
    path: '/v1/agreements/{id}/sign',
  },
  sign_amendment: {
    roles: ['officer'],
    operationId: 'signAmendment',
    method: 'POST',
    path: '/v1/agreements/{id}/amendments/{part}/sign',
  },
  confirm_agreement: {
    roles: ['officer'],
    operationId: 'confirmAgreement',
    method: 'POST',
    path: '/v1/agreements/{id}/confirm',
  },
  submit_activity: {
    roles: ['officer', 'partner'],
    operationId: 'submitActivity',
    method: 'POST',
    path: '/v1/activities/{id}/submit',
  },
  verify_activity: {
    roles: ['officer', 'admin'],
    operationId: 'verifyActivity',
    method: 'POST',
    path: '/v1/activities/{id}/verify',
  },
  decide_on_end: {
    roles: ['officer'],
    operationId: 'renewAgreement',
    method: 'POST',
    path: '/v1/agreements/{id}/renew',
  },
  decide_correction: {
    roles: ['admin'],
    operationId: 'acceptCorrection',
    method: 'POST',
    path: '/v1/agreements/{id}/corrections/{part}/accept',
  },
  open_review_step: {
    roles: ['admin'],
    operationId: 'openReviewStepOfAgreement',
    method: 'POST',
    path: '/v1/agreements/{id}/open-step',
  },
  open_amendment_step: {
    roles: ['admin'],
    operationId: 'openReviewStepOfAmendment',
    method: 'POST',
    path: '/v1/agreements/{id}/amendments/{part}/open-step',
  },
  answer_privacy_request: {
    roles: ['admin'],
    operationId: 'answerPrivacyRequest',
    method: 'POST',
    path: '/v1/privacy-requests/{id}/answer',
  },
  moderate_feedback: {
    roles: ['admin'],
    operationId: 'publishFeedback',
    method: 'POST',
    path: '/v1/feedback/{id}/publish',
  },
  answer_feedback: {
    roles: ['officer'],
    operationId: 'answerFeedback',
    method: 'POST',
    path: '/v1/feedback/{id}/answer',
  },
} as const satisfies Record<string, TaskKindFacts>

export type TaskKind = keyof typeof taskKinds
export const taskKindNames = Object.keys(taskKinds) as [TaskKind, ...TaskKind[]]

/** Why it is somebody's turn. */
export const taskReasons = [
  'responsible',
  'agency_leads',
  'agency_takes_part',
  'own_party',
  'own_item',
  'own_delivery',
  'review_step',
  'any_reviewer',
  'addressee',
  'registrar',
] as const
export type TaskReason = (typeof taskReasons)[number]

/** The operation that ends a task, with the address of its record. */
export function operationOf(kind: TaskKind, recordId: string, part: string | null) {
  const { operationId, method, path } = taskKinds[kind]
  return { operationId, method, path: path.replace('{id}', recordId).replace('{part}', part ?? '') }
}
