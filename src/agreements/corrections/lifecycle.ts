import type { Actor } from '../../kernel/actor.ts'
import { hasPartIn } from '../../identity/policy.ts'

export const correctionStatuses = ['requested', 'accepted', 'declined'] as const
export type CorrectionStatus = (typeof correctionStatuses)[number]

export const correctionActions = ['accept', 'decline'] as const
export type CorrectionAction = (typeof correctionActions)[number]

export const correctionLifecycle = {
  requested: { accept: 'accepted', decline: 'declined' },
  accepted: {},
  declined: {},
} as const satisfies Record<CorrectionStatus, Partial<Record<CorrectionAction, CorrectionStatus>>>

/** Whether the account would accept a correction that it requested itself, which nobody may do. */
export const acceptsOwnRequest = (actor: Actor, action: CorrectionAction, requestedBy: string): boolean =>
  action === 'accept' && hasPartIn(actor, { tookPart: [requestedBy] })

/** The actions that this actor may try on a correction. A guard may still refuse, with reasons. */
export function correctionActionsFor(
  actor: Actor,
  { status, requestedBy }: { readonly status: CorrectionStatus; readonly requestedBy: string },
): CorrectionAction[] {
  if (actor.role !== 'admin') return []
  const inStatus = Object.keys(correctionLifecycle[status]) as CorrectionAction[]
  return inStatus.filter((action) => !acceptsOwnRequest(actor, action, requestedBy))
}
