import { and } from 'drizzle-orm'
import { prepared } from '../../db/session.ts'
import { among } from '../../db/columns.ts'
import type { Summaries } from '../../http/shape.ts'
import { caseVisibility } from '../policy.ts'
import { casesVisibleTo } from '../queries.ts'
import { cases } from '../tables.ts'

/** The cases with these ids that the actor sees. */
export const caseSummaries: Summaries = {
  visibility: caseVisibility,
  read: (session, actor, ids) =>
    prepared(session, `case summaries ${actor.role}`, (name) =>
      session
        .select({ id: cases.id, caseNumber: cases.caseNumber, title: cases.title, status: cases.status })
        .from(cases)
        .where(and(among(cases.id), casesVisibleTo(session, actor)))
        .prepare(name),
    ).execute({ ids, readsFor: actor.readsFor }),
}
