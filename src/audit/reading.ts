import { and, eq, ne, sql } from 'drizzle-orm'
import type { Caller } from '../kernel/actor.ts'
import type { Database } from '../db/client.ts'
import type { Session } from '../db/session.ts'
import { DomainError } from '../kernel/errors.ts'
import { mayReadHistory, type Followed } from './policy.ts'
import { auditList, historyList, pageOfEvents } from './queries.ts'
import type { AuditQuery, HistoryQuery } from './schemas.ts'
import { auditEvents as t } from './tables.ts'

/** The audit trail, newest first unless another order is asked for. */
export async function listAuditEvents(db: Database, { actor }: Caller, query: AuditQuery) {
  return db.read(actor, (session) => pageOfEvents(session, actor, auditList, query))
}

/**
 * The changes of a record and of its parts. `find` returns the record or throws 404. 403 if the actor sees the record
 * but may not read its history.
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
