import type { Actor, Role } from '../kernel/actor.ts'
import { actsForAny } from '../identity/policy.ts'
import type { Visibility } from '../db/visibility.ts'
import type { DocumentKind, DocumentVisibility } from './kinds.ts'

type Condition =
  | 'own_or_joins'
  | 'own_file'
  | 'beyond_proposal'
  | 'part_seen'
  | 'for_parties'
  | 'while_party'
  | 'concluded_agreement'
  | 'for_public'

/**
 * An officer sees the files of the records of its agency, and the lists that it imported. A partner sees files meant for the parties, of records that
 * it may see itself; so it never sees files of internal or unfinished minutes, or of an amendment that was not
 * submitted. A reviewer does not see the files of a proposal that is no case. A partner that is to join by an amendment sees the files of that amendment. A partner that left an agreement sees the files uploaded before that, and its own. The public sees public
 * files of signed agreements.
 */
export const documentVisibility: Visibility<Condition> = {
  admin: 'all',
  officer: ['own_file'],
  reviewer: ['beyond_proposal'],
  auditor: 'all',
  partner: ['own_or_joins', 'part_seen', 'for_parties', 'while_party'],
  integrator: 'none',
  public: ['concluded_agreement', 'for_public'],
}

export const documentAccess = {
  readDocuments: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
  uploadDocuments: ['admin', 'officer', 'partner'],
  patchDocuments: ['admin', 'officer'],
  readPublicDocuments: ['public'],
} as const satisfies Record<string, readonly Role[]>

/**
 * The record that a file belongs to: a proposal, a case or one of its meetings, an agreement or one of its amendments. Of a
 * proposal the lead agency is the one that it is addressed to.
 */
export interface DocumentRecord {
  readonly of: 'proposal' | 'case' | 'meeting' | 'agreement' | 'amendment'
  readonly leadAgencyId: string
  readonly organizationIds: readonly string[]
  /** The proposal was answered or withdrawn, so that nothing is added to it. */
  readonly isAnswered?: boolean
}

/** The kinds that a partner may upload. Files with a decision are uploaded by the lead agency. */
export const partnerKinds: readonly DocumentKind[] = ['evidence', 'legality', 'offer_letter', 'other']

/** The kinds that a partner may upload with a proposal. */
export const proposalKinds: readonly DocumentKind[] = ['legality', 'offer_letter', 'other']

/**
 * The kinds that another agency that is a party may upload: the same, and the power of attorney of its own signatory.
 */
export const partyAgencyKinds: readonly DocumentKind[] = [...partnerKinds, 'power_of_attorney']

const takesPart = (actor: Actor, { organizationIds }: DocumentRecord): boolean =>
  actsForAny(actor, organizationIds)

/** Who manages the files of a record: the agencies of a case, the lead agency of an agreement, and the registrar. */
export function keepsFiles(actor: Actor, record: DocumentRecord): boolean {
  // What a partner sent with its proposal stays as it was sent.
  if (record.of === 'proposal') return false
  if (actor.role !== 'officer') return actor.role === 'admin'
  return record.of === 'case' || record.of === 'meeting'
    ? takesPart(actor, record)
    : actsForAny(actor, [record.leadAgencyId])
}

/**
 * An officer may attach files to the cases of its agency and to the agreements that it leads; to another agreement that
 * its agency is a party of, only the kinds that a party may upload. A partner may attach files to its own agreements, and to
 * its own proposals until they are answered; the registrar to any agreement.
 */
export function mayAttach(actor: Actor, kind: DocumentKind, record: DocumentRecord): boolean {
  switch (actor.role) {
    case 'admin':
      return record.of === 'agreement' || record.of === 'amendment'
    case 'officer':
      return (
        keepsFiles(actor, record) ||
        (record.of !== 'proposal' && takesPart(actor, record) && partyAgencyKinds.includes(kind))
      )
    case 'partner':
      if (record.of === 'proposal')
        return takesPart(actor, record) && !record.isAnswered && proposalKinds.includes(kind)
      return record.of === 'agreement' && takesPart(actor, record) && partnerKinds.includes(kind)
    default:
      return false
  }
}

/** The default visibility. Files from a partner are for the parties, a copy for the public is for everyone. */
export function defaultVisibility(actor: Actor, kind: DocumentKind): DocumentVisibility {
  if (actor.role === 'partner') return 'parties'
  return kind === 'public_copy' ? 'public' : 'internal'
}

interface Attached {
  readonly kind: DocumentKind
  readonly record: DocumentRecord
  readonly uploaderId: string | null
  readonly replaced: boolean
}

export type DocumentAction = 'patch' | 'replace'

/**
 * The actions that this actor may take on a file. An actor who does not manage the files of the record may act only on
 * its own uploads.
 */
export function documentActionsFor(
  actor: Actor,
  { kind, record, uploaderId, replaced }: Attached,
): DocumentAction[] {
  const isOwn = takesPart(actor, record) && actsForAny(actor, [uploaderId])
  const mayPatch = keepsFiles(actor, record) || (actor.role === 'officer' && isOwn)
  const mayReplace = !replaced && mayAttach(actor, kind, record) && (keepsFiles(actor, record) || isOwn)
  return [...(mayPatch ? (['patch'] as const) : []), ...(mayReplace ? (['replace'] as const) : [])]
}
