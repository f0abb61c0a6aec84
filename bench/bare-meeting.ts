import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { jakartaDay } from '../src/kernel/days.ts'
import { insertRows } from './bare-sql.ts'

type Values = Readonly<Record<string, unknown>>
/** The body of the bench's own meeting; nothing looks whether it is one. */
export interface MeetingBody extends Values {
  startsAt: string
  endsAt: string
  participants: Values[]
  items: Values[]
  obstacles: Values[]
  actionItems: Values[]
}

const withId = (values: Values): Values => ({ id: uuidv7(), ...values })

/** Writes the rows the service writes, its audit event among them, in one transaction of multi-row inserts. */
export async function logMeeting(client: pg.PoolClient, caseId: string, body: MeetingBody) {
  const id = uuidv7()
  const insert = async (table: string, columns: string, rows: unknown[][], suffix?: string) => {
    const text = insertRows(table, columns, rows.length, suffix)
    return (await client.query({ name: `${table} ${rows.length}`, text, values: rows.flat() })).rows
  }
  const { participants, items, obstacles, actionItems, ...fields } = body
  await client.query('begin')
  const [meeting] = await insert(
    'meetings',
    'id, case_id, kind, starts_at, ends_at, mode, venue, agenda, decisions, small_wins, process_scores',
    [
      [
        id,
        caseId,
        body.kind,
        body.startsAt,
        body.endsAt,
        body.mode,
        body.venue,
        body.agenda,
        body.decisions,
        [],
        body.processScores,
      ],
    ],
    `returning status, finalized_at "finalizedAt", version, created_at "createdAt", updated_at "updatedAt"`,
  )
  const people = participants.map(withId)
  await insert(
    'meeting_participants',
    'id, meeting_id, position, organization_id, side, name, title',
    people.map((each, i) => [each.id, id, i, each.organizationId, each.side, each.name, each.title]),
  )
  const offers = items.map(withId)
  await insert(
    'meeting_items',
    'id, meeting_id, position, side, type, stage, description, quantity, unit, agreed',
    offers.map((each, i) => [
      each.id,
      id,
      i,
      each.side,
      each.type,
      each.stage,
      each.description,
      each.quantity,
      each.unit,
      each.agreed,
    ]),
  )
  const actions = actionItems.map(withId)
  await insert(
    'action_items',
    'id, meeting_id, position, description, owner_organization_id, due_on',
    actions.map((each, i) => [each.id, id, i, each.description, each.ownerOrganizationId, each.dueOn]),
  )
  const raisedOn = jakartaDay(new Date(body.startsAt))
  const raised = obstacles.map(withId)
  const obstacleRows = await insert(
    'obstacles',
    'id, case_id, meeting_id, category, description, blocking, raised_on',
    raised.map((each) => [each.id, caseId, id, each.category, each.description, each.blocking, raisedOn]),
    `returning status, resolution, resolved_on "resolvedOn", version, created_at "createdAt", updated_at "updatedAt",
      greatest((now() at time zone 'Asia/Jakarta')::date - raised_on, 0) "ageDays"`,
  )
  await insert(
    'audit_events',
    'id, account_id, actor_role, request_id, action, resource_type, resource_id, changes',
    [[uuidv7(), id, 'officer', 'bare', 'create', 'meeting', id, JSON.stringify(body)]],
  )
  await client.query('commit')
  return {
    id,
    caseId,
    ...fields,
    ...meeting,
    participants: people,
    items: offers,
    actionItems: actions.map((each) => ({ ...each, doneOn: null })),
    smallWins: [],
    correctsId: null,
    correctedById: null,
    minutesDocumentId: null,
    obstacles: obstacleRows.map((row, i) => ({ caseId, meetingId: id, ...raised[i], raisedOn, ...row })),
  }
}
