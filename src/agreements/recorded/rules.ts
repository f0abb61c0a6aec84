import type { Day } from '../../kernel/days.ts'
import type { FieldError, Reason, Text } from '../../kernel/errors.ts'
import type { PartyFacts } from '../transitions/guard-facts.ts'
import { contentBlockers } from '../transitions/guards.ts'
import { signatureBlockers } from '../transitions/signature-guards.ts'

/** What a recorded paper says, as far as the rules need it. */
type PaperFacts = Parameters<typeof contentBlockers>[0]

/**
 * The errors of a paper that is recorded as signed: it needs the content that every agreement needs, and the day on which
 * each party signed, not to come and not after the last day that the settings allow. Numbers and signatories that an old
 * paper lacks are no error.
 */
export function paperErrors(paper: PaperFacts, today: Day, signedUntil: Day | undefined): FieldError[] {
  const term = paper.effectiveFrom === null ? '/effectiveFrom' : '/effectiveUntil'
  const ofContent = contentBlockers(paper).map((reason) => at(pointers[reason.code] ?? term, reason))
  const ofParties = paper.parties.flatMap((party, index) =>
    daysOf(party, today, signedUntil).map((reason) => at(`/parties/${index}/signedOn`, reason)),
  )
  return [...ofContent, ...ofParties]
}

const at = (pointer: string, { code, message }: Reason): FieldError => ({ pointer, code, message })

const pointers: Readonly<Record<string, string>> = {
  too_few_parties: '/parties',
  no_agency_party: '/parties',
  no_collaborator_party: '/parties',
  no_stage: '/stages',
}

const daysAsked = new Set(['not_signed_by_party', 'signed_in_future'])

function daysOf(party: PartyFacts, today: Day, signedUntil: Day | undefined): Reason[] {
  const reasons = signatureBlockers(party, { today, amendedSignedOn: null }).filter(({ code }) =>
    daysAsked.has(code),
  )
  const isLate = signedUntil !== undefined && party.signedOn !== null && party.signedOn > signedUntil
  return isLate ? [...reasons, { code: 'signed_after_cutoff', message: tooLate(signedUntil) }] : reasons
}

/** The day on which the last party signed. */
export const lastSignedOn = (parties: readonly { readonly signedOn?: Day | null | undefined }[]): Day =>
  parties.map(({ signedOn }) => signedOn ?? '').reduce((a, b) => (a > b ? a : b))

/** What stands on a recorded agreement and keeps it from being discarded. */
export interface Standing {
  /** Registration numbers of what stands under it or renews it. */
  readonly children: readonly string[]
  readonly renewal: string | null
  /** Numbers of its amendments. */
  readonly amendments: readonly number[]
  /** Deliveries that were submitted or verified. */
  readonly deliveries: number
}

/** The reasons why it is not discarded; empty if nothing stands on it. */
export function discardBlockers({ children, renewal, amendments, deliveries }: Standing): Reason[] {
  const reasons: Reason[] = []
  if (children.length > 0) reasons.push({ code: 'has_children', message: standsUnder(children.join(', ')) })
  if (renewal !== null) reasons.push({ code: 'has_renewal', message: renews(renewal) })
  if (amendments.length > 0) reasons.push({ code: 'has_amendments', message: amends(amendments.join(', ')) })
  if (deliveries > 0) reasons.push({ code: 'has_deliveries', message: delivered(deliveries) })
  return reasons
}

const tooLate = (until: Day): Text => ({
  id: `Yang ditandatangani sesudah ${until} melalui penelaahan, tidak dicatat begitu saja.`,
  en: `What was signed after ${until} goes through review and is not just recorded.`,
})
const standsUnder = (numbers: string): Text => ({
  id: `Di bawahnya ada ${numbers}; pindahkan dahulu ke induk lain.`,
  en: `${numbers} stand under it; move them under another first.`,
})
const renews = (number: string): Text => ({
  id: `${number} memperpanjangnya.`,
  en: `${number} renews it.`,
})
const amends = (numbers: string): Text => ({
  id: `Sudah ada adendum (${numbers}); batalkan yang belum ditandatangani. Yang ditandatangani tetap.`,
  en: `It has amendments (${numbers}); cancel those that are not signed. What was signed stays.`,
})
const delivered = (count: number): Text => ({
  id: `Sudah ada ${count} realisasi yang diajukan atau diverifikasi.`,
  en: `${count} deliveries were submitted or verified.`,
})
