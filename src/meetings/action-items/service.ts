import { and, eq, sql } from 'drizzle-orm'
import { recordFields } from '../../db/columns.ts'
import { pick } from '../../kernel/content.ts'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import { inFuture, jakartaDay, type Clock, type Day } from '../../kernel/days.ts'
import { cases } from '../../cases/tables.ts'
import type { Session } from '../../db/session.ts'
import type { Database } from '../../db/client.ts'
import { hasAny, listPage, requireRow, type ListDefinition } from '../../db/lists.ts'
import { key, openEnd, presented } from '../../db/keyset.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { updateRead } from '../../db/versioned.ts'
import { recordedRefOf } from '../../organizations/names/refs.ts'
import { nextStatus } from '../../kernel/transitions.ts'
import type { ActionItemDone, ActionItemQuery, RegisteredActionItem } from './schemas.ts'
import { actionItemLifecycle, type ActionItemStatus } from '../lifecycle.ts'
import { actionItemActionsFor, mayDoActionItem } from '../policy.ts'
import { meetingsVisibleTo } from '../queries.ts'
import { corrections, meetingCounts, meetings } from '../tables.ts'
import { actionItems as t } from './tables.ts'
import { ofOrganization } from '../../organizations/merging/standing.ts'

const record = recordsOf('action_item')

const today = sql.placeholder('today')

const columns = {
  ...pick(t, recordFields),
  caseId: meetings.caseId,
  meetingId: t.meetingId,
  description: t.description,
  ownerOrganizationId: t.ownerOrganizationId,
  ownerOrganization: recordedRefOf(t.ownerOrganizationId, t.ownerNameAsRecorded),
  dueOn: t.dueOn,
  doneOn: t.doneOn,
  status: sql<ActionItemStatus>`case when ${meetings.status} = 'discarded' then 'discarded' when ${hasAny(corrections)} then 'superseded'
    when ${t.doneOn} is not null then 'done' else 'open' end`,
  overdue: sql<boolean>`(${t.doneOn} is null and ${t.dueOn} is not null and ${t.dueOn} < ${today}::date)`,
  caseOrganizationIds: cases.organizationIds,
}

/** An action item is seen with its meeting. */
const selectActionItems = (session: Session) =>
  session
    .select(columns)
    .from(t)
    .innerJoin(meetings, eq(meetings.id, t.meetingId))
    .innerJoin(cases, eq(cases.id, meetings.caseId))

type Row = Awaited<ReturnType<typeof selectActionItems>>[number]

const present = (
  actor: Actor,
  { caseOrganizationIds, ownerOrganizationId, ...row }: Row,
): RegisteredActionItem => ({
  ...row,
  allowedActions: actionItemActionsFor(actor, { ...row, ownerOrganizationId, caseOrganizationIds }),
})

/** What is to be done over the cases this caller sees, the first due first. */
export async function listActionItems(db: Database, clock: Clock, { actor }: Caller, query: ActionItemQuery) {
  const found = await db.read(actor, (session) =>
    listPage(session, actionItemList, query, {
      variant: actor.role,
      where: and(meetingCounts, meetingsVisibleTo(session, actor)),
      values: { readsFor: actor.readsFor, today: jakartaDay(clock()) },
      rows: () => selectActionItems(session),
    }),
  )
  return presented(found, (row) => present(actor, row))
}

/** What the list of action items offers. */
const actionItemList: ListDefinition<Row> = {
  name: 'action items',
  id: t.id,
  sorts: { dueOn: key(t.dueSort, (row) => row.dueOn ?? openEnd) },
  filters: {
    caseId: (id) => sql`${meetings.caseId} = ${id}`,
    ownerOrganizationId: ofOrganization(t.ownerOrganizationId),
    done: (done) => sql`(${t.doneOn} is not null) = ${done}::boolean`,
    overdue: (overdue) => sql`(${t.doneOn} is null and ${t.dueSort} < ${today}::date) = ${overdue}::boolean`,
  },
}

/** One action item, also of minutes that were corrected. 404 where there is none, or the caller does not see it. */
export async function getActionItem(db: Database, clock: Clock, { actor }: Caller, id: string) {
  const row = await db.read(actor, (session) => requireActionItem(session, actor, id, jakartaDay(clock())))
  return present(actor, row)
}

async function requireActionItem(session: Session, actor: Actor, id: string, day: Day): Promise<Row> {
  return requireRow(session, `action item ${actor.role}`, { id, today: day, readsFor: actor.readsFor }, () =>
    selectActionItems(session).where(and(eq(t.id, sql.placeholder('id')), meetingsVisibleTo(session, actor))),
  )
}

/**
 * Says that an action item is done, also once the minutes are finalized. 403 where it is neither the caller's nor of a
 * case of its agency, 409 `invalid_transition` where it is done or superseded, 412 where it has moved on from `version`.
 */
export async function doActionItem(
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  version: Expected,
  input: ActionItemDone,
): Promise<RegisteredActionItem> {
  const { actor } = caller
  const day = jakartaDay(clock())
  return db.change(caller, async (session) => {
    const before = await requireActionItem(session, actor, id, day)
    if (!mayDoActionItem(actor, before)) throw new DomainError('forbidden')
    requireVersion(before, version)
    nextStatus(actionItemLifecycle, before.status, 'done', actionItemActionsFor(actor, before))
    const doneOn = input.doneOn ?? day
    if (doneOn > day) {
      throw new DomainError('rule_violated', {
        errors: [{ pointer: '/doneOn', code: 'in_future', message: inFuture }],
      })
    }
    await updateRead(session, t, { id, version: before.version }, { doneOn })
    await record(session, caller, 'done', id, { doneOn: before.doneOn, caseId: before.caseId }, { doneOn })
    return present(actor, await requireActionItem(session, actor, id, day))
  })
}
