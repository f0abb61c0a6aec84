import type { Actor, Role } from '../kernel/actor.ts'
import { actsForAny } from '../identity/policy.ts'
import type { Visibility } from '../db/visibility.ts'
import type { DocumentKind, DocumentVisibility } from './kinds.ts'

type Condition = 'own_record' | 'meeting_seen' | 'for_parties' | 'concluded_agreement' | 'for_public'

/**
 * An officer sees the files of its own records; a partner those of records it sees itself that are meant for the
 * parties, so never the files of internal or unfinished minutes; the public what is meant for it.
 */
export const documentVisibility: Visibility<Condition> = {
  admin: 'all',
  officer: ['own_record'],
  reviewer: 'all',
  auditor: 'all',
  partner: ['own_record', 'meeting_seen', 'for_parties'],
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
  readonly organizationIds: readonly string[]
}

/** What a partner brings; the files that decide something are the agencies'. */
export const partnerKinds: readonly DocumentKind[] = ['evidence', 'legality', 'offer_letter', 'other']

const takesPart = (actor: Actor, { organizationIds }: DocumentRecord): boolean =>
  actsForAny(actor, organizationIds)

/** An officer attaches to the records of its agency, a partner to its own agreements, the registrar to any agreement. */
export function mayAttach(actor: Actor, kind: DocumentKind, record: DocumentRecord): boolean {
  switch (actor.role) {
    case 'admin':
      return record.of === 'agreement' || record.of === 'amendment'
    case 'officer':
      return takesPart(actor, record)
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

/** The actions this actor may take on a file; a partner replaces only what its organization uploaded. */
export function documentActionsFor(
  actor: Actor,
  { kind, record, uploaderId, replaced }: Attached,
): DocumentAction[] {
  const mayPatch = actor.role === 'admin' || (actor.role === 'officer' && takesPart(actor, record))
  const mayReplace =
    !replaced &&
    mayAttach(actor, kind, record) &&
    (actor.role !== 'partner' || actsForAny(actor, [uploaderId]))
  return [...(mayPatch ? (['patch'] as const) : []), ...(mayReplace ? (['replace'] as const) : [])]
}
