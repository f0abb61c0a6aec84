import type { Day } from '../../kernel/days.ts'
import type { Reason, Text } from '../../kernel/errors.ts'
import type { Side } from '../../organizations/kinds.ts'
import type { AgreementAction, AgreementStatus } from '../lifecycle.ts'

export interface PartyFacts {
  readonly organizationName: string
  readonly side: Side
  readonly documentNumber: string | null
  readonly signatoryName: string | null
  readonly signatoryTitle: string | null
  readonly authorityBasis: string | null
  readonly signedOn: Day | null
}

/** The agreement that one takes over from. */
export interface RenewedFacts {
  readonly registrationNumber: string
  readonly status: AgreementStatus
  readonly effectiveFrom: Day | null
}

/** Of a text that is to be signed: an agreement, or one of its amendments with what it makes of the agreement. */
export interface AgreementFacts {
  readonly stageCount: number
  readonly effectiveFrom: Day | null
  readonly effectiveUntil: Day | null
  readonly parties: readonly PartyFacts[]
  /** The DPRD has to approve it first. */
  readonly needsDprd: boolean
  /** The items of the checklist that apply and are open. */
  readonly openItems: readonly Text[]
  /** The kinds of the documents that are attached to it. */
  readonly documentKinds: readonly string[]
  /** The kind of the document that was signed. */
  readonly signedFile: 'signed_agreement' | 'signed_amendment'
  readonly renewed: RenewedFacts | null
  /** Of an amendment, the day its agreement was signed. */
  readonly amendedSignedOn: Day | null
  /** The day it is in Jakarta. */
  readonly today: Day
}

/** Every reason that blocks an action, not the first; none where nothing does. */
export function agreementBlockers(action: AgreementAction, facts: AgreementFacts): Reason[] {
  if (action === 'submit') return contentBlockers(facts)
  if (action === 'approve') return [...contentBlockers(facts), ...readinessBlockers(facts)]
  if (action === 'sign') {
    return [
      ...contentBlockers(facts),
      ...readinessBlockers(facts),
      ...facts.parties.flatMap((party) => signatureBlockers(party, facts)),
      ...delegationBlockers(facts),
      ...signedFileBlockers(facts),
      ...renewalBlockers(facts),
    ]
  }
  if (action === 'terminate') return terminationBlockers(facts)
  return []
}

type ContentFacts = Pick<AgreementFacts, 'stageCount' | 'effectiveFrom' | 'effectiveUntil' | 'parties'>

/** What every agreement needs once it is more than a draft. */
export function contentBlockers(facts: ContentFacts): Reason[] {
  const reasons: Reason[] = []
  const has = (side: Side) => facts.parties.some((party) => party.side === side)
  if (facts.parties.length < 2)
    reasons.push(
      reason('too_few_parties', 'Perlu sekurangnya dua pihak.', 'At least two parties are needed.'),
    )
  if (!has('region'))
    reasons.push(
      reason('no_agency_party', 'Belum ada perangkat daerah sebagai pihak.', 'No agency is a party yet.'),
    )
  if (!has('collaborator'))
    reasons.push(
      reason(
        'no_collaborator_party',
        'Belum ada kolaborator sebagai pihak.',
        'No collaborator is a party yet.',
      ),
    )
  if (facts.stageCount === 0)
    reasons.push(
      reason('no_stage', 'Belum ada tahapan P1–P7 yang dipilih.', 'No stage of P1–P7 has been chosen.'),
    )
  if (facts.effectiveFrom === null || facts.effectiveUntil === null) {
    reasons.push(
      reason(
        'no_period',
        'Tanggal mulai dan tanggal berakhir belum lengkap.',
        'The first and the last day are not both set.',
      ),
    )
  }
  return reasons
}

