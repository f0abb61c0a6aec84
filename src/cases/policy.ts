import type { Actor, Role } from '../kernel/actor.ts'
import { actingAs, actsForAny } from '../identity/policy.ts'
import type { Visibility } from '../db/visibility.ts'
import { caseLifecycle, type CaseAction, type CaseStatus } from './lifecycle.ts'

/** A partner sees a case in which it takes part, once minutes that it may read were finalized. */
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

/** The roles that may call each operation. `mayActOnCase` decides on which cases. */
export const caseAccess = {
  readCases: readers,
  readScores: overseers,
  writeCases: ['officer'],
  transferCases: ['admin'],
} as const satisfies Record<string, readonly Role[]>

/**
 * Process scores, starting conditions and reasons of waivers are the region's own notes about the other side. No
 * collaborator may read them.
 */
export const seesRegionNotes = (actor: Actor): boolean => overseers.includes(actor.role)

/**
 * An officer of any agency in the case, leading or supporting, may record what happens in it: meetings, obstacles,
 * actions.
 */
export function mayActOnCase(actor: Actor, organizationIds: readonly string[]): boolean {
  return actor.role === 'officer' && actsForAny(actor, organizationIds)
}

/** Only the lead agency may change the case or its status; a supporting agency may not. */
export function mayDecideOnCase(actor: Actor, record: { leadAgencyId: string }): boolean {
  return actor.role === 'officer' && actsForAny(actor, [record.leadAgencyId])
}

/**
 * The agency for which the actor promotes the case if none is named: the lead agency if the actor acts for it,
 * otherwise the actor's own agency.
 */
export const agencyPromoting = (
  actor: Actor,
  { leadAgencyId, organizationIds }: { leadAgencyId: string; organizationIds: readonly string[] },
): string =>
  actsForAny(actor, [leadAgencyId]) ? leadAgencyId : (actingAs(actor, organizationIds) ?? leadAgencyId)

/**
 * Promoting a case creates an agreement led by `leadAgencyId`. Only officers of that agency may do it, and it must be
 * in the case.
 */
export function mayPromote(
  actor: Actor,
  record: { organizationIds: readonly string[] },
  leadAgencyId: string,
): boolean {
  return record.organizationIds.includes(leadAgencyId) && mayActOnCase(actor, [leadAgencyId])
}

/** The actions of an agency that supports the case without leading it. */
const supporting: ReadonlySet<CaseAction> = new Set(['log_meeting', 'raise_obstacle', 'promote'])

/** The actions that this actor may try on a case in this status. Guards may still refuse an action, with reasons. */
export function caseActionsFor(
  actor: Actor,
  record: { status: CaseStatus; organizationIds: readonly string[]; leadAgencyId: string },
): CaseAction[] {
  const every = Object.keys(caseLifecycle[record.status]) as CaseAction[]
  // Where an agency is split, the registrar says whose a case is.
  if (actor.role === 'admin') return every.filter((action) => action === 'transfer')
  if (!mayActOnCase(actor, record.organizationIds)) return []
  const inStatus = every.filter((action) => action !== 'transfer')
  return mayDecideOnCase(actor, record) ? inStatus : inStatus.filter((action) => supporting.has(action))
}
