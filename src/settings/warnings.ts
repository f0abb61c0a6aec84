import { isBurdened, type Burdens } from '../agreements/content/dprd.ts'
import type { AgreementType } from '../agreements/lifecycle.ts'
import type { Day } from '../kernel/days.ts'
import type { Text } from '../kernel/errors.ts'
import type { OrganizationKind, Side } from '../organizations/kinds.ts'
import { typesOfRegime, type Certainty, type Regime } from './regime.ts'

export const warningCodes = [
  'pks_outside_parent_period',
  'public_service_over_5_years',
  'mou_over_12_months',
  'mou_delegated',
  'regime_mismatch',
  'parent_unsigned',
  'parent_over',
  'parent_other_parties',
  'ksdpk_pks_without_mou',
  'pks_signed_by_position',
  'pks_lacks_content',
  'foreign_over_5_years',
  'number_used_twice',
  'involves_grant',
  'dprd_before_pks',
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

/** A party as the rules look at it. */
interface WarnedParty {
  readonly side: Side
  readonly kind: OrganizationKind
  readonly organizationId: string
  readonly authorityBasis: string | null
}

/** The agreement that one stands under, on the day. */
interface ParentFacts extends Period {
  readonly isSigned: boolean
  /** Its last day in force is over. */
  readonly isOver: boolean
  readonly collaboratorIds: readonly string[]
}

export interface WarningFacts extends Period, Burdens {
  readonly type: AgreementType
  /** It is canceled, or its own last day is over: what it stands under may be over, too. */
  readonly isOver: boolean
  readonly cooperationKind: string | null
  readonly involvesGrant: boolean | null
  readonly disputeSettlement: string | null
  readonly sanctions: string | null
  /** The kinds of its provisions. */
  readonly provisionKinds: readonly string[]
  readonly parties: readonly WarnedParty[]
  /** The numbers its parties gave it that the same party gave another document, too. */
  readonly numbersUsedTwice: readonly string[]
  readonly parent: ParentFacts | null
  /** The regime of its parties. */
  readonly regime: Regime
}

/** What a rule finds: nothing, that it applies, or what it says in the place of `{what}`. */
type Found = boolean | Text
type Applies = (facts: WarningFacts, threshold: number | null) => Found

const applies: Record<WarningCode, Applies> = {
  pks_outside_parent_period: ({ parent, ...own }) => parent !== null && liesOutside(own, parent),
  // Where it says that it is about something else, the rules for public services are not its own.
  public_service_over_5_years: (facts, months) =>
    (facts.cooperationKind === null || facts.cooperationKind === 'public_service') &&
    lastsLonger(facts, months),
  mou_over_12_months: (facts, months) => facts.type === 'mou' && lastsLonger(facts, months),
  // The head of the region signs an MoU in person; whom a collaborator sends is its own affair.
  mou_delegated: ({ type, parties }) =>
    type === 'mou' &&
    parties.some(({ side, authorityBasis }) => side === 'region' && authorityBasis === 'power_of_attorney'),
  regime_mismatch: ({ type, regime }) => typesOfRegime(regime)?.includes(type) === false,
  parent_unsigned: ({ parent }) => parent !== null && !parent.isSigned,
  parent_over: ({ parent, isOver }) => parent !== null && parent.isOver && !isOver,
  parent_other_parties: ({ parent, parties }) =>
    parent !== null &&
    parties.some(
      (each) => each.side === 'collaborator' && !parent.collaboratorIds.includes(each.organizationId),
    ),
  ksdpk_pks_without_mou: ({ type, parent, regime }) =>
    type === 'pks' && regime === 'ksdpk' && parent === null,
  // The province signs in its own name, by its head.
  pks_signed_by_position: ({ type, parties }) =>
    type === 'pks' &&
    parties.some(({ kind, authorityBasis }) => kind === 'agency' && authorityBasis === 'position'),
  pks_lacks_content: (facts) =>
    facts.type === 'pks' && listed(demanded.filter(({ isSaid }) => !isSaid(facts))),
  foreign_over_5_years: (facts, months) =>
    facts.parties.some(({ kind }) => kind === 'foreign_body') && lastsLonger(facts, months),
  number_used_twice: ({ numbersUsedTwice }) => listed(numbersUsedTwice.map((id) => ({ id, en: id }))),
  involves_grant: ({ involvesGrant }) => involvesGrant === true,
  // A PKS is not approved without the DPRD; what comes before it is only warned of.
  dprd_before_pks: (facts) => facts.type !== 'pks' && isBurdened(facts),
}

/** What the law demands that a PKS says (UU 23/2014, article 366(2); PP 28/2018, article 19(2)). */
const demanded: readonly (Text & { readonly isSaid: (facts: WarningFacts) => boolean })[] = [
  {
    id: 'hak dan kewajiban',
    en: 'rights and obligations',
    isSaid: ({ provisionKinds }) => ['right', 'obligation'].every((kind) => provisionKinds.includes(kind)),
  },
  {
    id: 'jangka waktu',
    en: 'the term',
    isSaid: ({ effectiveFrom, effectiveUntil }) => effectiveFrom !== null && effectiveUntil !== null,
  },
  {
    id: 'penyelesaian perselisihan',
    en: 'the settlement of disputes',
    isSaid: ({ disputeSettlement }) => disputeSettlement !== null,
  },
  { id: 'sanksi', en: 'sanctions', isSaid: ({ sanctions }) => sanctions !== null },
]

const listed = (each: readonly Text[]): Found =>
  each.length > 0 && { id: each.map(({ id }) => id).join(', '), en: each.map(({ en }) => en).join(', ') }

/** What these rules say about an agreement, in the order of the rules. */
export function warningsOf(rules: readonly WarningRule[], facts: WarningFacts): Warning[] {
  return rules.flatMap(({ code, threshold, textId, textEn, source, certainty }) => {
    const found = isKnown(code) && applies[code](facts, threshold)
    if (!isKnown(code) || found === false) return []
    const what = found === true ? { id: '', en: '' } : found
    const say = (text: string, named: string) =>
      text.replaceAll('{threshold}', String(threshold)).replaceAll('{what}', () => named)
    return [{ code, text: { id: say(textId, what.id), en: say(textEn, what.en) }, source, certainty }]
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
