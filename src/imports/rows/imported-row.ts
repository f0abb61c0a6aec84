import type { Place } from '../../agreements/content/places.ts'
import type { FundingSource } from '../../agreements/content/funding.ts'
import type { AgreementType } from '../../agreements/lifecycle.ts'
import type { AgreementTerm, AuthorityBasis } from '../../agreements/content/tables.ts'
import type { Day } from '../../kernel/days.ts'
import type { Stage } from '../../kernel/stages.ts'
import type { LengthEnding } from '../cells/periods.ts'
import type { Section } from '../tables/find-tables.ts'
import type { Finding } from './cell-reader.ts'

export interface ImportedSigning {
  readonly documentNumber: string | null
  readonly signatoryName: string | null
  readonly signatoryTitle: string | null
  readonly authorityBasis: AuthorityBasis | null
}

/** A collaborator as a row names it: by name, and by its numbers if they are given. */
export interface Named {
  readonly name: string
  readonly npwp: string | null
  readonly nib: string | null
}

/** A person to call or write to: personal data, which no finding and no hash holds. */
export interface ImportedContact {
  readonly name: string
  readonly role: string | null
  readonly email: string | null
  readonly phone: string | null
}

/** What a collaborator committed itself to. */
export interface ImportedCommitment {
  readonly description: string
  readonly targetValue: number | null
  readonly unit: string | null
}

export interface ImportedPartner extends ImportedSigning {
  /** Its position among the collaborators of the row, counted from 1. */
  readonly place: number
  readonly named: Named
  readonly contacts: readonly ImportedContact[]
}

/** The position of a row: its table in the file, counted from 0, and its row in the sheet. */
export interface RowPlace {
  readonly table: number
  readonly row: number
}

/** An agreement as read from its row. A value that could not be read is null, and a finding gives the reason. */
export interface ImportedRow extends RowPlace {
  readonly key: string | null
  readonly type: AgreementType | null
  readonly title: string | null
  readonly label: string | null
  /** The number of its parent agreement. */
  readonly parent: string | null
  readonly background: string | null
  readonly purpose: string | null
  readonly object: string | null
  readonly scope: string | null
  readonly stages: readonly Stage[]
  readonly location: readonly Place[] | null
  readonly legalBasis: readonly string[] | null
  readonly effectiveFrom: Day | null
  readonly term: AgreementTerm
  readonly effectiveUntil: Day | null
  readonly renewsEveryMonths: number | null
  readonly noticeDays: number | null
  readonly signedOn: Day | null
  readonly fundingSource: FundingSource | null
  readonly fundingAmount: number | null
  readonly fundingNote: string | null
  readonly agency: ImportedSigning
  readonly partners: readonly ImportedPartner[]
  readonly commitments: readonly ImportedCommitment[]
  /** The agency and the status as the row names them. */
  readonly agencyName: string | null
  readonly status: string | null
  readonly section: Section | null
  /** How a length of time ends in this row, derived from its days. */
  readonly ending: LengthEnding | null
  readonly findings: readonly Finding[]
}
