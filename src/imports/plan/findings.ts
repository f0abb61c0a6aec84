import type { Finding } from '../rows/cell-reader.ts'
import type { RowPlace } from '../rows/imported-row.ts'
import type { Candidate } from '../match/matching.ts'

/** A finding of a row of the file. */
export interface RowFinding extends Finding, RowPlace {
  /** The name or text that the sender's answer would be about. */
  readonly about?: string
  readonly candidates?: readonly Candidate[]
}

/** Findings of one row. */
export type Findings = Omit<RowFinding, 'row' | 'table'>[]
