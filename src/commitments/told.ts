import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { listPage, requireRow, type ListDefinition, type Select } from '../db/lists.ts'
import type { ListQuery, Page } from '../db/keyset.ts'
import type { Session } from '../db/session.ts'
import type { Actor } from '../kernel/actor.ts'

/** A type of record about the progress of an agreement: outcomes or evaluations. */
interface Told<Row> {
  readonly list: ListDefinition<Row>
  readonly agreementId: PgColumn
  readonly visibleTo: (session: Session, actor: Actor) => SQL | undefined
  readonly select: (session: Session) => Select<Row>
}

/** One page of these records for one agreement, or for all agreements that the actor sees if none is given. */
export async function pageOfTold<Row extends { id: string }>(
  session: Session,
  actor: Actor,
  told: Told<Row>,
  query: ListQuery,
  agreementId?: string,
): Promise<Page<Row>> {
  const own = agreementId === undefined ? undefined : eq(told.agreementId, sql.placeholder('agreementId'))
  return listPage(session, told.list, query, {
    variant: `${agreementId === undefined ? 'all' : 'of one'} ${actor.role}`,
    where: and(own, told.visibleTo(session, actor)),
    values: { agreementId, readsFor: actor.readsFor },
    rows: () => told.select(session),
  })
}

/** One of these records, as this actor sees it. 404 if the actor does not see it. */
export async function requireTold<Row>(
  session: Session,
  actor: Actor,
  { list, visibleTo, select }: Told<Row>,
  id: string,
): Promise<Row> {
  return requireRow(session, `one of ${list.name} ${actor.role}`, { id, readsFor: actor.readsFor }, () =>
    select(session).where(and(eq(list.id, sql.placeholder('id')), visibleTo(session, actor))),
  )
}
