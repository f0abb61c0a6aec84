import { and, eq, ne, sql } from 'drizzle-orm'
import type { Caller } from '../kernel/actor.ts'
import type { Database } from '../db/client.ts'
import type { Session } from '../db/session.ts'
import { DomainError } from '../kernel/errors.ts'
import { mayReadHistory, type Followed } from './policy.ts'
import { auditList, historyList, pageOfEvents } from './queries.ts'
import type { AuditQuery, HistoryQuery } from './schemas.ts'
import { auditEvents as t } from './tables.ts'

/** The trail, newest first unless asked otherwise. */
export async function listAuditEvents(db: Database, { actor }: Caller, query: AuditQuery) {
  return db.read(actor, (session) => pageOfEvents(session, actor, auditList, query))
}

/**
 * What changed in a record and in what belongs to it. `find` gives the record or throws 404; 403 where the actor sees
 * it and has no part in it.
 */
export async function listHistory(
  db: Database,
  { actor }: Caller,
  id: string,
  query: HistoryQuery,
  find: (session: Session) => Promise<Followed>,
) {
  return db.read(actor, async (session) => {
    if (!mayReadHistory(actor, await find(session))) throw new DomainError('forbidden')
    const where = and(eq(t.recordId, sql.placeholder('recordId')), ne(t.action, 'read'))!
    return pageOfEvents(session, actor, historyList, query, { where, values: { recordId: id } })
  })
}
