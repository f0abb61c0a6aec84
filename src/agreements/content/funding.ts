export const fundingSources = ['apbd', 'collaborator', 'shared', 'none'] as const
export type FundingSource = (typeof fundingSources)[number]

/** Who pays, and how much in IDR. */
export interface Funding {
  readonly source: FundingSource
  readonly amount: number | null
  readonly note: string | null
}

/** The columns of a funding; all null if there is none. */
export const fundingColumns = (funding: Funding | null) => ({
  fundingSource: funding?.source ?? null,
  fundingAmount: funding?.amount ?? null,
  fundingNote: funding?.note ?? null,
})

interface FundingChange {
  readonly source?: FundingSource | undefined
  readonly amount?: number | null | undefined
  readonly note?: string | null | undefined
}

/**
 * The funding after a change of some of its fields (RFC 7396): a value replaces the field, null empties it. Returns the
 * wrong field if the result is not a valid funding: the source is missing, or there is an amount with source `none`.
 */
export function changedFunding(
  before: Funding | null,
  change: FundingChange,
): Funding | { readonly wrong: 'source' | 'amount' } {
  const source = change.source ?? before?.source
  const amount = change.amount === undefined ? (before?.amount ?? null) : change.amount
  const note = change.note === undefined ? (before?.note ?? null) : change.note
  if (source === undefined) return { wrong: 'source' }
  if (source === 'none' && amount !== null) return { wrong: 'amount' }
  return { source, amount, note }
}
