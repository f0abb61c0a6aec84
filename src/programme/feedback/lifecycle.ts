/** `received` waits for the registrar, who publishes or rejects it. */
export const feedbackStatuses = ['received', 'published', 'rejected'] as const
export type FeedbackStatus = (typeof feedbackStatuses)[number]

export const feedbackActions = ['publish', 'reject', 'patch', 'route', 'answer', 'link'] as const
export type FeedbackAction = (typeof feedbackActions)[number]

/** The status after each action. What was published by mistake is taken back by rejecting it; that is the end of it. */
export const feedbackLifecycle = {
  received: { publish: 'published', reject: 'rejected' },
  published: { patch: 'same', route: 'same', answer: 'same', link: 'same', reject: 'rejected' },
  rejected: {},
} as const satisfies Record<FeedbackStatus, Partial<Record<FeedbackAction, FeedbackStatus | 'same'>>>
