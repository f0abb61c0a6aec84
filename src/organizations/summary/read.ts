import { and } from 'drizzle-orm'
import { prepared } from '../../db/session.ts'
import { among } from '../../db/columns.ts'
import type { Summaries } from '../../http/shape.ts'
import { organizationVisibility } from '../policy.ts'
import { organizationsVisibleTo } from '../queries.ts'
import { organizations } from '../tables.ts'

/** The organizations with these ids that the actor sees. */
export const organizationSummaries: Summaries = {
  visibility: organizationVisibility,
  read: (session, actor, ids) =>
    prepared(session, `organization summaries ${actor.role}`, (name) =>
      session
        .select({
          id: organizations.id,
          kind: organizations.kind,
          legalName: organizations.legalName,
          shortName: organizations.shortName,
          sector: organizations.sector,
          status: organizations.status,
        })
        .from(organizations)
        .where(and(among(organizations.id), organizationsVisibleTo(session, actor)))
        .prepare(name),
    ).execute({ ids, readsFor: actor.readsFor }),
}
