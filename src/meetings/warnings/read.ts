import { nested } from '../../db/columns.ts'
import { prepared, type Session } from '../../db/session.ts'
import { sql } from 'drizzle-orm'
import type { Actor } from '../../kernel/actor.ts'
import type { Stage } from '../../kernel/stages.ts'
import { cases } from '../../cases/tables.ts'
import { enabledWarningRules } from '../../settings/warnings/service.ts'
import type { Warning } from '../../settings/warnings/warnings.ts'
import { seesMeetingWarnings } from '../policy.ts'
import type { Meeting } from '../schemas/meeting.ts'
import { meetings as t } from '../tables.ts'
import { meetingWarningsOf } from './rules.ts'

/** A meeting with its warnings in both languages; without them for an actor who is told none. */
export type WarnedMeeting = Omit<Meeting, 'warnings'> & { readonly warnings?: readonly Warning[] }

/** Adds the warnings to a meeting that this actor reads or has changed. None for one that was discarded. */
export async function withWarnings(session: Session, actor: Actor, meeting: Meeting): Promise<WarnedMeeting> {
  const { warnings: _, ...shown } = meeting
  const [rules, [found]] = await Promise.all([
    enabledWarningRules(session),
    prepared(session, 'meeting warning facts', (name) =>
      session
        .select({
          organizationIds: cases.organizationIds,
          caseStages: sql<Stage[]>`to_json(${cases.stages})`,
          isLoggedTwice:
            nested<boolean>(sql`exists (select 1 from ${t} other where other.case_id = ${cases.id}
            and other.id <> ${sql.placeholder('id')} and other.starts_at = ${sql.placeholder('startsAt')}
            and other.status <> 'discarded' and other.id is distinct from ${sql.placeholder('correctsId')}::uuid
            and other.corrects_id is distinct from ${sql.placeholder('id')})`),
        })
        .from(cases)
        .where(sql`${cases.id} = ${sql.placeholder('caseId')}`)
        .prepare(name),
    ).execute({ ...shown }),
  ])
  if (!found || !seesMeetingWarnings(actor, found.organizationIds)) return shown
  const warnings =
    shown.status === 'discarded'
      ? []
      : meetingWarningsOf(rules, {
          ...found,
          mode: shown.mode,
          venue: shown.venue,
          participantCount: shown.participants.length,
          itemStages: shown.items.flatMap(({ stage }) => stage ?? []),
        })
  return { ...shown, warnings }
}
