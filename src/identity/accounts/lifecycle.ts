export const accountStatuses = ['active', 'disabled'] as const
export type AccountStatus = (typeof accountStatuses)[number]

export const accountActions = ['patch', 'invite', 'rotate-secret', 'disable', 'enable'] as const
export type AccountAction = (typeof accountActions)[number]

/** A disabled account keeps its record and its audit trail. Its tokens, sessions and invitations end. */
export const accountLifecycle = {
  active: { patch: 'same', invite: 'same', 'rotate-secret': 'same', disable: 'disabled' },
  disabled: { patch: 'same', enable: 'active' },
} as const satisfies Record<AccountStatus, Partial<Record<AccountAction, AccountStatus | 'same'>>>
