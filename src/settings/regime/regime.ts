import type { AgreementType } from '../../agreements/lifecycle.ts'
import type { Text } from '../../kernel/errors.ts'

/**
 * The regimes: the legal frameworks for the cooperation of a region (PP 28/2018). KSDPK is with third parties, sinergi
 * with the central government, KSDD with other regions, KSDPL with regional governments abroad, KSDLL with institutions
 * abroad.
 */
export const regimes = ['ksdpk', 'sinergi', 'ksdd', 'ksdpl', 'ksdll', 'unclear'] as const
export type Regime = (typeof regimes)[number]

/**
 * How certain a rule of law is: `text` was read in the law itself, `source` is stated by a government or press source,
 * `unsure` is not certain.
 */
export const certainties = ['text', 'source', 'unsure'] as const
export type Certainty = (typeof certainties)[number]

/** What the mapping says about one kind of organization. */
interface RegimeRule {
  readonly regime: Regime
  readonly text: Text
  readonly source: string
  readonly certainty: Certainty
}

/** A collaborator with the rule of its kind; null if the mapping has no rule for the kind. */
export interface RuledCollaborator {
  readonly organization: { readonly id: string; readonly shortName: string }
  readonly rule: RegimeRule | null
}

interface RegimeReason extends RegimeRule {
  readonly organization: { readonly id: string; readonly shortName: string }
}

export interface RegimeAdvice {
  readonly advice: Regime
  readonly reasons: RegimeReason[]
}

/** The rule for a kind that the registrar removed from the mapping. */
const unmapped: RegimeRule = {
  regime: 'unclear',
  text: { id: 'Jenis organisasi ini belum dipetakan.', en: 'This kind of organization is not mapped.' },
  source: '-',
  certainty: 'unsure',
}

/**
 * The regime of a case or an agreement, derived from its collaborators, with the reason for each collaborator. If all
 * of them have the same regime, that is the advice. If they differ, or there are none, the advice is `unclear`. This is
 * advice and never blocks.
 */
export function adviseRegime(collaborators: readonly RuledCollaborator[]): RegimeAdvice {
  const reasons = collaborators.map(({ organization, rule }) => ({ organization, ...(rule ?? unmapped) }))
  return { advice: sharedRegime(reasons.map((each) => each.regime)), reasons }
}

/**
 * The regime that all of these have in common. `unclear` if they differ, if the list is empty, or if a kind is not
 * mapped.
 */
export function sharedRegime(regimes: readonly (Regime | null)[]): Regime {
  const [only, ...others] = new Set(regimes)
  return others.length === 0 ? (only ?? 'unclear') : 'unclear'
}

/** The usual types of agreement under a regime; undefined if the registry has none of them. */
export function typesOfRegime(advice: Regime): readonly AgreementType[] | undefined {
  if (advice === 'ksdpk') return ['mou', 'pks']
  return advice === 'sinergi' ? ['nota_kesepakatan', 'rencana_kerja'] : undefined
}
