import type { Reason } from '../kernel/errors.ts'
import type { ObstacleStatus } from './kinds.ts'

export const meetingStatuses = ['draft', 'finalized', 'discarded'] as const
export type MeetingStatus = (typeof meetingStatuses)[number]

export const meetingActions = ['patch', 'finalize', 'discard', 'correct'] as const
export type MeetingAction = (typeof meetingActions)[number]

/** Finalized minutes never change; a correction is a meeting of its own. A discarded draft stays, and counts for nothing. */
export const meetingLifecycle = {
  draft: { patch: 'same', finalize: 'finalized', discard: 'discarded' },
  finalized: { correct: 'same' },
  discarded: {},
} as const satisfies Record<MeetingStatus, Partial<Record<MeetingAction, MeetingStatus | 'same'>>>

/** Every reason that blocks an action, not the first; none where nothing does. Instants are compared in UTC. */
export function meetingBlockers(action: MeetingAction, { startsAt, now, leftOut }: MeetingFacts): Reason[] {
  if (action !== 'finalize') return []
  return [...(new Date(startsAt) > now ? [notHeldYet] : []), ...leftOut.map(promotedLeftOut)]
}

interface MeetingFacts {
  readonly startsAt: string
  readonly now: Date
  /** Of a correction: the items of the corrected minutes that are commitments, and that none of its own continues. */
  readonly leftOut: readonly PromotedItem[]
}

/** An item with the number of the agreement that it is a commitment of. */
export interface PromotedItem {
  readonly description: string
  readonly takenBy: string
}

const promotedLeftOut = ({ description, takenBy }: PromotedItem): Reason => ({
  code: 'promoted_item_left_out',
  message: {
    id: `Butir "${description}" sudah menjadi komitmen dalam naskah ${takenBy}: sebut butir yang meneruskannya ("continuesId"), bila ternyata tidak disepakati dengan "agreed": false.`,
    en: `"${description}" is a commitment of agreement ${takenBy} already: name the item that continues it ("continuesId"), with "agreed": false where it was not agreed after all.`,
  },
})

/** A meeting is corrected once; a further correction corrects the correction. */
export function correctionBlockers(correction: { readonly status: MeetingStatus } | null): Reason[] {
  if (correction === null) return []
  return [correction.status === 'draft' ? correctionUnderWay : correctedAlready]
}

const correctionUnderWay: Reason = {
  code: 'correction_under_way',
  message: {
    id: 'Koreksi notulen ini sedang disusun ("correctedById"); ubah draf itu.',
    en: 'A correction of these minutes is under way ("correctedById"); change that draft.',
  },
}
const correctedAlready: Reason = {
  code: 'corrected_already',
  message: {
    id: 'Notulen ini sudah dikoreksi ("correctedById"); koreksi notulen yang itu.',
    en: 'These minutes were corrected already ("correctedById"); correct that meeting.',
  },
}

const notHeldYet: Reason = {
  code: 'not_held_yet',
  message: {
    id: 'Rapat belum berlangsung; notulennya baru dapat disahkan setelah rapat dimulai.',
    en: 'The meeting has not been held yet; its minutes can be finalized once it has begun.',
  },
}

export const obstacleActions = ['resolve', 'reopen'] as const
export type ObstacleAction = (typeof obstacleActions)[number]

/** An obstacle that returns is the same one: it is open again, and its age counts from the day it was raised. */
export const obstacleLifecycle = {
  open: { resolve: 'resolved' },
  resolved: { reopen: 'open' },
} as const satisfies Record<ObstacleStatus, Partial<Record<ObstacleAction, ObstacleStatus>>>

/**
 * Derived: `superseded` where the minutes were corrected, so that the item of the correction counts; `discarded` with the
 * draft that it stands in.
 */
export const actionItemStatuses = ['open', 'done', 'superseded', 'discarded'] as const
export type ActionItemStatus = (typeof actionItemStatuses)[number]

export const actionItemActions = ['done'] as const
export type ActionItemAction = (typeof actionItemActions)[number]

export const actionItemLifecycle = {
  open: { done: 'done' },
  done: {},
  superseded: {},
  discarded: {},
} as const satisfies Record<ActionItemStatus, Partial<Record<ActionItemAction, ActionItemStatus>>>
