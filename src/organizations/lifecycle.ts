import type { FieldError, Reason, Text } from '../kernel/errors.ts'
import type { Day } from '../kernel/days.ts'
import type { OrganizationStatus, Side } from './kinds.ts'
import type { DetailCode } from '../kernel/codes/codes.ts'

export const organizationActions = ['patch', 'keep_contacts', 'merge', 'unmerge', 'succeed'] as const
export type OrganizationAction = (typeof organizationActions)[number]

/**
 * A merged organization is no longer changed; every action is done on the organization it was merged into. `restored`
 * means the status before the merge.
 */
export const organizationLifecycle = {
  prospective: { patch: 'same', keep_contacts: 'same', merge: 'merged' },
  active: { patch: 'same', keep_contacts: 'same', merge: 'merged', succeed: 'same' },
  inactive: { patch: 'same', keep_contacts: 'same', merge: 'merged', succeed: 'same' },
  merged: { unmerge: 'restored' },
} as const satisfies Record<
  OrganizationStatus,
  Partial<Record<OrganizationAction, OrganizationStatus | 'same' | 'restored'>>
>

/** The statuses that a PATCH may set. `merged` is set only by a merge. */
export const settableStatuses = ['prospective', 'active', 'inactive'] as const
export type SettableStatus = (typeof settableStatuses)[number]

/** The facts about an organization that the status rules need. */
export interface StatusFacts {
  readonly side: Side
  readonly status: OrganizationStatus
  /** Whether it is a party to a signed agreement. */
  readonly hasSigned: boolean
}

/**
 * The errors of a new status; empty if the status is allowed or is the present one. A collaborator is `prospective`
 * until its first signed agreement and `active` afterwards; either can be set `inactive`. An agency is never
 * `prospective`.
 */
export function statusErrors({ side, status, hasSigned }: StatusFacts, wanted: SettableStatus): FieldError[] {
  if (wanted === status || wanted === 'inactive') return []
  const refused = (code: DetailCode, message: Text) => [{ pointer: '/status', code, message }]
  if (side === 'region')
    return wanted === 'prospective' ? refused('agency_never_prospective', neverProspective) : []
  if (wanted === 'active') return hasSigned ? [] : refused('no_signed_agreement', noSignedAgreement)
  return hasSigned ? refused('has_signed_agreement', hasSignedAgreement) : []
}

interface Merging {
  readonly id: string
  readonly status: OrganizationStatus
}

/** Why an organization cannot be merged into the other; empty if it can. */
export function mergeErrors(loserId: string, winnerId: string): FieldError[] {
  if (loserId !== winnerId) return []
  return [{ pointer: '/intoId', code: 'same_organization', message: sameOrganization }]
}

/** Facts about two organizations that a merge would lose. */
export interface MergeFacts {
  /** The registration numbers of the signed agreements in which both are parties. */
  readonly signed: readonly string[]
  /** Whether another agency succeeds the organization that would be merged. */
  readonly isSucceeded: boolean
  /** Whether the organization that would be merged is a successor of the one that stays. */
  readonly succeedsWinner: boolean
}

/** The reasons that block the merge of two organizations; empty if there are none. */
export function mergeBlockers({ signed, isSucceeded, succeedsWinner }: MergeFacts): Reason[] {
  const reasons: Reason[] = []
  if (signed.length > 0) reasons.push({ code: 'both_signed', message: bothSigned(signed.join(', ')) })
  if (isSucceeded || succeedsWinner) reasons.push({ code: 'agency_succeeded', message: hasSuccessor })
  return reasons
}

/** What has happened since a merge. */
export interface UnmergeFacts {
  readonly shortName: string
  /** The name of the organization into which the winner of the merge was merged later; null if it was not. */
  readonly nextName: string | null
  /** The registration numbers of the agreements that the merge changed and that were signed or amended later. */
  readonly signed: readonly string[]
}

/** The reasons why a merge cannot be undone now; empty if it can. */
export function unmergeBlockers({ shortName, nextName, signed }: UnmergeFacts): Reason[] {
  const reasons: Reason[] = []
  if (nextName !== null) reasons.push({ code: 'merged_since', message: mergedSince(shortName, nextName) })
  if (signed.length > 0) reasons.push({ code: 'signed_since', message: signedSince(signed.join(', ')) })
  return reasons
}

