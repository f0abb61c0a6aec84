import type { Reason } from '../../kernel/errors.ts'
import type { Side } from '../../organizations/kinds.ts'
import { isWholeTerm, missing, type Term } from '../term/term.ts'
import type { AgreementAction } from '../lifecycle.ts'
import {
  delegationBlockers,
  readinessBlockers,
  signatureBlockers,
  signedFileBlockers,
} from './signature-guards.ts'
import { type AgreementFacts, reason } from './guard-facts.ts'

/** Every reason that blocks an action, not only the first. Empty if nothing blocks it. */
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

type ContentFacts = Pick<AgreementFacts, 'stageCount' | 'parties' | keyof Term>

/** The content that every agreement needs after the draft. */
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
  if (!isWholeTerm(facts)) {
    const { id, en } = missing[facts.term]
    reasons.push(reason('no_period', id, en))
  }
  return reasons
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

/**
 * A renewal must renew a signed agreement that began before it. An agreement that was terminated meanwhile stays
 * terminated.
 */
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
