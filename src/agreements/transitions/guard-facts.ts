import type { Day } from '../../kernel/days.ts'
import type { Reason, Text } from '../../kernel/errors.ts'
import type { Side } from '../../organizations/kinds.ts'
import type { Term } from '../term/term.ts'
import type { AgreementStatus } from '../lifecycle.ts'
import type { DetailCode } from '../../kernel/codes/codes.ts'

export interface PartyFacts {
  readonly organizationName: string
  readonly side: Side
  readonly documentNumber: string | null
  readonly signatoryName: string | null
  readonly signatoryTitle: string | null
  readonly authorityBasis: string | null
  readonly signedOn: Day | null
}

/** The agreement that is renewed. */
export interface RenewedFacts {
  readonly registrationNumber: string
  readonly status: AgreementStatus
  readonly effectiveFrom: Day | null
}

/** The facts of a text that will be signed: an agreement, or an agreement as an amendment would change it. */
export interface AgreementFacts extends Term {
  readonly stageCount: number
  readonly parties: readonly PartyFacts[]
  /** Whether the DPRD must approve first. */
  readonly needsDprd: boolean
  /** The first day on which the silence of the DPRD approves; null where it does not, or nothing shows its receipt. */
  readonly dprdSilenceApprovesOn: Day | null
  /** The checklist items that apply and are open. */
  readonly openItems: readonly Text[]
  /** The kinds of the documents that are attached to it. */
  readonly documentKinds: readonly string[]
  /** The kind of the signed document. */
  readonly signedFile: 'signed_agreement' | 'signed_amendment'
  readonly renewed: RenewedFacts | null
  /** For an amendment: the day on which its agreement was signed. */
  readonly amendedSignedOn: Day | null
  /** Today in Jakarta. */
  readonly today: Day
}

export const reason = (code: DetailCode, id: string, en: string): Reason => ({ code, message: { id, en } })
