export const webhookStatuses = ['active', 'disabled'] as const
export type WebhookStatus = (typeof webhookStatuses)[number]

export const webhookActions = ['patch', 'rotate-secret', 'test', 'disable', 'enable'] as const
export type WebhookAction = (typeof webhookActions)[number]

/** A disabled webhook keeps its place in the feed and what waits to be sent. */
export const webhookLifecycle = {
  active: { patch: 'same', 'rotate-secret': 'same', test: 'same', disable: 'disabled' },
  disabled: { patch: 'same', 'rotate-secret': 'same', enable: 'active' },
} as const satisfies Record<WebhookStatus, Partial<Record<WebhookAction, WebhookStatus | 'same'>>>

/** Why a webhook is disabled. */
export const disabledReasons = [
  'by_hand',
  'gone',
  'failing',
  'copy_outdated',
  'owner_ended',
  'secret_unreadable',
] as const
export type DisabledReason = (typeof disabledReasons)[number]

/** `not_told`: the owner of the webhook does not see any more what the event tells. */
export const deliveryStatuses = ['waiting', 'delivered', 'failed', 'not_told'] as const
export type DeliveryStatus = (typeof deliveryStatuses)[number]

/** Why a try failed. `refused`: the answer has no status 2xx. */
export const deliveryFailures = ['address_not_allowed', 'unreachable', 'too_slow', 'refused'] as const
export type DeliveryFailure = (typeof deliveryFailures)[number]
