import type { Actor, Role } from '../accounts/actor.ts'
import { mayActOnCase } from '../cases/policy.ts'
import type { Visibility } from '../db/visibility.ts'
import type { ObstacleStatus } from './kinds.ts'
import {
  meetingLifecycle,
  obstacleLifecycle,
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

/** Names of people: the agencies in the case, and of its collaborators only their own and the agencies'. */
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
} as const satisfies Record<string, readonly Role[]>

/** The actions this actor may try on a meeting of a case with these organizations. */
export function meetingActionsFor(
  actor: Actor,
  record: { status: MeetingStatus; caseOrganizationIds: readonly string[] },
): MeetingAction[] {
  if (!mayActOnCase(actor, record.caseOrganizationIds)) return []
  return Object.keys(meetingLifecycle[record.status]) as MeetingAction[]
}

/** The actions this actor may try on an obstacle of a case with these organizations. */
export function obstacleActionsFor(
  actor: Actor,
  record: { status: ObstacleStatus; caseOrganizationIds: readonly string[] },
): ObstacleAction[] {
  if (!mayActOnCase(actor, record.caseOrganizationIds)) return []
  return Object.keys(obstacleLifecycle[record.status]) as ObstacleAction[]
}
