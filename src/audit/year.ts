import { sql } from 'drizzle-orm'
import type { Actor } from '../kernel/actor.ts'
import type { Session } from '../db/session.ts'
import type { Page } from '../db/keyset.ts'
import { historyList, pageOfEvents } from './queries.ts'
import type { AuditEvent } from './schemas.ts'
import { auditEvents as t } from './tables.ts'

const list = { ...historyList, name: 'history between' }

/** A page of what was changed of a record from an instant on, before another; oldest first. */
export const pageOfChanges = (
  session: Session,
  actor: Actor,
  { recordId, from, until }: { readonly recordId: string; readonly from: string; readonly until: string },
  cursor: string | undefined,
): Promise<Page<AuditEvent>> =>
  pageOfEvents(
    session,
    actor,
    list,
    { limit: 200, sort: 'at', ...(cursor === undefined ? {} : { cursor }) },
    {
      where: sql`${t.recordId} = ${sql.placeholder('recordId')} and ${t.action} <> 'read'
        and ${t.at} >= ${sql.placeholder('from')}::timestamptz and ${t.at} < ${sql.placeholder('until')}::timestamptz`,
      values: { recordId, from, until },
    },
  )
