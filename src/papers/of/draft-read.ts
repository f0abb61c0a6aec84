import type { Agreement } from '../../agreements/schemas/agreement.ts'
import type { ClauseChoice } from '../clauses/choice.ts'
import type { Clause } from '../../clauses/queries.ts'
import type { Commitment } from '../../commitments/commitments/schemas.ts'
import type { OrganizationKind } from '../../organizations/kinds.ts'
import type { Regime } from '../../settings/regime/regime.ts'

/** What a reader reads of an agreement to be written, with what is told of its parties by their ids. */
export interface DraftRead {
  readonly agreement: Agreement
  readonly commitments: readonly Commitment[]
  readonly organizations: Readonly<Record<string, PartyFacts>>
  /** The clauses that it is drafted of. */
  readonly clauses: readonly Clause[]
  readonly choice: ClauseChoice
  /** The MoU or Nota Kesepakatan that it stands under. */
  readonly parent: Agreement | null
}

/** What a draft tells of a party beside its row: its present legal name, what it is, and the regime of such as it is. */
interface PartyFacts {
  readonly legalName: string
  readonly kind: OrganizationKind
  readonly regime: Regime | null
}