/** Why an agency cannot succeed the other; empty if it can. */
export function successionErrors(
  predecessor: { readonly id: string },
  successor: Merging,
  closesCircle: boolean,
): FieldError[] {
  const refused = (code: DetailCode, message: Text) => [{ pointer: '/succeededById', code, message }]
  if (predecessor.id === successor.id || closesCircle) return refused('succession_circle', successionCircle)
  return successor.status === 'inactive' ? refused('inactive_agency', inactiveSuccessor) : []
}

/** The facts that decide whether an agency may open a case or an agreement, or be put into one. */
export interface Opening {
  readonly status: OrganizationStatus
  readonly shortName: string
  readonly succeededFrom: Day | null
  /** The short name of the agency that succeeds it; null if there is none. */
  readonly successor: string | null
}

/** The reasons why an agency may not open a case or an agreement, or be put into one, on a day; empty if it may. */
export function openingBlockers(
  { status, shortName, succeededFrom, successor }: Opening,
  today: Day,
): Reason[] {
  if (succeededFrom !== null && succeededFrom <= today) {
    const message: Text = {
      id: `${shortName} digantikan oleh ${successor} sejak ${succeededFrom}; sebut ${successor}.`,
      en: `${successor} took the place of ${shortName} on ${succeededFrom}; name ${successor} instead.`,
    }
    return [{ code: 'agency_succeeded', message }]
  }
  if (status !== 'inactive') return []
  const message: Text = {
    id: `${shortName} tidak aktif, jadi tidak ikut dalam penjajakan atau naskah baru; registrar dapat mengaktifkannya.`,
    en: `${shortName} is inactive and takes part in no new case or agreement; the registrar can make it active.`,
  }
  return [{ code: 'agency_inactive', message }]
}

/**
 * The reasons why a paper agreement may not be entered for an agency; empty if it may. A signed one may be entered
 * unless another agency had already succeeded it on the day of the signature. An inactive agency does not block it,
 * because the day on which it became inactive is not stored. A draft follows the rules for opening a new agreement.
 */
export function recordingBlockers(agency: Opening, signedOn: Day | null, today: Day): Reason[] {
  return signedOn === null
    ? openingBlockers(agency, today)
    : openingBlockers({ ...agency, status: 'active' }, signedOn)
}

const successionCircle: Text = {
  id: 'Perangkat daerah tidak dapat menggantikan dirinya sendiri, juga tidak melalui yang lain.',
  en: 'An agency cannot take its own place, nor over another.',
}
const inactiveSuccessor: Text = {
  id: 'Perangkat daerah ini tidak aktif; aktifkan dulu sebelum menggantikan yang lain.',
  en: 'This agency is inactive; make it active before it takes the place of another.',
}
const neverProspective: Text = {
  id: 'Perangkat daerah tidak pernah berstatus calon.',
  en: 'An agency is never prospective.',
}
const noSignedAgreement: Text = {
  id: 'Belum ada naskah yang ditandatangani, jadi masih calon kolaborator.',
  en: 'It has signed no agreement yet and so is prospective.',
}
const hasSignedAgreement: Text = {
  id: 'Sudah pernah menandatangani naskah, jadi bukan lagi calon kolaborator.',
  en: 'It has signed an agreement and so is no longer prospective.',
}
const sameOrganization: Text = {
  id: 'Organisasi tidak dapat digabungkan ke dirinya sendiri.',
  en: 'An organization cannot be merged into itself.',
}
const bothSigned = (numbers: string): Text => ({
  id: `Keduanya PIHAK dalam naskah yang sudah ditandatangani: ${numbers}; tanda tangan tidak dapat dihapus.`,
  en: `Both are parties of what was signed: ${numbers}; no signature is removed.`,
})
const hasSuccessor: Text = {
  id: 'Yang satu sudah digantikan oleh perangkat daerah lain; penggantian tetap tercatat, jadi keduanya tidak digabungkan.',
  en: 'One of them was succeeded by another agency; a succession stays on record, so the two are not merged.',
}
const mergedSince = (name: string, next: string): Text => ({
  id: `${name} sesudahnya digabungkan ke ${next}; batalkan penggabungan itu dahulu.`,
  en: `${name} was merged into ${next} afterwards; undo that merge first.`,
})
const signedSince = (numbers: string): Text => ({
  id: `Sejak digabungkan sudah ditandatangani atau diadendum: ${numbers}; yang ditandatangani tidak dipindahkan kembali.`,
  en: `Signed or amended since the merge: ${numbers}; what was signed is not moved back.`,
})
