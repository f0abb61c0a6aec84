import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { requireAgreement, type AgreementRow, type AsOf } from '../agreements/queries.ts'
import type { Database } from '../db/client.ts'
import { listPage, requireRow, type ListDefinition, type Select } from '../db/lists.ts'
import { presented, type ListQuery, type Page } from '../db/keyset.ts'
import type { Session } from '../db/session.ts'
import type { Actor, Caller } from '../kernel/actor.ts'
import { DomainError } from '../kernel/errors.ts'

/** A type of record about the progress of an agreement: outcomes or evaluations. */
interface Told<Row, Answer> {
  readonly list: ListDefinition<Row>
  readonly agreementId: PgColumn
  readonly visibleTo: (session: Session, actor: Actor) => SQL | undefined
  readonly select: (session: Session) => Select<Row>
  /** Whether the actor may ask for those of this agreement; the list of all shows what is visible. */
  readonly mayList: (actor: Actor, agreement: AgreementRow) => boolean
  readonly present: (actor: Actor, row: Row) => Answer
}

/**
 * The records of one agreement. 404 if the caller does not see the agreement, 403 if the caller may not read them
 * there.
 */
export async function listTold<Row extends { id: string }, Answer>(
  db: Database,
  { actor }: Caller,
  told: Told<Row, Answer>,
  query: ListQuery,
  { agreementId, asOf }: { readonly agreementId: string; readonly asOf: AsOf },
): Promise<Page<Answer>> {
  const found = await db.read(actor, async (session) => {
    const agreement = await requireAgreement(session, actor, agreementId, asOf)
    if (!told.mayList(actor, agreement)) throw new DomainError('forbidden')
    return pageOfTold(session, actor, told, query, agreementId)
  })
  return presented(found, (row) => told.present(actor, row))
}

/** The records of all agreements that the caller may read. */
export async function listAllTold<Row extends { id: string }, Answer>(
  db: Database,
  { actor }: Caller,
  told: Told<Row, Answer>,
  query: ListQuery,
): Promise<Page<Answer>> {
  const found = await db.read(actor, (session) => pageOfTold(session, actor, told, query))
  return presented(found, (row) => told.present(actor, row))
}

/** One record. 404 if the caller may not see it. */
export async function getTold<Row, Answer>(
  db: Database,
  { actor }: Caller,
  told: Told<Row, Answer>,
  id: string,
): Promise<Answer> {
  return told.present(actor, await db.read(actor, (session) => requireTold(session, actor, told, id)))
}

/** One page of these records for one agreement, or for all agreements that the actor sees if none is given. */
async function pageOfTold<Row extends { id: string }>(
  session: Session,
  actor: Actor,
  told: Pick<Told<Row, unknown>, 'list' | 'agreementId' | 'visibleTo' | 'select'>,
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
  { list, visibleTo, select }: Pick<Told<Row, unknown>, 'list' | 'visibleTo' | 'select'>,
  id: string,
): Promise<Row> {
  return requireRow(session, `one of ${list.name} ${actor.role}`, { id, readsFor: actor.readsFor }, () =>
    select(session).where(and(eq(list.id, sql.placeholder('id')), visibleTo(session, actor))),
  )
}
