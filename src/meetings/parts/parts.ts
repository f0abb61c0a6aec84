import { asc, eq, sql, type Placeholder } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Day } from '../../kernel/days.ts'
import { prepared, type Session } from '../../db/session.ts'
import { organizations } from '../../organizations/tables.ts'
import {
  meetingCaseOrganizations as then,
  continuedItem,
  meetingItems,
  meetingParticipants,
} from './tables.ts'
import { actionItems } from '../action-items/tables.ts'
import { obstacles } from '../obstacles/tables.ts'
import { nested } from '../../db/columns.ts'
import { byField } from './people.ts'

const participantColumns = {
  id: meetingParticipants.id,
  meetingId: meetingParticipants.meetingId,
  part: meetingParticipants.part,
  organizationId: meetingParticipants.organizationId,
  organizationName: meetingParticipants.organizationName,
  guest: meetingParticipants.guest,
  nameAsRecorded: meetingParticipants.nameAsRecorded,
  side: meetingParticipants.side,
  name: meetingParticipants.name,
  title: meetingParticipants.title,
}
const itemColumns = {
  id: meetingItems.id,
  meetingId: meetingItems.meetingId,
  side: meetingItems.side,
  organizationId: meetingItems.organizationId,
  nameAsRecorded: meetingItems.nameAsRecorded,
  type: meetingItems.type,
  stage: meetingItems.stage,
  description: meetingItems.description,
  quantity: meetingItems.quantity,
  unit: meetingItems.unit,
  agreed: meetingItems.agreed,
  continuesId: nested<string | null>(continuedItem),
}
const actionItemColumns = {
  id: actionItems.id,
  meetingId: actionItems.meetingId,
  description: actionItems.description,
  ownerOrganizationId: actionItems.ownerOrganizationId,
  ownerNameAsRecorded: actionItems.ownerNameAsRecorded,
  dueOn: actionItems.dueOn,
  doneOn: actionItems.doneOn,
}
/** An obstacle's age is derived for the day it is asked on; one foreseen for a meeting to come has none yet. */
export const obstacleColumns = (today: Day | Placeholder) => ({
  id: obstacles.id,
  caseId: obstacles.caseId,
  meetingId: obstacles.meetingId,
  category: obstacles.category,
  description: obstacles.description,
  blocking: obstacles.blocking,
  status: obstacles.status,
  resolution: obstacles.resolution,
  raisedOn: obstacles.raisedOn,
  resolvedOn: obstacles.resolvedOn,
  ageDays: sql<number>`greatest(coalesce(${obstacles.resolvedOn}, ${today}::date) - ${obstacles.raisedOn}, 0)`,
  version: obstacles.version,
  createdAt: obstacles.createdAt,
  updatedAt: obstacles.updatedAt,
})

const inMeetings = (meetingId: PgColumn) => sql`${meetingId} = any(${sql.placeholder('ids')}::uuid[])`

const participantsIn = (session: Session) => (name: string) =>
  session
    .select(participantColumns)
    .from(meetingParticipants)
    .where(inMeetings(meetingParticipants.meetingId))
    .orderBy(asc(meetingParticipants.position))
    .prepare(name)

const itemsIn = (session: Session) => (name: string) =>
  session
    .select(itemColumns)
    .from(meetingItems)
    .where(inMeetings(meetingItems.meetingId))
    .orderBy(asc(meetingItems.position))
    .prepare(name)

const actionItemsIn = (session: Session) => (name: string) =>
  session
    .select(actionItemColumns)
    .from(actionItems)
    .where(inMeetings(actionItems.meetingId))
    .orderBy(asc(actionItems.position))
    .prepare(name)

/** In the order they were given: their ids sort in that order. */
const obstaclesIn = (session: Session) => (name: string) =>
  session
    .select({ ...obstacleColumns(sql.placeholder('today')), meetingId: sql<string>`${obstacles.meetingId}` })
    .from(obstacles)
    .where(inMeetings(obstacles.meetingId))
    .orderBy(asc(obstacles.id))
    .prepare(name)

/** The lead agency first. The name of who left the case since is the recorded one where the actor sees no more of it. */
const caseOrganizationsIn = (session: Session) => (name: string) =>
  session
    .select({
      meetingId: then.meetingId,
      side: then.side,
      id: then.organizationId,
      shortName: sql<string>`coalesce(${organizations.shortName}, ${then.nameAsRecorded})`,
      nameAsRecorded: then.nameAsRecorded,
    })
    .from(then)
    .leftJoin(organizations, eq(organizations.id, then.organizationId))
    .where(inMeetings(then.meetingId))
    .orderBy(asc(then.position))
    .prepare(name)

export const readObstacles = (session: Session, ids: string[], today: Day) =>
  prepared(session, 'obstacles of meetings', obstaclesIn(session)).execute({ ids, today })

/** The parts of these meetings: five queries that travel together, however many meetings there are. */
export async function readParts(session: Session, ids: string[], today: Day) {
  if (ids.length === 0) return () => noParts
  const rows = await Promise.all([
    prepared(session, 'participants of meetings', participantsIn(session)).execute({ ids }),
    prepared(session, 'items of meetings', itemsIn(session)).execute({ ids }),
    prepared(session, 'action items of meetings', actionItemsIn(session)).execute({ ids }),
    readObstacles(session, ids, today),
    prepared(session, 'case organizations of meetings', caseOrganizationsIn(session)).execute({ ids }),
  ])
  const people = byMeeting(rows[0])
  const items = byMeeting(rows[1])
  const actions = byMeeting(rows[2])
  const raised = byMeeting(rows[3])
  const inCase = byMeeting(rows[4])
  return (meetingId: string) => ({
    ...byField(people(meetingId)),
    items: items(meetingId),
    actionItems: actions(meetingId),
    obstacles: raised(meetingId),
    caseOrganizations: inCase(meetingId),
  })
}

const noParts = { ...byField([]), items: [], actionItems: [], obstacles: [], caseOrganizations: [] }

export type MeetingParts = ReturnType<Awaited<ReturnType<typeof readParts>>>

function byMeeting<T extends { meetingId: string }>(rows: T[]): (meetingId: string) => T[] {
  const grouped = Map.groupBy(rows, (row) => row.meetingId)
  return (meetingId) => grouped.get(meetingId) ?? []
}
