import type { Day } from '../../kernel/days.ts'
import type { Reason, Text } from '../../kernel/errors.ts'
import type { Side } from '../../organizations/kinds.ts'
import type { AgreementStatus } from '../lifecycle.ts'

export interface PartyFacts {
  readonly organizationName: string
  readonly side: Side
  readonly documentNumber: string | null
  readonly signatoryName: string | null
  readonly signatoryTitle: string | null
  readonly authorityBasis: string | null
  readonly signedOn: Day | null
}

/** The agreement that one takes over from. */
export interface RenewedFacts {
  readonly registrationNumber: string
  readonly status: AgreementStatus
  readonly effectiveFrom: Day | null
}

/** Of a text that is to be signed: an agreement, or one of its amendments with what it makes of the agreement. */
export interface AgreementFacts {
  readonly stageCount: number
  readonly effectiveFrom: Day | null
  readonly effectiveUntil: Day | null
  readonly parties: readonly PartyFacts[]
  /** The DPRD has to approve it first. */
  readonly needsDprd: boolean
  /** The items of the checklist that apply and are open. */
  readonly openItems: readonly Text[]
  /** The kinds of the documents that are attached to it. */
  readonly documentKinds: readonly string[]
  /** The kind of the document that was signed. */
  readonly signedFile: 'signed_agreement' | 'signed_amendment'
  readonly renewed: RenewedFacts | null
  /** Of an amendment, the day its agreement was signed. */
  readonly amendedSignedOn: Day | null
  /** The day it is in Jakarta. */
  readonly today: Day
}

export const reason = (code: string, id: string, en: string): Reason => ({ code, message: { id, en } })
