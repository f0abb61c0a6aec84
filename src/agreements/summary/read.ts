import { and, sql } from 'drizzle-orm'
import { prepared } from '../../db/session.ts'
import { among, nested } from '../../db/columns.ts'
import type { Summaries } from '../../http/shape.ts'
import { knownTo } from '../known-text.ts'
import type { AgreementStatus } from '../lifecycle.ts'
import { agreementVisibility } from '../policy.ts'
import { agreementVisibleTo } from '../queries.ts'
import { agreements } from '../tables.ts'
import { statusAsOf, titleOnDay } from '../validity.ts'

/** The agreements with these ids that the actor sees. */
export const agreementSummaries: Summaries = {
  visibility: agreementVisibility,
  read: (session, actor, ids, today) =>
    prepared(session, `agreement summaries ${actor.role}`, (name) =>
      session
        .with(...knownTo(actor))
        .select({
          id: agreements.id,
          registrationNumber: agreements.registrationNumber,
          title: sql<string>`${titleOnDay}`,
          type: agreements.type,
          status: nested<AgreementStatus>(statusAsOf),
        })
        .from(agreements)
        .where(and(among(agreements.id), agreementVisibleTo(session, actor)))
        .prepare(name),
    ).execute({ ids, asOf: today, readsFor: actor.readsFor }),
}
