import type { Actor, Role } from '../kernel/actor.ts'
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

const readers: readonly Role[] = ['admin', 'officer', 'reviewer', 'auditor', 'partner']

/** The roles each operation takes; who may touch which case is `mayActOnCase`. */
export const caseAccess = {
  readCases: readers,
  writeCases: ['officer'],
} as const satisfies Record<string, readonly Role[]>

/** Only an officer of an agency in the case changes it. */
export function mayActOnCase(actor: Actor, organizationIds: readonly string[]): boolean {
  return (
    actor.role === 'officer' &&
    actor.organizationId !== null &&
    organizationIds.includes(actor.organizationId)
  )
}

/** Promoting commits the lead agency to an agreement: only its own officers do. */
export function mayPromote(actor: Actor, record: { leadAgencyId: string }): boolean {
  return actor.role === 'officer' && actor.organizationId === record.leadAgencyId
}

/** The actions this actor may try on a case in this status; guards may still say no, with reasons. */
export function caseActionsFor(
  actor: Actor,
  record: { status: CaseStatus; organizationIds: readonly string[]; leadAgencyId: string },
): CaseAction[] {
  if (!mayActOnCase(actor, record.organizationIds)) return []
  const inStatus = Object.keys(caseLifecycle[record.status]) as CaseAction[]
  return inStatus.filter((action) => action !== 'promote' || mayPromote(actor, record))
}