/** What a party has not signed with. */
export function signatureBlockers(
  party: PartyFacts,
  { today, amendedSignedOn }: Pick<AgreementFacts, 'today' | 'amendedSignedOn'>,
): Reason[] {
  const who = party.organizationName
  const reasons: Reason[] = []
  if (party.documentNumber === null) {
    reasons.push(
      reason(
        'no_document_number',
        `${who} belum memberi nomor dokumennya.`,
        `${who} has not given its document number.`,
      ),
    )
  }
  if (party.signatoryName === null || party.signatoryTitle === null) {
    reasons.push(
      reason(
        'no_signatory',
        `Nama dan jabatan penanda tangan ${who} belum lengkap.`,
        `Name and title of the signatory of ${who} are not both set.`,
      ),
    )
  }
  if (party.authorityBasis === null) {
    reasons.push(
      reason(
        'no_authority',
        `Dasar kewenangan penanda tangan ${who} belum diisi.`,
        `The authority of the signatory of ${who} is not set.`,
      ),
    )
  }
  if (party.signedOn === null) {
    reasons.push(
      reason(
        'not_signed_by_party',
        `Tanggal tanda tangan ${who} belum diisi.`,
        `The day ${who} signed is not set.`,
      ),
    )
  } else if (party.signedOn > today) {
    reasons.push(
      reason(
        'signed_in_future',
        `Tanggal tanda tangan ${who} (${party.signedOn}) masih di depan.`,
        `The day ${who} signed (${party.signedOn}) is still to come.`,
      ),
    )
  } else if (amendedSignedOn !== null && party.signedOn < amendedSignedOn) {
    reasons.push(
      reason(
        'signed_before_agreement',
        `${who} tidak dapat menandatangani addendum sebelum naskahnya (${amendedSignedOn}).`,
        `${who} cannot have signed the amendment before the agreement (${amendedSignedOn}).`,
      ),
    )
  }
  return reasons
}

/** The checklist, and the approval of the DPRD where one is needed; waiving its item does not replace the document. */
function readinessBlockers({ openItems, needsDprd, documentKinds }: AgreementFacts): Reason[] {
  const reasons = openItems.map((label) =>
    reason(
      'checklist_item_open',
      `Kelengkapan belum dipenuhi: ${label.id}.`,
      `Still open on the checklist: ${label.en}.`,
    ),
  )
  if (needsDprd && !documentKinds.includes('dprd_approval')) {
    reasons.push(
      reason(
        'no_dprd_approval',
        'Dokumen persetujuan DPRD belum dilampirkan.',
        'The approval of the DPRD is not attached.',
      ),
    )
  }
  return reasons
}

/** Who signs by power of attorney shows it; waiving the item of the checklist does not replace the document. */
function delegationBlockers({ parties, documentKinds }: AgreementFacts): Reason[] {
  if (documentKinds.includes('power_of_attorney')) return []
  return parties
    .filter((party) => party.authorityBasis === 'power_of_attorney')
    .map(({ organizationName: who }) =>
      reason(
        'no_power_of_attorney',
        `Surat kuasa penanda tangan ${who} belum dilampirkan.`,
        `The power of attorney of the signatory of ${who} is not attached.`,
      ),
    )
}

function signedFileBlockers({ documentKinds, signedFile }: AgreementFacts): Reason[] {
  if (documentKinds.includes(signedFile)) return []
  return [
    signedFile === 'signed_agreement'
      ? reason(
          'no_signed_document',
          'Naskah yang ditandatangani belum dilampirkan.',
          'The signed document is not attached.',
        )
      : reason(
          'no_signed_document',
          'Addendum yang ditandatangani belum dilampirkan.',
          'The signed amendment is not attached.',
        ),
  ]
}

function terminationBlockers({ documentKinds }: AgreementFacts): Reason[] {
  if (documentKinds.includes('termination')) return []
  return [
    reason(
      'no_termination_document',
      'Dokumen pengakhiran belum dilampirkan.',
      'The termination document is not attached.',
    ),
  ]
}

/** A renewal takes over from what was signed and began before it. One that was terminated meanwhile stays so. */
function renewalBlockers({ renewed, effectiveFrom }: AgreementFacts): Reason[] {
  if (!renewed) return []
  const { registrationNumber: number, status } = renewed
  const reasons: Reason[] = []
  if (status === 'suspended') {
    reasons.push(
      reason(
        'renewed_is_suspended',
        `${number} yang diperpanjang sedang ditangguhkan; lanjutkan atau akhiri dahulu.`,
        `${number}, which it renews, is suspended; resume or terminate it first.`,
      ),
    )
  }
  if (effectiveFrom !== null && renewed.effectiveFrom !== null && effectiveFrom <= renewed.effectiveFrom) {
    reasons.push(
      reason(
        'not_after_renewed',
        `Harus mulai sesudah ${number} mulai (${renewed.effectiveFrom}).`,
        `It must begin after ${number} began (${renewed.effectiveFrom}).`,
      ),
    )
  }
  return reasons
}

const reason = (code: string, id: string, en: string): Reason => ({ code, message: { id, en } })
