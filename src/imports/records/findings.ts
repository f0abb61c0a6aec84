import type { Language, Text } from '../../kernel/errors.ts'
import type { DetailCode } from '../../kernel/codes/codes.ts'

/** A finding as an import keeps it: in both languages. */
export interface KeptFinding {
  readonly sheet: string | null
  readonly row: number
  readonly cell: string
  readonly column: string
  readonly code: DetailCode
  readonly message: Text
  readonly candidates?: { id: string; shortName: string; similarity: number }[]
}

/** The findings in the language of the reader. */
export const told = (findings: readonly KeptFinding[], language: Language) =>
  findings.map((finding) => ({ ...finding, message: finding.message[language].slice(0, 1000) }))
