import type { Actor, Role } from '../kernel/actor.ts'
import { actsForAny } from '../identity/policy.ts'
import type { Visibility } from '../db/visibility.ts'
import type { DocumentKind, DocumentVisibility } from './kinds.ts'

type Condition =
  | 'own_record'
  | 'part_seen'
  | 'for_parties'
  | 'while_party'
  | 'concluded_agreement'
  | 'for_public'

/**
 * An officer sees the files of its own records; a partner those of records it sees itself that are meant for the
 * parties, so never the files of internal or unfinished minutes, or of an amendment that was not submitted; one
 * that left an agreement those from before and its own; the public what is meant for it.
 */
export const documentVisibility: Visibility<Condition> = {
  admin: 'all',
  officer: ['own_record'],
  reviewer: 'all',
  auditor: 'all',
  partner: ['own_record', 'part_seen', 'for_parties', 'while_party'],
  integrator: 'none',
  public: ['concluded_agreement', 'for_public'],
}

export const documentAccess = {
  readDocuments: ['admin', 'officer', 'reviewer', 'auditor', 'partner'],
  uploadDocuments: ['admin', 'officer', 'partner'],
  patchDocuments: ['admin', 'officer'],
  readPublicDocuments: ['public'],
} as const satisfies Record<string, readonly Role[]>

/** The record a file belongs to: a case or one of its meetings, an agreement or one of its amendments. */
export interface DocumentRecord {
  readonly of: 'case' | 'meeting' | 'agreement' | 'amendment'
  readonly leadAgencyId: string
  readonly organizationIds: readonly string[]
}

/** What a partner brings; the files that decide something are the lead agency's. */
export const partnerKinds: readonly DocumentKind[] = ['evidence', 'legality', 'offer_letter', 'other']

/** What another agency that is a party brings: the same, and what its own signatory is empowered by. */
export const partyAgencyKinds: readonly DocumentKind[] = [...partnerKinds, 'power_of_attorney']

const takesPart = (actor: Actor, { organizationIds }: DocumentRecord): boolean =>
  actsForAny(actor, organizationIds)

/** Who keeps the files of a record: the agencies of a case, the one that leads an agreement, the registrar. */
export function keepsFiles(actor: Actor, record: DocumentRecord): boolean {
  if (actor.role !== 'officer') return actor.role === 'admin'
  return record.of === 'case' || record.of === 'meeting'
    ? takesPart(actor, record)
    : actsForAny(actor, [record.leadAgencyId])
}

/**
 * An officer attaches to the cases of its agency and the agreements it leads, to another that it is a party of what a
 * party brings; a partner to its own agreements, the registrar to any agreement.
 */
export function mayAttach(actor: Actor, kind: DocumentKind, record: DocumentRecord): boolean {
  switch (actor.role) {
    case 'admin':
      return record.of === 'agreement' || record.of === 'amendment'
    case 'officer':
      return keepsFiles(actor, record) || (takesPart(actor, record) && partyAgencyKinds.includes(kind))
    case 'partner':
      return record.of === 'agreement' && takesPart(actor, record) && partnerKinds.includes(kind)
    default:
      return false
  }
}

/** What a file is for when nothing else is said; what a partner brings is for the parties. */
export const defaultVisibility = (actor: Actor): DocumentVisibility =>
  actor.role === 'partner' ? 'parties' : 'internal'

interface Attached {
  readonly kind: DocumentKind
  readonly record: DocumentRecord
  readonly uploaderId: string | null
  readonly replaced: boolean
}

export type DocumentAction = 'patch' | 'replace'

/** The actions this actor may take on a file; who does not keep the record's files, on those it uploaded itself. */
export function documentActionsFor(
  actor: Actor,
  { kind, record, uploaderId, replaced }: Attached,
): DocumentAction[] {
  const isOwn = takesPart(actor, record) && actsForAny(actor, [uploaderId])
  const mayPatch = keepsFiles(actor, record) || (actor.role === 'officer' && isOwn)
  const mayReplace = !replaced && mayAttach(actor, kind, record) && (keepsFiles(actor, record) || isOwn)
  return [...(mayPatch ? (['patch'] as const) : []), ...(mayReplace ? (['replace'] as const) : [])]
}
