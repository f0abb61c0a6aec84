import type { Agreement } from '../../agreements/schemas/agreement.ts'
import type { Commitment } from '../../commitments/commitments/schemas.ts'

/** What a reader reads of an agreement to be written, with the legal names of its parties by their ids. */
export interface DraftRead {
  readonly agreement: Agreement
  readonly commitments: readonly Commitment[]
  readonly legalNames: Readonly<Record<string, string>>
  /** The MoU or Nota Kesepakatan that it stands under. */
  readonly parent: Agreement | null
}
