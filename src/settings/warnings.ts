import type { AgreementType } from '../agreements/lifecycle.ts'
import type { Day } from '../kernel/days.ts'
import type { Text } from '../kernel/errors.ts'
import type { Side } from '../organizations/kinds.ts'
import type { Certainty } from './regime.ts'

export const warningCodes = [
  'pks_outside_parent_period',
  'public_service_over_5_years',
  'mou_over_12_months',
  'mou_delegated',
  'regime_mismatch',
] as const
export type WarningCode = (typeof warningCodes)[number]

/** A rule that is switched on. */
export interface WarningRule {
  readonly code: string
  /** In months, where the rule has one. */
  readonly threshold: number | null
  readonly textId: string
  readonly textEn: string
  readonly source: string
  readonly certainty: Certainty
}

/** What to look at, in both languages. It never refuses. */
export interface Warning {
  readonly code: WarningCode
  readonly text: Text
  readonly source: string
  readonly certainty: Certainty
}

interface Period {
  readonly effectiveFrom: Day | null
  readonly effectiveUntil: Day | null
}

export interface WarningFacts extends Period {
  readonly type: AgreementType
  readonly parties: readonly { readonly side: Side; readonly authorityBasis: string | null }[]
  readonly parent: Period | null
  /** The types that the regime of its parties has; undefined where that is not clear. */
  readonly typesOfRegime: readonly AgreementType[] | undefined
}

type Applies = (facts: WarningFacts, threshold: number | null) => boolean

const applies: Record<WarningCode, Applies> = {
  pks_outside_parent_period: ({ type, parent, ...own }) =>
    type === 'pks' && parent !== null && liesOutside(own, parent),
  public_service_over_5_years: (facts, months) => lastsLonger(facts, months),
  mou_over_12_months: (facts, months) => facts.type === 'mou' && lastsLonger(facts, months),
  // The head of the region signs an MoU in person; whom a collaborator sends is its own affair.
  mou_delegated: ({ type, parties }) =>
    type === 'mou' &&
    parties.some(({ side, authorityBasis }) => side === 'region' && authorityBasis === 'power_of_attorney'),
  regime_mismatch: ({ type, typesOfRegime }) => typesOfRegime !== undefined && !typesOfRegime.includes(type),
}

/** What these rules say about an agreement, in the order of the rules. */
export function warningsOf(rules: readonly WarningRule[], facts: WarningFacts): Warning[] {
  return rules.flatMap(({ code, threshold, textId, textEn, source, certainty }) => {
    if (!isKnown(code) || !applies[code](facts, threshold)) return []
    const say = (text: string) => text.replaceAll('{threshold}', String(threshold))
    return [{ code, text: { id: say(textId), en: say(textEn) }, source, certainty }]
  })
}

const isKnown = (code: string): code is WarningCode => (warningCodes as readonly string[]).includes(code)

const liesOutside = (own: Period, parent: Period): boolean =>
  (own.effectiveFrom !== null && parent.effectiveFrom !== null && own.effectiveFrom < parent.effectiveFrom) ||
  (own.effectiveUntil !== null &&
    parent.effectiveUntil !== null &&
    own.effectiveUntil > parent.effectiveUntil)

function lastsLonger({ effectiveFrom, effectiveUntil }: Period, months: number | null): boolean {
  if (months === null || effectiveFrom === null || effectiveUntil === null) return false
  return effectiveUntil > lastDayOf(effectiveFrom, months)
}

/** The last day of so many months from a day on: a year from 29 February ends on 28 February. */
export function lastDayOf(from: Day, months: number): Day {
  const [year, month, dayOfMonth] = from.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  const end = new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth - 1, lastOfMonth)))
  return end.toISOString().slice(0, 10)
}
