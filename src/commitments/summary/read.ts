import { and } from 'drizzle-orm'
import { commitmentVisibility } from '../../agreements/policy.ts'
import { agreementVisibleTo } from '../../agreements/queries.ts'
import { commitments } from '../tables.ts'
import { prepared } from '../../db/session.ts'
import { among } from '../../db/columns.ts'
import type { Summaries } from '../../http/shape.ts'
import { onDay, selectCommitments } from '../commitments/queries.ts'

/** The commitments with these ids that the actor sees. */
export const commitmentSummaries: Summaries = {
  visibility: commitmentVisibility,
  read: async (session, actor, ids, today) => {
    const rows = await prepared(session, `commitment summaries ${actor.role}`, (name) =>
      selectCommitments(session)
        .where(and(among(commitments.id), agreementVisibleTo(session, actor)))
        .prepare(name),
    ).execute({ ids, asOf: today, readsFor: actor.readsFor })
    return rows.map(onDay)
  },
}
