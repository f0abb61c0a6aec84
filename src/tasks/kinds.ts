import type { Role } from '../kernel/actor.ts'

/** The records that tasks are about. */
export const taskRecordTypes = [
  'proposal',
  'meeting',
  'action_item',
  'obstacle',
  'agreement',
  'import',
  'comment',
  'commitment',
  'activity',
  'agency',
  'user',
  'privacy_request',
  'data_breach',
  'feedback',
] as const
export type TaskRecordType = (typeof taskRecordTypes)[number]

/** What can be somebody's turn: whose, of which record, and the operation that ends it. */
interface TaskKindFacts {
  /** The roles whose turn it can be. */
  readonly roles: readonly Role[]
  readonly record: TaskRecordType
  readonly operationId: string
  readonly method: 'POST' | 'PATCH'
  /** With `{id}` for the record, and `{part}` for what it is about within it. */
  readonly path: string
}

const ends = <const Roles extends readonly Role[]>(
  roles: Roles,
  record: TaskRecordType,
  operationId: string,
  operation: `${'POST' | 'PATCH'} ${string}`,
) => {
  const [method, path] = operation.split(' ') as ['POST' | 'PATCH', string]
  return { roles, record, operationId, method, path }
}

/** Every kind of task, in the order of a partnership's life. */
export const taskKinds = {
  answer_proposal: ends(['officer'], 'proposal', 'takeUpProposal', 'POST /v1/proposals/{id}/take-up'),
  finalize_meeting: ends(['officer'], 'meeting', 'finalizeMeeting', 'POST /v1/meetings/{id}/finalize'),
  do_action_item: ends(
    ['officer', 'partner'],
    'action_item',
    'doActionItem',
    'POST /v1/action-items/{id}/done',
  ),
  resolve_obstacle: ends(['officer'], 'obstacle', 'resolveObstacle', 'POST /v1/obstacles/{id}/resolve'),
  submit_agreement: ends(['officer'], 'agreement', 'submitAgreement', 'POST /v1/agreements/{id}/submit'),
  submit_amendment: ends(
    ['officer'],
    'agreement',
    'submitAmendment',
    'POST /v1/agreements/{id}/amendments/{part}/submit',
  ),
  decide_checklist_item: ends(
    ['officer', 'reviewer', 'partner'],
    'agreement',
    'decideChecklistItem',
    'PATCH /v1/agreements/{id}/checklist/{part}',
  ),
  resolve_comment: ends(
    ['officer', 'reviewer', 'partner', 'admin'],
    'comment',
    'resolveComment',
    'POST /v1/comments/{id}/resolve',
  ),
  approve_agreement: ends(['reviewer'], 'agreement', 'approveAgreement', 'POST /v1/agreements/{id}/approve'),
  approve_amendment: ends(
    ['reviewer'],
    'agreement',
    'approveAmendment',
    'POST /v1/agreements/{id}/amendments/{part}/approve',
  ),
  note_dprd_answer: ends(
    ['officer'],
    'agreement',
    'noteDprdAnswerForAgreement',
    'POST /v1/agreements/{id}/dprd-answered',
  ),
  note_dprd_answer_on_amendment: ends(
    ['officer'],
    'agreement',
    'noteDprdAnswerForAmendment',
    'POST /v1/agreements/{id}/amendments/{part}/dprd-answered',
  ),
  fill_in_party: ends(
    ['officer', 'partner'],
    'agreement',
    'patchParty',
    'PATCH /v1/agreements/{id}/parties/{part}',
  ),
  sign_agreement: ends(['officer'], 'agreement', 'signAgreement', 'POST /v1/agreements/{id}/sign'),
  sign_amendment: ends(
    ['officer'],
    'agreement',
    'signAmendment',
    'POST /v1/agreements/{id}/amendments/{part}/sign',
  ),
  confirm_agreement: ends(
    ['officer', 'admin'],
    'agreement',
    'confirmAgreement',
    'POST /v1/agreements/{id}/confirm',
  ),
  confirm_import: ends(['officer', 'admin'], 'import', 'confirmImport', 'POST /v1/imports/{id}/confirm'),
  assign_commitment: ends(['officer'], 'commitment', 'assignCommitment', 'POST /v1/commitments/{id}/assign'),
  submit_activity: ends(
    ['officer', 'partner'],
    'activity',
    'submitActivity',
    'POST /v1/activities/{id}/submit',
  ),
  verify_activity: ends(
    ['officer', 'admin'],
    'activity',
    'verifyActivity',
    'POST /v1/activities/{id}/verify',
  ),
  decide_on_end: ends(['officer'], 'agreement', 'renewAgreement', 'POST /v1/agreements/{id}/renew'),
  evaluate_agreement: ends(
    ['officer'],
    'agreement',
    'createEvaluation',
    'POST /v1/agreements/{id}/evaluations',
  ),
  hand_over: ends(['officer'], 'agency', 'handOver', 'POST /v1/hand-overs'),
  decide_disclosure: ends(
    ['admin'],
    'agreement',
    'decideDisclosure',
    'POST /v1/agreements/{id}/disclosure/decide',
  ),
  decide_correction: ends(
    ['admin'],
    'agreement',
    'acceptCorrection',
    'POST /v1/agreements/{id}/corrections/{part}/accept',
  ),
  open_review_step: ends(
    ['admin'],
    'agreement',
    'openReviewStepOfAgreement',
    'POST /v1/agreements/{id}/open-step',
  ),
  open_amendment_step: ends(
    ['admin'],
    'agreement',
    'openReviewStepOfAmendment',
    'POST /v1/agreements/{id}/amendments/{part}/open-step',
  ),
  answer_privacy_request: ends(
    ['admin'],
    'privacy_request',
    'answerPrivacyRequest',
    'POST /v1/privacy-requests/{id}/answer',
  ),
  give_breach_notice: ends(['admin'], 'data_breach', 'patchDataBreach', 'PATCH /v1/data-breaches/{id}'),
  agree_to_factor_reset: ends(
    ['admin'],
    'user',
    'resetSecondFactor',
    'POST /v1/users/{id}/reset-second-factor',
  ),
  moderate_feedback: ends(['admin'], 'feedback', 'publishFeedback', 'POST /v1/feedback/{id}/publish'),
  answer_feedback: ends(['officer'], 'feedback', 'answerFeedback', 'POST /v1/feedback/{id}/answer'),
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
  'asked',
  'registrar',
] as const
export type TaskReason = (typeof taskReasons)[number]

/** The operation that ends a task, with the address of its record. */
export function operationOf(kind: TaskKind, recordId: string, part: string | null) {
  const { operationId, method, path } = taskKinds[kind]
  return { operationId, method, path: path.replace('{id}', recordId).replace('{part}', part ?? '') }
}
