import type { NewCollaborator, Stage } from '../api/types.ts'
import type { MinutesForm } from './minutes.ts'

/** A case of the registry, as far as the form needs it: whose items, participants and actions may be. */
export interface KnownCase {
  readonly known: true
  readonly id: string
  readonly title: string
  readonly agencies: readonly Party[]
  readonly collaborators: readonly Party[]
}

/** A case that is opened with its first meeting. */
export interface OpenedCase {
  readonly known: false
  readonly id: string
  readonly title: string
  readonly stages: readonly Stage[]
  readonly agencies: readonly Party[]
  readonly collaborators: readonly Party[]
  /** Registered on the spot, with the case. Undefined where the collaborator is in the registry already. */
  readonly newCollaborator: NewCollaborator | undefined
}

export interface Party {
  readonly id: string
  readonly shortName: string
}

/** What the registry said instead of taking it. */
export interface Refusal {
  readonly message: string
  readonly details: readonly string[]
  /** The first field of the minutes that it is about. */
  readonly field: string | undefined
}

/**
 * Minutes that are written on this device. `editing`: the person has not asked to send what is new; `waiting`: to be sent
 * as soon as the registry answers; `sent`: the registry has all of it; `refused` and `conflict` wait for the person.
 */
export interface Draft {
  readonly format: 1
  /** The meeting's own id, made here: sent again it is the same meeting. */
  readonly id: string
  readonly accountId: string
  readonly membershipId: string | undefined
  readonly editedAt: string
  readonly case: KnownCase | OpenedCase | null
  readonly form: MinutesForm
  readonly state: 'editing' | 'waiting' | 'sent' | 'refused' | 'conflict'
  /** Whether the minutes are to be finalized once they are sent. */
  readonly finalize: boolean
  /** The key of that request, good for one finalization. */
  readonly finalizeKey: string
  /** What the registry holds of it, as far as this device knows; null while it holds nothing. */
  readonly base: { readonly etag: string; readonly form: MinutesForm } | null
  /** What is on its way, and perhaps has arrived: kept until the answer is known, and sent again as it is. */
  readonly attempt: MinutesForm | null
  /** Whether the case or its collaborator may have arrived: from then on they are sent as they are. */
  readonly caseSent: boolean
  readonly sentAt: string | null
  readonly refusal: Refusal | null
  /** In a conflict: what somebody else wrote meanwhile. */
  readonly theirs: { readonly etag: string; readonly form: MinutesForm } | null
}

/** Whether something of it is on this device alone. */
export const isUnsent = ({ state }: Draft): boolean => state !== 'sent'
