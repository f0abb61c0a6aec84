import type { Language, Text } from '../../kernel/errors.ts'
import { mostFindings, type ImportReport } from '../schemas.ts'
import type { Placed } from '../plan/report.ts'

type Finding = ImportReport['warnings'][number]

/** A finding as it is kept: in both languages. */
export type KeptFinding = Omit<Finding, 'message'> & { readonly message: Text }

/** The findings without what only the plan needs of them. */
export const kept = (findings: readonly Placed[]): KeptFinding[] =>
  findings.slice(0, mostFindings).map(({ candidates, table: _table, about: _about, ...finding }) => ({
    ...finding,
    ...(candidates
      ? {
          candidates: candidates.map(({ id, shortName, similarity }) => ({ id, shortName, similarity })),
        }
      : {}),
  }))

/** The same in the language of the reader. */
export const told = (findings: readonly KeptFinding[], language: Language): Finding[] =>
  findings.map((finding) => ({ ...finding, message: finding.message[language].slice(0, 1000) }))
