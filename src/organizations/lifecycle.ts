import type { FieldError, Text } from '../kernel/errors.ts'
import type { OrganizationKind, OrganizationStatus } from './kinds.ts'

export const organizationActions = ['patch', 'merge'] as const
export type OrganizationAction = (typeof organizationActions)[number]

/** A merged organization stays as it was; what is done is done with the one that took its place. */
export const organizationLifecycle = {
  prospective: { patch: 'same', merge: 'merged' },
  active: { patch: 'same', merge: 'merged' },
  inactive: { patch: 'same', merge: 'merged' },
  merged: {},
} as const satisfies Record<
  OrganizationStatus,
  Partial<Record<OrganizationAction, OrganizationStatus | 'same'>>
>

/** The statuses a PATCH can ask for; `merged` comes with a merge only. */
export const settableStatuses = ['prospective', 'active', 'inactive'] as const
export type SettableStatus = (typeof settableStatuses)[number]

/** What of an organization the rules below look at. */
export interface StatusFacts {
  readonly kind: OrganizationKind
  readonly status: OrganizationStatus
  /** Whether it is a party to an agreement that was signed. */
  readonly hasSigned: boolean
}

/**
 * A collaborator is `prospective` until its first signed agreement and `active` from then on; either can be set
 * `inactive`. An agency is never `prospective`. None where the status may be set, or is the present one.
 */
export function statusErrors({ kind, status, hasSigned }: StatusFacts, wanted: SettableStatus): FieldError[] {
  if (wanted === status || wanted === 'inactive') return []
  const refused = (code: string, message: Text) => [{ pointer: '/status', code, message }]
  if (kind === 'agency')
    return wanted === 'prospective' ? refused('agency_never_prospective', neverProspective) : []
  if (wanted === 'active') return hasSigned ? [] : refused('no_signed_agreement', noSignedAgreement)
  return hasSigned ? refused('has_signed_agreement', hasSignedAgreement) : []
}

interface Merging {
  readonly id: string
  readonly status: OrganizationStatus
}

/** Why one collaborator cannot be merged into another; none where it can. */
export function mergeErrors(loser: Pick<Merging, 'id'>, winner: Merging): FieldError[] {
  const refused = (code: string, message: Text) => [{ pointer: '/intoId', code, message }]
  if (loser.id === winner.id) return refused('same_organization', sameOrganization)
  return winner.status === 'merged' ? refused('merged_collaborator', alreadyMerged) : []
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
const alreadyMerged: Text = {
  id: 'Organisasi tujuan sudah digabungkan ke organisasi lain; pakai yang itu.',
  en: 'That organization was itself merged into another; use that one.',
}
