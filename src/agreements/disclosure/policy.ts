import type { Actor, Role } from '../../kernel/actor.ts'
import { actsForAny, hasPartIn } from '../../identity/policy.ts'
import type { Visibility } from '../../db/visibility.ts'
import { isConcluded, type AgreementStatus } from '../lifecycle.ts'
import type { DisclosureAction } from './kinds.ts'

/** Proposals, grounds and consequence tests are read by the region and by those who oversee it. */
export const disclosureVisibility: Visibility<never> = {
  admin: 'all',
  officer: 'all',
  reviewer: 'all',
  auditor: 'all',
  partner: 'none',
  integrator: 'none',
  public: 'none',
}

export const disclosureAccess = {
  read: ['admin', 'officer', 'reviewer', 'auditor'],
  propose: ['officer'],
  decide: ['admin'],
} as const satisfies Record<string, readonly Role[]>

/** An officer of the lead agency proposes; the registrar decides. */
export const mayDisclose = (
  actor: Actor,
  action: DisclosureAction,
  { leadAgencyId }: { readonly leadAgencyId: string },
): boolean =>
  action === 'decide' ? actor.role === 'admin' : actor.role === 'officer' && actsForAny(actor, [leadAgencyId])

/** What is proposed about a disclosure, and by whom; null where nothing is. */
interface Proposed {
  readonly proposal: { readonly proposedBy: string | null } | null
}

/** Whether the account would decide on its own proposal, which nobody may do, whichever membership it speaks for. */
export const decidesOnOwnProposal = (
  actor: Actor,
  action: DisclosureAction,
  { proposal }: Proposed,
): boolean =>
  action === 'decide' && hasPartIn(actor, { tookPart: [proposal?.proposedBy].filter((each) => each != null) })

/** The actions that this actor may try on the disclosure of an agreement: of a signed one only. */
export const disclosureActionsFor = (
  actor: Actor,
  agreement: { readonly leadAgencyId: string; readonly statusToday: AgreementStatus },
  proposed: Proposed,
): DisclosureAction[] =>
  isConcluded(agreement.statusToday)
    ? (['propose', 'decide'] as const).filter(
        (action) => mayDisclose(actor, action, agreement) && !decidesOnOwnProposal(actor, action, proposed),
      )
    : []
