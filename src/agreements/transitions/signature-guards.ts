import type { Reason } from '../../kernel/errors.ts'
import { reason, type AgreementFacts, type PartyFacts } from './guard-facts.ts'

/** What a party still has to fill in before the signature. */
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

/**
 * The checklist, and the approval of the DPRD if one is needed, or its silence where that approves. Waiving its checklist
 * item does not replace the document.
 */
export function readinessBlockers(facts: AgreementFacts): Reason[] {
  const { openItems, needsDprd, documentKinds, dprdSilenceApprovesOn: approvesOn, today } = facts
  const reasons = openItems.map((label) =>
    reason(
      'checklist_item_open',
      `Kelengkapan belum dipenuhi: ${label.id}.`,
      `Still open on the checklist: ${label.en}.`,
    ),
  )
  const isSilent = approvesOn !== null && approvesOn <= today
  if (needsDprd && !documentKinds.includes('dprd_approval') && !isSilent) {
    const waits =
      approvesOn === null
        ? { id: '', en: '' }
        : {
            id: ` Bila tidak dijawab, dianggap menyetujui mulai ${approvesOn}.`,
            en: ` If it does not answer, it approves from ${approvesOn} on.`,
          }
    reasons.push(
      reason(
        'no_dprd_approval',
        `Dokumen persetujuan DPRD belum dilampirkan.${waits.id}`,
        `The approval of the DPRD is not attached.${waits.en}`,
      ),
    )
  }
  return reasons
}

/** A party that signs by power of attorney needs the document. Waiving the checklist item does not replace it. */
export function delegationBlockers({ parties, documentKinds }: AgreementFacts): Reason[] {
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

export function signedFileBlockers({ documentKinds, signedFile }: AgreementFacts): Reason[] {
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
