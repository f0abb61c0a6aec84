import { and, eq } from 'drizzle-orm'
import { cases } from '../../cases/tables.ts'
import { prepared } from '../../db/session.ts'
import { among } from '../../db/columns.ts'
import type { Summaries } from '../../http/shape.ts'
import { meetingVisibility } from '../policy.ts'
import { meetingsVisibleTo } from '../queries.ts'
import { meetings } from '../tables.ts'

/** The meetings with these ids that the actor sees. */
export const meetingSummaries: Summaries = {
  visibility: meetingVisibility,
  read: (session, actor, ids) =>
    prepared(session, `meeting summaries ${actor.role}`, (name) =>
      session
        .select({
          id: meetings.id,
          kind: meetings.kind,
          startsAt: meetings.startsAt,
          status: meetings.status,
        })
        .from(meetings)
        .innerJoin(cases, eq(cases.id, meetings.caseId))
        .where(and(among(meetings.id), meetingsVisibleTo(session, actor)))
        .prepare(name),
    ).execute({ ids, readsFor: actor.readsFor }),
}
