import type { Visibility } from '../db/visibility.ts'
import { actsForAny } from '../identity/policy.ts'
import type { Actor, Role } from '../kernel/actor.ts'
import { proposalLifecycle, type ProposalAction, type ProposalStatus } from './lifecycle.ts'

/** A proposal is known to who proposed and to the agency that it is addressed to, beside the registrar and the auditor. */
export const proposalVisibility: Visibility<'own' | 'addressed'> = {
  admin: 'all',
  officer: ['addressed'],
  reviewer: 'none',
  auditor: 'all',
  partner: ['own'],
  integrator: 'none',
  public: 'none',
}

/** The roles that may call each operation. `proposalActionsFor` decides on which proposals. */
export const proposalAccess = {
  readProposals: ['admin', 'officer', 'auditor', 'partner'],
  writeProposals: ['partner'],
  answerProposals: ['officer'],
  readdressProposals: ['admin'],
} as const satisfies Record<string, readonly Role[]>

/** Whether any proposal may be seen by the actor's role. */
export const mayKnowOfProposals = ({ role }: Actor): boolean => proposalVisibility[role] !== 'none'

interface Proposed {
  readonly status: ProposalStatus
  readonly collaboratorId: string
  readonly agencyId: string
}

/** The actions of each side: the partner's on its own proposal, the addressed agency's, and the registrar's. */
const ofProposer: ReadonlySet<ProposalAction> = new Set(['patch', 'withdraw'])
const ofAgency: ReadonlySet<ProposalAction> = new Set(['take_up', 'decline'])
const ofRegistrar: ReadonlySet<ProposalAction> = new Set(['readdress'])

/** The actions that this actor may take on a proposal in its status. */
export function proposalActionsFor(
  actor: Actor,
  { status, collaboratorId, agencyId }: Proposed,
): ProposalAction[] {
  const possible = Object.keys(proposalLifecycle[status]) as ProposalAction[]
  const among = (actions: ReadonlySet<ProposalAction>) => possible.filter((action) => actions.has(action))
  if (actor.role === 'admin') return among(ofRegistrar)
  if (actor.role === 'partner' && actsForAny(actor, [collaboratorId])) return among(ofProposer)
  if (actor.role === 'officer' && actsForAny(actor, [agencyId])) return among(ofAgency)
  return []
}

/** Whether the actor may ever take this action on the proposal, in whatever status. */
export const mayOnProposal = (actor: Actor, action: ProposalAction, proposal: Proposed): boolean =>
  proposalActionsFor(actor, { ...proposal, status: 'received' }).includes(action)
