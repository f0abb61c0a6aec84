import type { Actor, Role } from '../kernel/actor.ts'
import { actingAs, actsForAny } from '../identity/policy.ts'
import type { Visibility } from '../db/visibility.ts'
import { caseLifecycle, type CaseAction, type CaseStatus } from './lifecycle.ts'

/** A partner sees its own case once minutes of a meeting it may read were finalized. */
export const caseVisibility: Visibility<'own' | 'disclosed'> = {
  admin: 'all',
  officer: 'all',
  reviewer: 'all',
  auditor: 'all',
  partner: ['own', 'disclosed'],
  integrator: 'none',
  public: 'none',
}

const overseers: readonly Role[] = ['admin', 'officer', 'reviewer', 'auditor']
const readers: readonly Role[] = [...overseers, 'partner']

/** The roles each operation takes; who may touch which case is `mayActOnCase`. */
export const caseAccess = {
  readCases: readers,
  readScores: overseers,
  writeCases: ['officer'],
} as const satisfies Record<string, readonly Role[]>

/**
 * Process scores, starting conditions and the reasons of waivers are the region's own notes on the other side: no
 * collaborator reads them.
 */
export const seesRegionNotes = (actor: Actor): boolean => overseers.includes(actor.role)

/** An officer of an agency in the case, leading or supporting, logs what happens in it: meetings, obstacles, actions. */
export function mayActOnCase(actor: Actor, organizationIds: readonly string[]): boolean {
  return actor.role === 'officer' && actsForAny(actor, organizationIds)
}

/** The lead agency decides on the case; a supporting one neither changes nor moves it. */
export function mayDecideOnCase(actor: Actor, record: { leadAgencyId: string }): boolean {
  return actor.role === 'officer' && actsForAny(actor, [record.leadAgencyId])
}

/** The agency of the case that the actor promotes it for where none is named: the lead agency, else its own. */
export const agencyPromoting = (
  actor: Actor,
  { leadAgencyId, organizationIds }: { leadAgencyId: string; organizationIds: readonly string[] },
): string =>
  actsForAny(actor, [leadAgencyId]) ? leadAgencyId : (actingAs(actor, organizationIds) ?? leadAgencyId)

/** Promoting commits an agency of the case to an agreement that it leads: only its own officers do. */
export function mayPromote(
  actor: Actor,
  record: { organizationIds: readonly string[] },
  leadAgencyId: string,
): boolean {
  return record.organizationIds.includes(leadAgencyId) && mayActOnCase(actor, [leadAgencyId])
}

/** What an agency may try that supports the case without leading it. */
const supporting: ReadonlySet<CaseAction> = new Set(['log_meeting', 'raise_obstacle', 'promote'])

/** The actions this actor may try on a case in this status; guards may still say no, with reasons. */
export function caseActionsFor(
  actor: Actor,
  record: { status: CaseStatus; organizationIds: readonly string[]; leadAgencyId: string },
): CaseAction[] {
  if (!mayActOnCase(actor, record.organizationIds)) return []
  const inStatus = Object.keys(caseLifecycle[record.status]) as CaseAction[]
  return mayDecideOnCase(actor, record) ? inStatus : inStatus.filter((action) => supporting.has(action))
}
