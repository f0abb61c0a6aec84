import { isBurdened, type Burdens } from '../../agreements/content/dprd.ts'
import { lastsLonger, liesOutside } from '../../agreements/term/lengths.ts'
import { isWholeTerm, type Term } from '../../agreements/term/term.ts'
import type { AgreementStatus, AgreementType } from '../../agreements/lifecycle.ts'
import type { Text } from '../../kernel/errors.ts'
import { stageCodes, type Stage } from '../../kernel/stages.ts'
import type { OrganizationKind, Side } from '../../organizations/kinds.ts'
import { typesOfRegime, type Certainty, type Regime } from '../regime/regime.ts'

/** What is warned of in agreements and amendments. */
const agreementWarningCodes = [
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
  'authority_undocumented',
  'foreign_over_5_years',
  'number_used_twice',
  'involves_grant',
  'dprd_before_pks',
  'no_end',
  'renews_itself',
  'open_comments',
  'pks_without_commitments',
  'commitment_stage_not_in_agreement',
  'period_already_over',
  'newer_clauses',
] as const
type AgreementWarningCode = (typeof agreementWarningCodes)[number]

/** What is warned of in meetings. */
const meetingWarningCodes = [
  'meeting_without_venue',
  'meeting_without_participants',
  'meeting_stage_not_in_case',
  'meeting_logged_twice',
] as const
export type MeetingWarningCode = (typeof meetingWarningCodes)[number]

export const warningCodes = [...agreementWarningCodes, ...meetingWarningCodes] as const
export type WarningCode = (typeof warningCodes)[number]

/** A rule that is switched on. */
export interface WarningRule {
  readonly code: string
  /** In months; null if the rule has no threshold. */
  readonly threshold: number | null
  readonly textId: string
  readonly textEn: string
  readonly source: string
  readonly certainty: Certainty
}

/** What the reader should check, in both languages. A warning never refuses a request. */
export interface Warning {
  readonly code: WarningCode
  readonly text: Text
  readonly source: string
  readonly certainty: Certainty
}

/** The facts about a party that the rules need. */
interface WarnedParty {
  readonly side: Side
  readonly kind: OrganizationKind
  readonly organizationId: string
  readonly name: string
  readonly authorityBasis: string | null
  /** The document behind the authority is named by its number and its day. */
  readonly isDocumented: boolean
}

/** The parent agreement, on the day. */
interface ParentFacts extends Term {
  readonly isSigned: boolean
  /** Its last day in force has passed. */
  readonly isOver: boolean
  readonly collaboratorIds: readonly string[]
}

export interface WarningFacts extends Term, Burdens {
  readonly type: AgreementType
  /** The agreement is canceled, or its own last day has passed. Then there is no warning that its parent has ended. */
  readonly isOver: boolean
  readonly cooperationKind: string | null
  readonly involvesGrant: boolean | null
  readonly disputeSettlement: string | null
  readonly sanctions: string | null
  /** The approval of the DPRD is attached. */
  readonly isApprovedByDprd: boolean
  /** The kinds of its provisions. */
  readonly provisionKinds: readonly string[]
  readonly parties: readonly WarnedParty[]
  /** The document numbers given by its parties that the same party also gave to another document. */
  readonly numbersUsedTwice: readonly string[]
  /** How many comments on it are open; none once it is signed or canceled. */
  readonly openComments: number
  readonly parent: ParentFacts | null
  /** The regime derived from its parties. */
  readonly regime: Regime
  readonly status: AgreementStatus
  readonly stages: readonly Stage[]
  /** Its commitments, by their stages. */
  readonly commitments: readonly (Stage | null)[]
  /** The period of what is not signed yet ended before the day. */
  readonly isOverBeforeSignature: boolean
  /** The titles of clauses that were put in force since its draft was composed; none once it is signed. */
  readonly newerClauses: readonly string[]
}

/**
 * The result of a rule: `false` if it does not apply, `true` if it does, or the text that replaces `{what}` in the
 * warning.
 */
export type Found = boolean | Text
type Applies = (facts: WarningFacts, threshold: number | null) => Found

