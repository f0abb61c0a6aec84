import type { Role } from '../../kernel/actor.ts'
import type { MentionKind } from '../schemas.ts'

/**
 * What is destroyed once it is no longer needed, and nothing else: agreements, finalized minutes and the trail are archives
 * and stay (UU 43/2009).
 */
export const retentionKinds = ['contacts', 'ended_accounts', 'drafts', 'feedback_senders'] as const
export type RetentionKind = (typeof retentionKinds)[number]

/** Which mentions of people each rule is about. */
export const mentionsUnder: Record<RetentionKind, MentionKind> = {
  contacts: 'contact',
  ended_accounts: 'account',
  drafts: 'signatory',
  feedback_senders: 'feedback_sender',
}

/** The registrar edits the schedule and carries it out; the auditor reads. */
export const retentionAccess = {
  read: ['admin', 'auditor'],
  write: ['admin'],
} as const satisfies Record<string, readonly Role[]>
