import type { AgreementType } from '../agreements/lifecycle.ts'
import type { Text } from '../kernel/errors.ts'

/**
 * Bodies of rules that cooperation of a region falls under (PP 28/2018): KSDPK with third parties, sinergi with the
 * central government, KSDD with other regions, KSDPL with regional governments abroad, KSDLL with institutions abroad.
 */
export const regimes = ['ksdpk', 'sinergi', 'ksdd', 'ksdpl', 'ksdll', 'unclear'] as const
export type Regime = (typeof regimes)[number]

/** How sure a rule of law is: read in the text, stated by a government or press source, unsure. */
export const certainties = ['text', 'source', 'unsure'] as const
export type Certainty = (typeof certainties)[number]

/** What the mapping says of a kind of organization. */
interface RegimeRule {
  readonly regime: Regime
  readonly text: Text
  readonly source: string
  readonly certainty: Certainty
}

/** A collaborator, and the rule of its kind; null for a kind that the mapping leaves out. */
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

/** Where the registrar has taken a kind out of the mapping. */
const unmapped: RegimeRule = {
  regime: 'unclear',
  text: { id: 'Jenis organisasi ini belum dipetakan.', en: 'This kind of organization is not mapped.' },
  source: '-',
  certainty: 'unsure',
}

/**
 * The regime its collaborators put a case or an agreement under, with the reason of each. One that all of them share
 * is the advice; where they differ, or there is none, it is unclear. Advice: it never blocks.
 */
export function adviseRegime(collaborators: readonly RuledCollaborator[]): RegimeAdvice {
  const reasons = collaborators.map(({ organization, rule }) => ({ organization, ...(rule ?? unmapped) }))
  return { advice: sharedRegime(reasons.map((each) => each.regime)), reasons }
}

/** The regime that all of these are; unclear where they differ, there is none, or a kind is not mapped. */
export function sharedRegime(regimes: readonly (Regime | null)[]): Regime {
  const [only, ...others] = new Set(regimes)
  return others.length === 0 ? (only ?? 'unclear') : 'unclear'
}

/** The types of document that are usual under a regime; undefined where none of the registry's is. */
export function typesOfRegime(advice: Regime): readonly AgreementType[] | undefined {
  if (advice === 'ksdpk') return ['mou', 'pks']
  return advice === 'sinergi' ? ['nota_kesepakatan', 'rencana_kerja'] : undefined
}
