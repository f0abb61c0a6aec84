import type { AgreementType } from '../lifecycle.ts'
import type { Funding } from './funding.ts'

/** The burdens that decide whether the DPRD must approve. */
export interface Burdens {
  readonly burdensPublic: boolean
  readonly unbudgeted: boolean
}

export interface DprdFacts extends Burdens {
  readonly type: AgreementType
  /** Whether one of the parties is a body of a foreign country. */
  readonly hasForeignBody: boolean
}

/** Whether it puts a burden on the public, or costs that are not in a budget. */
export const isBurdened = ({ burdensPublic, unbudgeted }: Burdens): boolean => burdensPublic || unbudgeted

/**
 * Whether the DPRD must approve first. Always with a foreign body (Permendagri 25/2020, article 17). A PKS, which
 * follows an MoU, if it burdens the public or has costs outside the budget (PP 28/2018, articles 6(2) and 19(1)). Other
 * types only get a warning.
 */
export const needsDprd = (facts: DprdFacts): boolean =>
  facts.hasForeignBody || (facts.type === 'pks' && isBurdened(facts))

/** What decides whether an amendment adds a burden. */
export interface BurdenFacts extends Burdens {
  readonly funding?: Funding | null
}

export interface AmendedFacts extends DprdFacts {
  readonly funding: Funding | null
}

/** The part that the regional budget (APBD) pays; null if it pays nothing. */
const paid = ({ funding }: BurdenFacts) =>
  funding && (funding.source === 'apbd' || funding.source === 'shared') ? funding : null

/** Whether the APBD pays something new, or may pay more than before. An unknown amount has no upper bound. */
function raisesBudget(before: BurdenFacts, after: BurdenFacts): boolean {
  const [was, is] = [paid(before), paid(after)]
  if (is === null) return false
  if (was === null || (was.source === 'shared' && is.source === 'apbd')) return true
  if (was.amount === null || is.amount === null) return was.amount !== is.amount
  return is.amount > was.amount
}

/**
 * Whether an amendment adds a burden: it sets one of the two burdens, or makes the APBD pay something or more while
 * there is a burden. A longer term with the same amount adds none: the approved amount is spread over more days.
 */
export const burdensAnew = (before: BurdenFacts, after: BurdenFacts): boolean =>
  (!before.burdensPublic && after.burdensPublic) ||
  (!before.unbudgeted && after.unbudgeted) ||
  (isBurdened(after) && raisesBudget(before, after))

/**
 * Whether the DPRD must approve an amendment first: if it adds a burden to an agreement that needs approval, or if a
 * foreign body joins.
 */
export const needsDprdAnew = (before: AmendedFacts, after: AmendedFacts): boolean =>
  (after.hasForeignBody && !before.hasForeignBody) || (burdensAnew(before, after) && needsDprd(after))
