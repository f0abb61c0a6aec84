import { and, eq, ne, sql } from 'drizzle-orm'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { takesPart } from '../../cases/queries.ts'
import { cases } from '../../cases/tables.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { nested } from '../../db/columns.ts'
import { listPage, narrowsLittle, type ListDefinition } from '../../db/lists.ts'
import { key } from '../../db/keyset.ts'
import type { ItemQuery } from './schemas.ts'
import { meetingsVisibleTo } from '../queries.ts'
import { meetings, minutesStand } from '../tables.ts'
import { continuedItem, meetingItems as t } from '../parts/tables.ts'
import { ofOrganization } from '../../organizations/merging/standing.ts'

/** An item counts where its minutes count and its case was not cancelled. */
export const itemsThatCount = (session: Session, actor: Actor) =>
  and(minutesStand, meetingsVisibleTo(session, actor), ne(cases.status, 'cancelled'))

export const itemColumns = {
  id: t.id,
  caseId: meetings.caseId,
  meetingId: t.meetingId,
  side: t.side,
  organizationId: t.organizationId,
  nameAsRecorded: t.nameAsRecorded,
  type: t.type,
  stage: t.stage,
  description: t.description,
  quantity: t.quantity,
  unit: t.unit,
  agreed: t.agreed,
  continuesId: nested<string | null>(continuedItem),
}

const selectItems = (session: Session) =>
  session
    .select({ ...itemColumns, startsAt: meetings.startsAt })
    .from(t)
    .innerJoin(meetings, eq(meetings.id, t.meetingId))
    .innerJoin(cases, eq(cases.id, meetings.caseId))

export type Row = Awaited<ReturnType<typeof selectItems>>[number]

/** Offers and needs over the cases this caller sees. */
export async function listItems(db: Database, { actor }: Caller, query: ItemQuery) {
  return db.read(actor, (session) =>
    listPage(session, itemList, query, {
      variant: actor.role,
      where: itemsThatCount(session, actor),
      values: { readsFor: actor.readsFor },
      rows: () => selectItems(session),
    }),
  )
}

/** The other side says the opposite for the same stage in the same case. `meetings` is the inner one here. */
const isMet = sql`exists (select 1 from meeting_items answer join meetings on meetings.id = answer.meeting_id
  where meetings.case_id = ${cases.id} and answer.stage is not distinct from ${t.stage}
    and answer.side <> ${t.side} and answer.type <> ${t.type} and ${minutesStand})`

/** The sorts and filters of the list of offers and needs. */
const itemList: ListDefinition<Row> = {
  name: 'meeting items',
  id: t.id,
  sorts: { startsAt: key(meetings.startsAt, (row) => row.startsAt) },
  filters: {
    caseId: (id) => sql`${meetings.caseId} = ${id}`,
    agencyId: takesPart('region'),
    collaboratorId: takesPart('collaborator'),
    stage: (stages) => narrowsLittle(sql`coalesce(${t.stage}::text, 'none') = any(${stages}::text[])`),
    side: (side) => sql`${t.side} = ${side}`,
    organizationId: ofOrganization(t.organizationId),
    type: (type) => sql`${t.type} = ${type}`,
    met: (whether) => sql`${isMet} = ${whether}::boolean`,
    'startsAt[gte]': (at) => sql`${meetings.startsAt} >= ${at}`,
    'startsAt[lt]': (at) => sql`${meetings.startsAt} < ${at}`,
  },
}
