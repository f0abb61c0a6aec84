import type { AgreementType } from '../lifecycle.ts'

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
