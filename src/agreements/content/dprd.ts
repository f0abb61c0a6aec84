import type { AgreementType } from '../lifecycle.ts'
import type { Funding } from './funding.ts'

/** What decides on whether the DPRD has to approve. */
export interface Burdens {
  readonly burdensPublic: boolean
  readonly unbudgeted: boolean
}

export interface DprdFacts extends Burdens {
  readonly type: AgreementType
  /** Whether a body of a foreign country is among its parties. */
  readonly hasForeignBody: boolean
}

/** A burden on the public, or one on no budget. */
export const isBurdened = ({ burdensPublic, unbudgeted }: Burdens): boolean => burdensPublic || unbudgeted

/**
 * Whether the DPRD has to approve first: always with a foreign body (Permendagri 25/2020, article 17); of what burdens
 * the public or no budget a PKS, which comes after the MoU (PP 28/2018, articles 6(2) and 19(1)). Others are warned of.
 */
export const needsDprd = (facts: DprdFacts): boolean =>
  facts.hasForeignBody || (facts.type === 'pks' && isBurdened(facts))

export interface AmendedFacts extends DprdFacts {
  readonly funding: Funding | null
}

/** What the budget of the region (APBD) pays; null where it pays nothing. */
const paid = ({ funding }: AmendedFacts) =>
  funding && (funding.source === 'apbd' || funding.source === 'shared') ? funding : null

/** Whether the APBD pays something, or may pay more than before; an amount that nobody said bounds nothing. */
function raisesBudget(before: AmendedFacts, after: AmendedFacts): boolean {
  const [was, is] = [paid(before), paid(after)]
  if (is === null) return false
  if (was === null || (was.source === 'shared' && is.source === 'apbd')) return true
  if (was.amount === null || is.amount === null) return was.amount !== is.amount
  return is.amount > was.amount
}

/**
 * Whether an amendment burdens anew: it turns a burden on, or has the APBD pay something or more where there is one. A
 * longer term with the same amount does not: what was approved is spread over more days.
 */
export const burdensAnew = (before: AmendedFacts, after: AmendedFacts): boolean =>
  (!before.burdensPublic && after.burdensPublic) ||
  (!before.unbudgeted && after.unbudgeted) ||
  (isBurdened(after) && raisesBudget(before, after))

/** Whether the DPRD has to approve an amendment first: of what burdens anew, and where a foreign body comes in. */
export const needsDprdAnew = (before: AmendedFacts, after: AmendedFacts): boolean =>
  (after.hasForeignBody && !before.hasForeignBody) || (burdensAnew(before, after) && needsDprd(after))
