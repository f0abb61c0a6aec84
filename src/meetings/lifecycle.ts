import type { Reason } from '../errors.ts'
import type { ObstacleStatus } from './kinds.ts'

export const meetingStatuses = ['draft', 'finalized'] as const
export type MeetingStatus = (typeof meetingStatuses)[number]

export const meetingActions = ['patch', 'finalize'] as const
export type MeetingAction = (typeof meetingActions)[number]

/** Finalized minutes never change; a correction is a meeting of its own. */
export const meetingLifecycle = {
  draft: { patch: 'same', finalize: 'finalized' },
  finalized: {},
} as const satisfies Record<MeetingStatus, Partial<Record<MeetingAction, MeetingStatus | 'same'>>>

/** Every reason that blocks an action, not the first; none where nothing does. Instants are compared in UTC. */
export function meetingBlockers(action: MeetingAction, facts: { startsAt: string; now: Date }): Reason[] {
  return action === 'finalize' && new Date(facts.startsAt) > facts.now ? [notHeldYet] : []
}

const notHeldYet: Reason = {
  code: 'not_held_yet',
  message: {
    id: 'Rapat belum berlangsung; notulennya baru dapat disahkan setelah rapat dimulai.',
    en: 'The meeting has not been held yet; its minutes can be finalized once it has begun.',
  },
}

export const obstacleActions = ['resolve'] as const
export type ObstacleAction = (typeof obstacleActions)[number]

/** What was resolved stays resolved; an obstacle that returns is raised anew in a later meeting. */
export const obstacleLifecycle = {
  open: { resolve: 'resolved' },
  resolved: {},
} as const satisfies Record<ObstacleStatus, Partial<Record<ObstacleAction, ObstacleStatus>>>
