import type { Actor, Role } from '../kernel/actor.ts'
import { actsForAny } from '../identity/policy.ts'
import { mayActOnCase, seesRegionNotes } from '../cases/policy.ts'
import type { Visibility } from '../db/visibility.ts'
import type { ObstacleStatus } from './kinds.ts'
import {
  actionItemLifecycle,
  correctionBlockers,
  meetingLifecycle,
  obstacleLifecycle,
  type ActionItemAction,
  type ActionItemStatus,
  type MeetingAction,
  type MeetingStatus,
  type ObstacleAction,
} from './lifecycle.ts'

/** A partner reads the finalized minutes of its own cases, internal meetings never. */
export const meetingVisibility: Visibility<'case_seen' | 'finalized' | 'not_internal'> = {
  admin: 'all',
  officer: 'all',
  reviewer: 'all',
  auditor: 'all',
  partner: ['case_seen', 'finalized', 'not_internal'],
  integrator: 'none',
  public: 'none',
}

/**
 * Names of people: the agencies in the case, and of its collaborators only their own, the agencies' and the guests of
 * their side.
 */
export const participantVisibility: Visibility<'meeting_seen' | 'own_case' | 'own_or_region'> = {
  admin: 'all',
  officer: ['own_case'],
  reviewer: 'all',
  auditor: 'all',
  partner: ['meeting_seen', 'own_or_region'],
  integrator: 'none',
  public: 'none',
}

const readers: readonly Role[] = ['admin', 'officer', 'reviewer', 'auditor', 'partner']

export const meetingAccess = {
  readMeetings: readers,
  writeMeetings: ['officer'],
  doActionItems: ['officer', 'partner'],
} as const satisfies Record<string, readonly Role[]>

/**
 * Warnings are for the region, which keeps the minutes. An officer of another agency does not see who took part, so it is
 * not warned either.
 */
export const seesMeetingWarnings = (actor: Actor, caseOrganizationIds: readonly string[]): boolean =>
  seesRegionNotes(actor) && (actor.role !== 'officer' || mayActOnCase(actor, caseOrganizationIds))

/** The actions this actor may try on a meeting of a case with these organizations. */
export function meetingActionsFor(
  actor: Actor,
  record: {
    status: MeetingStatus
    caseOrganizationIds: readonly string[]
    correction: { readonly status: MeetingStatus } | null
  },
): MeetingAction[] {
  if (!mayActOnCase(actor, record.caseOrganizationIds)) return []
  const inStatus = Object.keys(meetingLifecycle[record.status]) as MeetingAction[]
  return inStatus.filter(
    (action) => action !== 'correct' || correctionBlockers(record.correction).length === 0,
  )
}

/** An action item is done by the agencies in the case, or by the collaborator that was to do it. */
export function mayDoActionItem(
  actor: Actor,
  record: { ownerOrganizationId: string; caseOrganizationIds: readonly string[] },
): boolean {
  if (actor.role === 'partner') return actsForAny(actor, [record.ownerOrganizationId])
  return mayActOnCase(actor, record.caseOrganizationIds)
}

/** The actions this actor may try on an action item. */
export function actionItemActionsFor(
  actor: Actor,
  record: { status: ActionItemStatus; ownerOrganizationId: string; caseOrganizationIds: readonly string[] },
): ActionItemAction[] {
  return mayDoActionItem(actor, record)
    ? (Object.keys(actionItemLifecycle[record.status]) as ActionItemAction[])
    : []
}

/** The actions this actor may try on an obstacle of a case with these organizations; none where its minutes were discarded. */
export function obstacleActionsFor(
  actor: Actor,
  record: {
    status: ObstacleStatus
    caseOrganizationIds: readonly string[]
    /** Of its minutes; null where it was raised on the case itself. */
    meetingStatus: MeetingStatus | null
  },
): ObstacleAction[] {
  if (record.meetingStatus === 'discarded') return []
  if (!mayActOnCase(actor, record.caseOrganizationIds)) return []
  return Object.keys(obstacleLifecycle[record.status]) as ObstacleAction[]
}
