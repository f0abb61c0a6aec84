export const agreementTypes = ['mou', 'pks', 'nota_kesepakatan', 'rencana_kerja'] as const
export type AgreementType = (typeof agreementTypes)[number]

export const agreementStatuses = [
  'draft',
  'in_review',
  'awaiting_dprd',
  'ready_to_sign',
  'signed',
  'suspended',
  'terminated',
  'superseded',
  'cancelled',
] as const
export type AgreementStatus = (typeof agreementStatuses)[number]

/** Signed once: these are what the public and integrators know of. */
export const concludedStatuses = [
  'signed',
  'suspended',
  'terminated',
  'superseded',
] as const satisfies readonly AgreementStatus[]

export const agreementActions = [
  'patch',
  'patch_party',
  'patch_checklist',
  'submit',
  'return',
  'request_dprd',
  'approve',
  'sign',
  'amend',
  'suspend',
  'resume',
  'renew',
  'terminate',
  'cancel',
] as const
export type AgreementAction = (typeof agreementActions)[number]

/** What a party signs with is filled in while the text is a draft, or once it is approved; never in review. */
export const agreementLifecycle = {
  draft: {
    patch: 'same',
    patch_party: 'same',
    patch_checklist: 'same',
    submit: 'in_review',
    cancel: 'cancelled',
  },
  in_review: {
    patch_checklist: 'same',
    return: 'draft',
    request_dprd: 'awaiting_dprd',
    approve: 'ready_to_sign',
    cancel: 'cancelled',
  },
  awaiting_dprd: { patch_checklist: 'same', return: 'draft', approve: 'ready_to_sign', cancel: 'cancelled' },
  ready_to_sign: { patch_party: 'same', patch_checklist: 'same', sign: 'signed', cancel: 'cancelled' },
  signed: { amend: 'same', renew: 'same', suspend: 'suspended', terminate: 'terminated' },
  suspended: { resume: 'signed', terminate: 'terminated' },
  superseded: {},
  terminated: {},
  cancelled: {},
} as const satisfies Record<AgreementStatus, Partial<Record<AgreementAction, AgreementStatus | 'same'>>>

/**
 * What only an import does, in the transaction that brings the agreement in: what was signed on paper is recorded as
 * signed, without the review it had before there was this registry. Whatever is here already goes the way above.
 */
export const importLifecycle = {
  draft: { record_signed: 'signed' },
} as const satisfies Partial<Record<AgreementStatus, Record<string, AgreementStatus>>>

/** Where an agreement comes from: drawn up here, or kept on paper and brought in by an import. */
export const provenances = ['registered', 'imported'] as const
export type Provenance = (typeof provenances)[number]

/** Derived for a day, never stored; null before signature, while suspended, and once terminated or renewed. */
export const validities = ['not_yet_effective', 'in_force', 'expiring', 'expired'] as const
export type Validity = (typeof validities)[number]
