import type { AgreementVersion } from '../api/types.ts'

/** What is compared, in the order of the paper. */
const compared = [
  'title',
  'purpose',
  'object',
  'scope',
  'stages',
  'effectiveFrom',
  'term',
  'effectiveUntil',
  'parties',
  'provisions',
  'funding',
  'disputeSettlement',
  'sanctions',
] as const
export type Compared = (typeof compared)[number]

/** The parts in which two versions differ; of parties and provisions what they say, not their ids. */
export const differing = (before: AgreementVersion, after: AgreementVersion): Compared[] =>
  compared.filter((part) => said(before[part]) !== said(after[part]))

const said = (value: unknown): string =>
  JSON.stringify(value ?? null, (name, each) => (name === 'id' ? undefined : each))
