import type { Actor } from '../../kernel/actor.ts'
import type { Text } from '../../kernel/errors.ts'
import { needsDprd, type DprdFacts } from '../content/dprd.ts'
import type { AgreementStatus } from '../lifecycle.ts'

export const checklistStatuses = ['open', 'met', 'waived'] as const
export type ChecklistStatus = (typeof checklistStatuses)[number]

/** Who has to act while an item is open. */
export const checklistOwners = ['agency', 'collaborator', 'reviewer'] as const
export type ChecklistOwner = (typeof checklistOwners)[number]

/** The condition under which an item applies, besides the agreement type. */
export const checklistConditions = ['always', 'power_of_attorney', 'dprd'] as const
export type ChecklistCondition = (typeof checklistConditions)[number]

/** The facts that the conditions depend on. */
export interface ConditionFacts extends DprdFacts {
  readonly parties: readonly { readonly authorityBasis: string | null }[]
}

const conditions: Record<ChecklistCondition, (facts: ConditionFacts) => boolean> = {
  always: () => true,
  power_of_attorney: ({ parties }) => parties.some((party) => party.authorityBasis === 'power_of_attorney'),
  dprd: needsDprd,
}

/** Whether an item with this condition applies to the agreement as it stands. */
export const itemApplies = (condition: ChecklistCondition, facts: ConditionFacts): boolean =>
  conditions[condition](facts)

export interface ChecklistItem {
  readonly code: string
  readonly label: Text
  readonly owner: ChecklistOwner
  readonly condition: ChecklistCondition
  readonly status: ChecklistStatus
}

/** The items that apply and are still open. They block approval and signature. */
export const openItems = <Item extends ChecklistItem>(
  items: readonly Item[],
  facts: ConditionFacts,
): Item[] => items.filter((item) => item.status === 'open' && itemApplies(item.condition, facts))

/**
 * Whether an item may be decided now. While an approval stands, of the first step or of all, only items that began to apply after it, since the
 * others are part of the approval.
 */
export const isDecidable = (
  isApproved: boolean,
  item: { readonly approved: boolean; readonly condition: ChecklistCondition },
  facts: ConditionFacts,
): boolean => !isApproved || (!item.approved && itemApplies(item.condition, facts))

/**
 * Whether the actor may decide this on the item, of those who may decide on the checklist: a partner meets the items that
 * wait for a collaborator, no others. What was waived and what is open again is the region's to say.
 */
export const mayDecideItem = (
  { role }: Pick<Actor, 'role'>,
  { owner, status }: Pick<ChecklistItem, 'owner' | 'status'>,
  decided: ChecklistStatus,
): boolean => role !== 'partner' || (owner === 'collaborator' && status !== 'waived' && decided === 'met')

/**
 * Who has to act now: the owners of the open items; if none is open, whoever takes the next step. Nobody once the
 * agreement is signed or canceled.
 */
export function turnOf(
  status: AgreementStatus,
  open: readonly { readonly owner: ChecklistOwner }[],
): ChecklistOwner[] {
  const next = nextStep[status]
  if (next === undefined) return []
  return open.length === 0
    ? [next]
    : checklistOwners.filter((owner) => open.some((item) => item.owner === owner))
}

const nextStep: Partial<Record<AgreementStatus, ChecklistOwner>> = {
  draft: 'agency',
  in_review: 'reviewer',
  awaiting_dprd: 'reviewer',
  ready_to_sign: 'agency',
}
