import type { Reason } from '../kernel/errors.ts'

export const caseStatuses = [
  'exploring',
  'offered',
  'agreed_to_proceed',
  'promoted',
  'on_hold',
  'cancelled',
] as const
export type CaseStatus = (typeof caseStatuses)[number]

export const caseActions = [
  'patch',
  'log_meeting',
  'raise_obstacle',
  'offer',
  'agree',
  'promote',
  'hold',
  'resume',
  'cancel',
  'transfer',
] as const
export type CaseAction = (typeof caseActions)[number]

/** The milestones of a case. A milestone that was reached stays reached. */
export const caseMilestones = ['met', 'promoted', 'signed'] as const
export type CaseMilestone = (typeof caseMilestones)[number]

/** `same` keeps the status; `held` returns to the status the case was put on hold from. */
export const caseLifecycle = {
  exploring: {
    patch: 'same',
    log_meeting: 'same',
    raise_obstacle: 'same',
    offer: 'offered',
    hold: 'on_hold',
    cancel: 'cancelled',
    transfer: 'same',
  },
  offered: {
    patch: 'same',
    log_meeting: 'same',
    raise_obstacle: 'same',
    agree: 'agreed_to_proceed',
    hold: 'on_hold',
    cancel: 'cancelled',
    transfer: 'same',
  },
  agreed_to_proceed: {
    patch: 'same',
    log_meeting: 'same',
    raise_obstacle: 'same',
    promote: 'promoted',
    hold: 'on_hold',
    cancel: 'cancelled',
    transfer: 'same',
  },
  promoted: { log_meeting: 'same', raise_obstacle: 'same', promote: 'same', transfer: 'same' },
  // What a case waits for is an obstacle too.
  on_hold: { raise_obstacle: 'same', resume: 'held', transfer: 'same' },
  cancelled: {},
} as const satisfies Record<CaseStatus, Partial<Record<CaseAction, CaseStatus | 'same' | 'held'>>>

/** The status of a promoted case after all drafts made from it were canceled. */
export const statusWithoutAgreement = 'agreed_to_proceed' satisfies CaseStatus

/** The facts that the guards need. The service counts them in the same transaction. */
export interface CaseFacts {
  readonly stageCount: number
  readonly finalizedMeetings: number
  /** Offers and needs in finalized minutes, counted by the side that stated them. */
  readonly regionItems: number
  readonly collaboratorItems: number
  readonly openBlockingObstacles: number
}

/** All reasons that block an action, not only the first; empty if there are none. */
export function caseBlockers(action: CaseAction, facts: CaseFacts): Reason[] {
  const reasons: Reason[] = []
  if (action === 'offer') {
    if (facts.finalizedMeetings === 0) reasons.push(noFinalizedMeeting)
    if (facts.regionItems === 0) reasons.push(noRegionItem)
    if (facts.collaboratorItems === 0) reasons.push(noCollaboratorItem)
  }
  if (action === 'agree') {
    if (facts.openBlockingObstacles > 0) reasons.push(openObstacles(facts.openBlockingObstacles))
    if (facts.stageCount === 0) reasons.push(noStage)
  }
  return reasons
}

const noFinalizedMeeting: Reason = {
  code: 'no_finalized_meeting',
  message: {
    id: 'Belum ada rapat yang notulennya disahkan.',
    en: 'No meeting has finalized minutes yet.',
  },
}
const noRegionItem: Reason = {
  code: 'no_region_item',
  message: {
    id: 'Notulen yang disahkan belum memuat penawaran atau kebutuhan dari pihak daerah.',
    en: 'The finalized minutes hold no offer or need from the region.',
  },
}
const noCollaboratorItem: Reason = {
  code: 'no_collaborator_item',
  message: {
    id: 'Notulen yang disahkan belum memuat penawaran atau kebutuhan dari pihak kolaborator.',
    en: 'The finalized minutes hold no offer or need from the collaborator.',
  },
}
const noStage: Reason = {
  code: 'no_stage',
  message: {
    id: 'Belum ada tahapan P1–P7 yang dipilih.',
    en: 'No stage of P1–P7 has been chosen.',
  },
}
const openObstacles = (count: number): Reason => ({
  code: 'open_blocking_obstacle',
  message: {
    id: `${count} hambatan yang menghalangi masih terbuka.`,
    en: `${count} blocking obstacle(s) are still open.`,
  },
})