const applies: Record<AgreementWarningCode, Applies> = {
  pks_outside_parent_period: ({ parent, ...own }) => parent !== null && liesOutside(own, parent),
  // If the agreement says that it is not about public services, the rule for public services does not apply.
  public_service_over_5_years: (facts, months) =>
    (facts.cooperationKind === null || facts.cooperationKind === 'public_service') &&
    lastsLonger(facts, months),
  mou_over_12_months: (facts, months) => facts.type === 'mou' && lastsLonger(facts, months),
  // The head of the region must sign an MoU in person. Who signs for a collaborator is the collaborator's own choice.
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
  // The province signs in its own name, through its head, so only agencies are checked.
  pks_signed_by_position: ({ type, parties }) =>
    type === 'pks' &&
    parties.some(({ kind, authorityBasis }) => kind === 'agency' && authorityBasis === 'position'),
  pks_lacks_content: (facts) =>
    facts.type === 'pks' && listed(demanded.filter(({ isSaid }) => !isSaid(facts))),
  authority_undocumented: ({ type, parties }) =>
    type === 'pks' &&
    listed(
      parties
        .filter(({ authorityBasis, isDocumented }) => isConferred(authorityBasis) && !isDocumented)
        .map(({ name }) => ({ id: name, en: name })),
    ),
  foreign_over_5_years: (facts, months) =>
    facts.parties.some(({ kind }) => kind === 'foreign_body') && lastsLonger(facts, months),
  number_used_twice: ({ numbersUsedTwice }) => listed(numbersUsedTwice.map((id) => ({ id, en: id }))),
  involves_grant: ({ involvesGrant }) => involvesGrant === true,
  // A PKS cannot be approved without the DPRD, which is checked elsewhere. For other types there is only this warning,
  // until the approval is attached.
  dprd_before_pks: (facts) => facts.type !== 'pks' && isBurdened(facts) && !facts.isApprovedByDprd,
  no_end: ({ term }) => term === 'open_ended',
  renews_itself: ({ term, renewsEveryMonths }) =>
    term === 'auto_renewing' &&
    (renewsEveryMonths === null
      ? { id: 'tanpa lamanya tiap perpanjangan', en: 'for a time that is not said' }
      : { id: `tiap ${renewsEveryMonths} bulan`, en: `every ${renewsEveryMonths} months` }),
  open_comments: ({ openComments }) =>
    openComments > 0 && { id: String(openComments), en: String(openComments) },
  // A draft is still being written: from the submission on somebody has said that it is whole.
  pks_without_commitments: ({ type, status, commitments }) =>
    type === 'pks' && isSubmitted(status) && commitments.length === 0,
  commitment_stage_not_in_agreement: ({ status, stages, commitments }) =>
    (status === 'draft' || isSubmitted(status)) &&
    listed(
      stageCodes
        .filter((stage) => commitments.includes(stage) && !stages.includes(stage))
        .map((stage) => ({ id: stage, en: stage })),
    ),
  period_already_over: ({ isOverBeforeSignature }) => isOverBeforeSignature,
  newer_clauses: ({ newerClauses }) => listed(newerClauses.map((title) => ({ id: title, en: title }))),
}

const isSubmitted = (status: AgreementStatus): boolean =>
  status === 'in_review' || status === 'awaiting_dprd' || status === 'ready_to_sign'

/** An authority that rests on a document: a power of attorney, or the decree that appoints an acting official. */
const isConferred = (basis: string | null): boolean => basis === 'power_of_attorney' || basis === 'acting'

/** The content that the law requires in a PKS (UU 23/2014, article 366(2); PP 28/2018, article 19(2)). */
const demanded: readonly (Text & { readonly isSaid: (facts: WarningFacts) => boolean })[] = [
  {
    id: 'hak dan kewajiban',
    en: 'rights and obligations',
    isSaid: ({ provisionKinds }) => ['right', 'obligation'].every((kind) => provisionKinds.includes(kind)),
  },
  {
    id: 'jangka waktu',
    en: 'the term',
    isSaid: isWholeTerm,
  },
  {
    id: 'penyelesaian perselisihan',
    en: 'the settlement of disputes',
    isSaid: ({ disputeSettlement }) => disputeSettlement !== null,
  },
  { id: 'sanksi', en: 'sanctions', isSaid: ({ sanctions }) => sanctions !== null },
]

export const listed = (each: readonly Text[]): Found =>
  each.length > 0 && { id: each.map(({ id }) => id).join(', '), en: each.map(({ en }) => en).join(', ') }

/** The warnings of these rules for an agreement, in the order of the rules. */
export const warningsOf = (rules: readonly WarningRule[], facts: WarningFacts): Warning[] =>
  toldBy(rules, applies, facts)

/** The warnings of those rules that this kind of record has. */
export function toldBy<Code extends WarningCode, Facts>(
  rules: readonly WarningRule[],
  kind: Readonly<Record<Code, (facts: Facts, threshold: number | null) => Found>>,
  facts: Facts,
): Warning[] {
  const isOfKind = (code: string): code is Code => Object.hasOwn(kind, code)
  return rules.flatMap(({ code, threshold, textId, textEn, source, certainty }) => {
    const found = isOfKind(code) && kind[code](facts, threshold)
    if (!isOfKind(code) || found === false) return []
    const what = found === true ? { id: '', en: '' } : found
    const say = (text: string, named: string) =>
      text.replaceAll('{threshold}', String(threshold)).replaceAll('{what}', () => named)
    return [{ code, text: { id: say(textId, what.id), en: say(textEn, what.en) }, source, certainty }]
  })
}
