import { and, eq, sql } from 'drizzle-orm'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import { inFuture, jakartaDay, type Clock, type Day } from '../../kernel/days.ts'
import { mayActOnCase } from '../../cases/policy.ts'
import { takesPart } from '../../cases/queries.ts'
import { cases } from '../../cases/tables.ts'
import type { Session } from '../../db/session.ts'
import type { Database } from '../../db/client.ts'
import { listPage, requireRow, type ListDefinition } from '../../db/lists.ts'
import { key, presented } from '../../db/keyset.ts'
import { DomainError, type Text } from '../../kernel/errors.ts'
import { updateRead } from '../../db/versioned.ts'
import { nextStatus } from '../../kernel/transitions.ts'
import { obstacleLifecycle } from '../lifecycle.ts'
import { obstacleColumns } from '../parts/parts.ts'
import { obstacleActionsFor } from '../policy.ts'
import { meetingsVisibleTo } from '../queries.ts'
import type { Obstacle } from '../parts/schemas.ts'
import type { ObstacleQuery, ObstacleResolution } from './schemas.ts'
import { meetings } from '../tables.ts'
import { obstacles as t } from '../parts/tables.ts'

const record = recordsOf('obstacle')

/** An obstacle is seen with the meeting that raised it. */
const selectObstacles = (session: Session) =>
  session
    .select({ ...obstacleColumns(sql.placeholder('today')), caseOrganizationIds: cases.organizationIds })
    .from(t)
    .innerJoin(meetings, eq(meetings.id, t.meetingId))
    .innerJoin(cases, eq(cases.id, t.caseId))

type Row = Awaited<ReturnType<typeof selectObstacles>>[number]

const present = (actor: Actor, { caseOrganizationIds, ...row }: Row): Obstacle => ({
  ...row,
  allowedActions: obstacleActionsFor(actor, { ...row, caseOrganizationIds }),
})

/** Obstacles over the cases this caller sees, each with its age today. */
export async function listObstacles(db: Database, clock: Clock, { actor }: Caller, query: ObstacleQuery) {
  const found = await db.read(actor, (session) =>
    listPage(session, obstacleList, query, {
      variant: actor.role,
      where: meetingsVisibleTo(session, actor),
      values: { readsFor: actor.readsFor, today: jakartaDay(clock()) },
      rows: () => selectObstacles(session),
    }),
  )
  return presented(found, (row) => present(actor, row))
}

/** What the list of obstacles offers. */
export const obstacleList: ListDefinition<Row> = {
  name: 'obstacles',
  id: t.id,
  sorts: {
    raisedOn: key(t.raisedOn, (row) => row.raisedOn),
    updatedAt: key(t.updatedAt, (row) => row.updatedAt),
  },
  filters: {
    caseId: (id) => sql`${t.caseId} = ${id}`,
    agencyId: takesPart('region'),
    collaboratorId: takesPart('collaborator'),
    stage: (stages) => sql`${cases.stages} && ${stages}::stage[]`,
    status: (statuses) => sql`${t.status} = any(${statuses}::obstacle_status[])`,
    category: (categories) => sql`${t.category} = any(${categories}::obstacle_category[])`,
    blocking: (blocking) => sql`${t.blocking} = ${blocking}::boolean`,
    'raisedOn[gte]': (day) => sql`${t.raisedOn} >= ${day}`,
    'raisedOn[lte]': (day) => sql`${t.raisedOn} <= ${day}`,
  },
}

/** One obstacle. 404 where there is none, or the caller does not see it. */
export async function getObstacle(
  db: Database,
  clock: Clock,
  { actor }: Caller,
  id: string,
): Promise<Obstacle> {
  return present(
    actor,
    await db.read(actor, (session) => requireObstacle(session, actor, id, jakartaDay(clock()))),
  )
}

async function requireObstacle(session: Session, actor: Actor, id: string, today: Day): Promise<Row> {
  return requireRow(session, `obstacle ${actor.role}`, { id, today, readsFor: actor.readsFor }, () =>
    selectObstacles(session).where(and(eq(t.id, sql.placeholder('id')), meetingsVisibleTo(session, actor))),
  )
}

/**
 * Resolves an obstacle, also of finalized minutes. 403 where the case is another agency's, 409 `invalid_transition`
 * where it is resolved already, 412 where it has moved on from `version`, 422 for a day it cannot be resolved on.
 */
export async function resolveObstacle(
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  version: number,
  { resolution, resolvedOn }: ObstacleResolution,
): Promise<Obstacle> {
  const { actor } = caller
  const today = jakartaDay(clock())
  return db.change(caller, async (session) => {
    const before = await requireObstacle(session, actor, id, today)
    if (!mayActOnCase(actor, before.caseOrganizationIds)) throw new DomainError('forbidden')
    if (before.version !== version) throw new DomainError('stale_version')
    const status = nextStatus(obstacleLifecycle, before.status, 'resolve', obstacleActionsFor(actor, before))
    const changed = { status, resolution, resolvedOn: resolvedOn ?? today }
    requireResolvable(before.raisedOn, changed.resolvedOn, today)
    await updateRead(session, t, before, changed)
    await record(session, caller, 'resolve', id, before, changed)
    return present(actor, await requireObstacle(session, actor, id, today))
  })
}

function requireResolvable(raisedOn: Day, resolvedOn: Day, today: Day): void {
  if (resolvedOn < raisedOn) throw dayRefused('before_raised', beforeRaised(raisedOn))
  if (resolvedOn > today) throw dayRefused('in_future', inFuture)
}

const dayRefused = (code: string, message: Text) =>
  new DomainError('rule_violated', { errors: [{ pointer: '/resolvedOn', code, message }] })

const beforeRaised = (raisedOn: Day): Text => ({
  id: `Tidak boleh sebelum hambatan dicatat (${raisedOn}).`,
  en: `Must not be before the obstacle was raised (${raisedOn}).`,
})
