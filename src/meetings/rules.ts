import type { Actor } from '../kernel/actor.ts'
import { mayActOnCase } from '../cases/policy.ts'
import type { Session } from '../db/session.ts'
import { DomainError } from '../kernel/errors.ts'
import { type Expected, requireVersion } from '../kernel/expected.ts'
import { requireMeeting, type MeetingRow } from './queries.ts'
import { endsAfterStart } from './schemas/written.ts'

/** 404 where the actor does not see the meeting, 403 where its case is not its agency's, 412 where it moved on. */
export async function requireOwnMeeting(
  session: Session,
  actor: Actor,
  id: string,
  version: Expected,
): Promise<MeetingRow> {
  const row = await requireMeeting(session, actor, id)
  if (!mayActOnCase(actor, row.caseOrganizationIds)) throw new DomainError('forbidden')
  requireVersion(row, version)
  return row
}

/** 422 where the meeting ends before or as it begins. */
export function requireEndAfterStart({ startsAt, endsAt }: { startsAt: string; endsAt: string }): void {
  if (endsAt > startsAt) return
  const { path, params } = endsAfterStart
  throw new DomainError('rule_violated', {
    errors: [{ pointer: `/${path.join('/')}`, code: params.code, message: params.text }],
  })
}

/** The fields that are there. */
export const given = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
