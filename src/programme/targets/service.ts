import { eq, sql } from 'drizzle-orm'
import { cleared } from '../../audit/changes.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { key } from '../../db/keyset.ts'
import { listPage, oneOf, requireRow, type ListDefinition } from '../../db/lists.ts'
import type { Session } from '../../db/session.ts'
import { insertRecord, updateRead } from '../../db/versioned.ts'
import type { Caller } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { targetColumns } from './queries.ts'
import { periodErrors } from './rules.ts'
import type { NewTarget, Target, TargetPatch, TargetQuery } from './schemas.ts'
import { targets as t } from './tables.ts'

const record = recordsOf('target')

const targetList: ListDefinition<Target> = {
  name: 'targets',
  id: t.id,
  sorts: { updatedAt: key(t.updatedAt, (row) => row.updatedAt) },
  filters: {
    stage: oneOf(t.stage),
    measure: oneOf(t.measure),
    'updatedAt[gt]': (at) => sql`${t.updatedAt} > ${at}`,
    'updatedAt[gte]': (at) => sql`${t.updatedAt} >= ${at}`,
  },
}

/** What the programme aims at, each beside what was verified of it, as the caller may see it. */
export const listTargets = (db: Database, { actor }: Caller, query: TargetQuery) =>
  db.read(actor, (session) =>
    listPage<Target>(session, targetList, query, {
      variant: actor.role,
      where: undefined,
      values: { readsFor: actor.readsFor },
      rows: () => session.select(targetColumns(session, actor)).from(t),
    }),
  )

/** One of them. 404 where there is none. */
export const getTarget = (db: Database, caller: Caller, id: string): Promise<Target> =>
  db.read(caller.actor, (session) => requireTarget(session, caller, id))

const requireTarget = (session: Session, { actor }: Caller, id: string): Promise<Target> =>
  requireRow<Target>(session, `target ${actor.role}`, { id, readsFor: actor.readsFor }, () =>
    session
      .select(targetColumns(session, actor))
      .from(t)
      .where(eq(t.id, sql.placeholder('id'))),
  )

/** 422 where the period is not in order. */
function requireOrder(period: Parameters<typeof periodErrors>[0]): void {
  const errors = periodErrors(period)
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

/** Enters a target. 422 where its period ends before it begins. */
export async function addTarget(
  db: Database,
  caller: Caller,
  { unit = null, stage = null, periodFrom = null, periodUntil = null, ...said }: NewTarget,
): Promise<Target> {
  return db.change(caller, async (session) => {
    const row = { ...said, unit, stage, periodFrom, periodUntil }
    requireOrder(row)
    const id = await insertRecord(session, t, row)
    await record(session, caller, 'create', id, {}, row)
    return requireTarget(session, caller, id)
  })
}

/** Changes what is given of it. 412 where it was changed since, 422 as above. */
export async function patchTarget(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  patch: TargetPatch,
): Promise<Target> {
  return db.change(caller, async (session) => {
    const before = await requireTarget(session, caller, id)
    requireOrder({ ...before, ...patch })
    requireVersion(before, version)
    await updateRead(session, t, { id, version: before.version }, patch)
    await record(session, caller, 'patch', id, before, patch)
    return requireTarget(session, caller, id)
  })
}

/** Takes out what is aimed at no more. */
export async function removeTarget(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
): Promise<void> {
  return db.change(caller, async (session) => {
    const before = await requireTarget(session, caller, id)
    requireVersion(before, version)
    await session.delete(t).where(eq(t.id, id))
    const { description, value, unit, measure, stage, periodFrom, periodUntil, source } = before
    const said = { description, value, unit, measure, stage, periodFrom, periodUntil, source }
    await record(session, caller, 'remove', id, said, cleared(said))
  })
}
