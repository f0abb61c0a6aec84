export const meetingStatuses = ['draft', 'finalized'] as const
export type MeetingStatus = (typeof meetingStatuses)[number]

export const meetingActions = ['patch', 'finalize'] as const
export type MeetingAction = (typeof meetingActions)[number]

/** Finalized minutes never change; a correction is a meeting of its own. */
export const meetingLifecycle = {
  draft: { patch: 'same', finalize: 'finalized' },
  finalized: {},
} as const satisfies Record<MeetingStatus, Partial<Record<MeetingAction, MeetingStatus | 'same'>>>
