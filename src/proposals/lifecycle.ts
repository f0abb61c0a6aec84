export const proposalStatuses = ['received', 'taken_up', 'declined', 'withdrawn'] as const
export type ProposalStatus = (typeof proposalStatuses)[number]

export const proposalActions = ['patch', 'take_up', 'decline', 'withdraw', 'readdress'] as const
export type ProposalAction = (typeof proposalActions)[number]

/** A proposal is answered once. Until then the partner may change or withdraw it, and the registrar may re-address it. */
export const proposalLifecycle = {
  received: {
    patch: 'same',
    take_up: 'taken_up',
    decline: 'declined',
    withdraw: 'withdrawn',
    readdress: 'same',
  },
  taken_up: {},
  declined: {},
  withdrawn: {},
} as const satisfies Record<ProposalStatus, Partial<Record<ProposalAction, ProposalStatus | 'same'>>>
