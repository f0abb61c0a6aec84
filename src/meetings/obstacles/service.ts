import { and, eq, isNull, or, sql, type SQL } from 'drizzle-orm'
import { newId } from '../../kernel/new-id.ts'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import { inFuture, jakartaDay, type Clock, type Day } from '../../kernel/days.ts'
import { caseLifecycle } from '../../cases/lifecycle.ts'
import { caseActionsFor, mayActOnCase } from '../../cases/policy.ts'
import { casesVisibleTo, requireCaseSides, takesPart } from '../../cases/queries.ts'
import { cases } from '../../cases/tables.ts'
import type { Session } from '../../db/session.ts'
import type { Database } from '../../db/client.ts'
import { listPage, requireRow, type ListDefinition } from '../../db/lists.ts'
import { key, presented } from '../../db/keyset.ts'
import { DomainError, type Text } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { updateRead } from '../../db/versioned.ts'
import { nextStatus, requireAllowed } from '../../kernel/transitions.ts'
import { obstacleLifecycle, type ObstacleAction } from '../lifecycle.ts'
import { insertObstacles } from '../parts/changes.ts'
import { obstacleColumns } from '../parts/parts.ts'
import { meetingVisibility, obstacleActionsFor } from '../policy.ts'
import type { Obstacle } from '../parts/schemas.ts'
import type { NewCaseObstacle, ObstacleQuery, ObstacleReopening, ObstacleResolution } from './schemas.ts'
import { meetingConditions, meetings } from '../tables.ts'
import { obstacleCounts, obstacles as t } from './tables.ts'
import type { DetailCode } from '../../kernel/codes/codes.ts'

const record = recordsOf('obstacle')

/**
 * The WHERE of the obstacles this actor sees, each with the meeting that raised it or, where none did, with its case; the
 * query joins the cases, and the meetings as far as there are any, and is run with its `readsFor`.
 */
export function obstaclesVisibleTo(session: Session, actor: Actor): SQL | undefined {
  const withMeeting = session.visibleTo(actor, meetingVisibility, meetingConditions(meetings))
  return and(casesVisibleTo(session, actor), withMeeting && or(isNull(t.meetingId), withMeeting))
}

const selectObstacles = (session: Session) =>
  session
    .select({
      ...obstacleColumns(sql.placeholder('today')),
      meetingStatus: meetings.status,
      caseOrganizationIds: cases.organizationIds,
    })
    .from(t)
    .leftJoin(meetings, eq(meetings.id, t.meetingId))
    .innerJoin(cases, eq(cases.id, t.caseId))

type Row = Awaited<ReturnType<typeof selectObstacles>>[number]

const present = (actor: Actor, { caseOrganizationIds, meetingStatus, ...row }: Row): Obstacle => ({
  ...row,
  allowedActions: obstacleActionsFor(actor, { ...row, caseOrganizationIds, meetingStatus }),
})

/** Obstacles over the cases this caller sees, each with its age today. */
export async function listObstacles(db: Database, clock: Clock, { actor }: Caller, query: ObstacleQuery) {
  const found = await db.read(actor, (session) =>
    listPage(session, obstacleList, query, {
      variant: actor.role,
      where: and(obstacleCounts, obstaclesVisibleTo(session, actor)),
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
    selectObstacles(session).where(and(eq(t.id, sql.placeholder('id')), obstaclesVisibleTo(session, actor))),
  )
}

/**
 * Raises an obstacle on the case itself. 403 where the case is another agency's, 404 where the caller sees none, 409
 * `invalid_transition` where its status takes none, 422 for a day to come.
 */
export async function raiseObstacle(
  db: Database,
  clock: Clock,
  caller: Caller,
  caseId: string,
  input: NewCaseObstacle,
): Promise<Obstacle> {
  const { actor } = caller
  const today = jakartaDay(clock())
  return db.change(caller, async (session) => {
    const found = await requireCaseSides(session, actor, caseId)
    if (!mayActOnCase(actor, found.organizationIds)) throw new DomainError('forbidden')
    nextStatus(caseLifecycle, found.status, 'raise_obstacle', caseActionsFor(actor, found))
    const { blocking = false, raisedOn = today, ...said } = input
    if (raisedOn > today) throw dayRefused('raisedOn', 'in_future', inFuture)
    const raised = { ...said, blocking, raisedOn, caseId, meetingId: null }
    const id = newId(caller)
    await insertObstacles(session, [{ ...raised, id }])
    await record(session, caller, 'create', id, {}, raised)
    return present(actor, await requireObstacle(session, actor, id, today))
  })
}

/**
 * Resolves an obstacle, also of finalized minutes. 403 where the case is another agency's, 409 `invalid_transition`
 * where it is resolved already or its minutes were discarded, 412 where it has moved on from `version`, 422 for a day it cannot be resolved on.
 */
export async function resolveObstacle(
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  version: Expected,
  { resolution, resolvedOn }: ObstacleResolution,
): Promise<Obstacle> {
  return takeStep(db, clock, caller, id, version, 'resolve', (before, today) => {
    const resolved = { resolution, resolvedOn: resolvedOn ?? today }
    requireResolvable(before.raisedOn, resolved.resolvedOn, today)
    return resolved
  })
}

/**
 * Opens an obstacle again that was resolved; how it was resolved, and why that did not hold, stays in the trail. 403 and
 * 412 as above, 409 `invalid_transition` where it is open.
 */
export async function reopenObstacle(
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  version: Expected,
  { reason }: ObstacleReopening,
): Promise<Obstacle> {
  const unresolved = () => ({ resolution: null, resolvedOn: null })
  return takeStep(db, clock, caller, id, version, 'reopen', unresolved, { reason })
}

/** Moves an obstacle on, with what `changeOf` makes of it, and tells the trail that and what was said beside it. */
async function takeStep(
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  version: Expected,
  action: ObstacleAction,
  changeOf: (before: Row, today: Day) => Pick<Row, 'resolution' | 'resolvedOn'>,
  said: object = {},
): Promise<Obstacle> {
  const { actor } = caller
  const today = jakartaDay(clock())
  return db.change(caller, async (session) => {
    const before = await requireObstacle(session, actor, id, today)
    if (!mayActOnCase(actor, before.caseOrganizationIds)) throw new DomainError('forbidden')
    requireVersion(before, version)
    const allowedActions = obstacleActionsFor(actor, before)
    requireAllowed(action, allowedActions)
    const status = nextStatus(obstacleLifecycle, before.status, action, allowedActions)
    const changed = { status, ...changeOf(before, today) }
    await updateRead(session, t, before, changed)
    await record(session, caller, action, id, before, { ...changed, ...said })
    return present(actor, await requireObstacle(session, actor, id, today))
  })
}

function requireResolvable(raisedOn: Day, resolvedOn: Day, today: Day): void {
  if (resolvedOn < raisedOn) throw dayRefused('resolvedOn', 'before_raised', beforeRaised(raisedOn))
  if (resolvedOn > today) throw dayRefused('resolvedOn', 'in_future', inFuture)
}

const dayRefused = (field: 'raisedOn' | 'resolvedOn', code: DetailCode, message: Text) =>
  new DomainError('rule_violated', { errors: [{ pointer: `/${field}`, code, message }] })

const beforeRaised = (raisedOn: Day): Text => ({
  id: `Tidak boleh sebelum hambatan dicatat (${raisedOn}).`,
  en: `Must not be before the obstacle was raised (${raisedOn}).`,
})
