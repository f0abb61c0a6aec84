import type { Actor } from '../../kernel/actor.ts'
import { actsForAny } from '../../identity/policy.ts'
import { isConcluded, type AgreementStatus } from '../lifecycle.ts'
import type { Whose } from '../policy.ts'
import { originalLifecycle, type OriginalAction, type OriginalStatus } from './lifecycle.ts'

/** A signed paper: the organizations of its agreement, and the registered organization that holds it, if any. */
export interface Held extends Whose {
  readonly holderOrganizationId: string | null
}

/**
 * The registrar and the lead agency record every original. Another agency that is a party records those that it holds
 * itself.
 */
export function mayKeepOriginal(actor: Actor, { leadAgencyId, organizationIds, ...held }: Held): boolean {
  if (actor.role !== 'officer') return actor.role === 'admin'
  if (actsForAny(actor, [leadAgencyId])) return true
  const { holderOrganizationId } = held
  return (
    holderOrganizationId !== null &&
    organizationIds.includes(holderOrganizationId) &&
    actsForAny(actor, [holderOrganizationId])
  )
}

/** The actions that this actor may try on an original. */
export const originalActionsFor = (
  actor: Actor,
  original: Held & { readonly status: OriginalStatus },
): OriginalAction[] =>
  mayKeepOriginal(actor, original)
    ? (Object.keys(originalLifecycle[original.status]) as OriginalAction[])
    : []

/** Papers go from hand to hand once the text is approved, and from then on. */
export const hasPapers = (status: AgreementStatus): boolean =>
  status === 'ready_to_sign' || isConcluded(status)
