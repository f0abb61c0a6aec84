import type { Day } from '../calendar.ts'
import type { Reason } from '../errors.ts'
import type { Side } from '../organizations/kinds.ts'

export const agreementTypes = ['mou', 'pks', 'nota_kesepakatan', 'rencana_kerja'] as const
export type AgreementType = (typeof agreementTypes)[number]

export const agreementStatuses = [
  'draft',
  'in_review',
  'ready_to_sign',
  'signed',
  'terminated',
  'cancelled',
] as const
export type AgreementStatus = (typeof agreementStatuses)[number]

/** Signed once: these are what the public and integrators know of. */
export const concludedStatuses = ['signed', 'terminated'] as const satisfies readonly AgreementStatus[]

export const agreementActions = [
  'patch',
  'patch_party',
  'submit',
  'return',
  'approve',
  'sign',
  'terminate',
  'cancel',
] as const
export type AgreementAction = (typeof agreementActions)[number]

/** What a party signs with is filled in while the text is a draft, or once it is approved; never in review. */
export const agreementLifecycle = {
  draft: { patch: 'same', patch_party: 'same', submit: 'in_review', cancel: 'cancelled' },
  in_review: { return: 'draft', approve: 'ready_to_sign', cancel: 'cancelled' },
  ready_to_sign: { patch_party: 'same', sign: 'signed', cancel: 'cancelled' },
  signed: { terminate: 'terminated' },
  terminated: {},
  cancelled: {},
} as const satisfies Record<AgreementStatus, Partial<Record<AgreementAction, AgreementStatus | 'same'>>>

/** Derived for a day, never stored; null before signature and from the day of a termination on. */
export const validities = ['not_yet_effective', 'in_force', 'expiring', 'expired'] as const
export type Validity = (typeof validities)[number]

export interface PartyFacts {
  readonly organizationName: string
  readonly side: Side
  readonly documentNumber: string | null
  readonly signatoryName: string | null
  readonly signatoryTitle: string | null
  readonly authorityBasis: string | null
  readonly signedOn: Day | null
}

export interface AgreementFacts {
  readonly title: string
  readonly stageCount: number
  readonly effectiveFrom: Day | null
  readonly effectiveUntil: Day | null
  readonly parties: readonly PartyFacts[]
  /** The day it is in Jakarta. */
  readonly today: Day
}

/** Every reason that blocks an action, not the first; none where nothing does. */
export function agreementBlockers(action: AgreementAction, facts: AgreementFacts): Reason[] {
  if (action === 'submit' || action === 'approve') return contentBlockers(facts)
  if (action === 'sign') {
    return [
      ...contentBlockers(facts),
      ...facts.parties.flatMap((party) => signatureBlockers(party, facts.today)),
    ]
  }
  return []
}

function contentBlockers(facts: AgreementFacts): Reason[] {
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

function signatureBlockers(party: PartyFacts, today: Day): Reason[] {
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
  }
  return reasons
}

const reason = (code: string, id: string, en: string): Reason => ({ code, message: { id, en } })
