import { and, eq, inArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { jakartaDay, type Day } from '../../kernel/days.ts'
import type { Session } from '../../db/session.ts'
import { rowInserter } from '../../db/insert-rows.ts'
import { DomainError } from '../../kernel/errors.ts'
import { keysOf } from '../../kernel/content.ts'
import type { Sides } from './owners.ts'
import { byField, peopleFields, peopleOf, type PeopleInput } from './people.ts'
import { readObstacles, type MeetingParts } from './parts.ts'
import type { NewMeeting } from '../schemas/written.ts'
import type { meetings } from '../tables.ts'
import { actionItems } from '../action-items/tables.ts'
import { meetingItems, meetingParticipants } from './tables.ts'
import { obstacles } from '../obstacles/tables.ts'

type Home = Pick<typeof meetings.$inferSelect, 'id' | 'caseId' | 'startsAt'>
type Item = NewMeeting['items'][number] & {
  /** What it continues, where it is in minutes that correct others. */
  readonly continuesId?: string | null | undefined
  readonly originId?: string | undefined
}
export type PartsInput = Pick<NewMeeting, 'obstacles' | 'actionItems'> & PeopleInput & { items: Item[] }

const insertPeople = rowInserter(meetingParticipants, [
  'id',
  'meetingId',
  'part',
  'position',
  'organizationId',
  'organizationName',
  'guest',
  'side',
  'name',
  'title',
])
const insertItems = rowInserter(meetingItems, [
  'id',
  'meetingId',
  'position',
  'side',
  'organizationId',
  'originId',
  'type',
  'stage',
  'description',
  'quantity',
  'unit',
  'agreed',
])
const insertActionItems = rowInserter(actionItems, [
  'id',
  'meetingId',
  'position',
  'description',
  'ownerOrganizationId',
  'dueOn',
  'doneOn',
])
export const insertObstacles = rowInserter(obstacles, [
  'id',
  'caseId',
  'meetingId',
  'category',
  'description',
  'blocking',
  'raisedOn',
])

/** The rows of the parts that are given, with the ids they will have. */
function partRows({ id: meetingId, caseId, startsAt }: Home, sides: Sides, input: Partial<PartsInput>) {
  const { items = [], actionItems = [], obstacles = [] } = input
  const raisedOn = jakartaDay(new Date(startsAt))
  return {
    people: peopleOf(input).map(({ person: each, part, position }) => ({
      id: uuidv7(),
      meetingId,
      part,
      position,
      organizationId: each.organizationId ?? null,
      organizationName: each.organizationName ?? null,
      nameAsRecorded: null,
      guest: each.guest ?? false,
      side: each.side ?? sides[each.organizationId!]!,
      name: each.name,
      title: each.title ?? null,
    })),
    items: items.map((each, position) =>
      withOrigin({
        id: uuidv7(),
        meetingId,
        position,
        ...each,
        organizationId: each.organizationId ?? null,
        nameAsRecorded: null,
        stage: each.stage ?? null,
        quantity: each.quantity ?? null,
        unit: each.unit ?? null,
        agreed: each.agreed ?? false,
      }),
    ),
    actionItems: actionItems.map((each, position) => ({
      id: uuidv7(),
      meetingId,
      position,
      ...each,
      ownerNameAsRecorded: null,
      dueOn: each.dueOn ?? null,
      doneOn: each.doneOn ?? null,
    })),
    obstacles: obstacles.map((each) => ({
      id: uuidv7(),
      meetingId,
      caseId,
      ...each,
      blocking: each.blocking ?? false,
      raisedOn: each.raisedOn ?? raisedOn,
    })),
  }
}

/** An item that continues no other one is its own origin. */
const withOrigin = <Row extends Pick<Item, 'continuesId' | 'originId'> & { readonly id: string }>(
  row: Row,
) => ({
  ...row,
  continuesId: row.continuesId ?? null,
  originId: row.originId ?? row.id,
})

/** Adds the parts that are given, all sent at once. Answers them as they are stored, the obstacles read back. */
export async function insertParts(
  session: Session,
  home: Home,
  sides: Sides,
  today: Day,
  input: Partial<PartsInput>,
): Promise<MeetingParts> {
  const { people, ...rows } = partRows(home, sides, input)
  const inserted = [
    insertPeople(session, people),
    insertItems(session, rows.items),
    insertActionItems(session, rows.actionItems),
    insertObstacles(session, rows.obstacles),
  ]
  const stored = rows.obstacles.length > 0 ? readObstacles(session, [home.id], today) : []
  const [raised] = await Promise.all([stored, ...inserted])
  return { ...rows, ...byField(people), obstacles: raised, caseOrganizations: [] }
}

/** Replaces each list that is given. 409 `not_editable` where obstacles are given and one was resolved already. */
export async function replaceParts(
  session: Session,
  home: Home,
  sides: Sides,
  today: Day,
  input: Partial<PartsInput>,
) {
  const replaced = keysOf(peopleFields)
    .filter((field) => input[field] !== undefined)
    .map((field) => peopleFields[field])
  if (input.obstacles) await removeOpenObstacles(session, home.id)
  await Promise.all([
    session
      .delete(meetingParticipants)
      .where(and(eq(meetingParticipants.meetingId, home.id), inArray(meetingParticipants.part, replaced))),
    input.items && session.delete(meetingItems).where(eq(meetingItems.meetingId, home.id)),
    input.actionItems && session.delete(actionItems).where(eq(actionItems.meetingId, home.id)),
  ])
  await insertParts(session, home, sides, today, input)
}

/** Deletes first and looks afterwards, so that an obstacle resolved in the meantime is not lost. */
async function removeOpenObstacles(session: Session, meetingId: string): Promise<void> {
  const ofMeeting = eq(obstacles.meetingId, meetingId)
  await session.delete(obstacles).where(and(ofMeeting, eq(obstacles.status, 'open')))
  const resolved = await session.select({ id: obstacles.id }).from(obstacles).where(ofMeeting).limit(1)
  if (resolved.length > 0) {
    throw new DomainError('not_editable', {
      detail: {
        id: 'Hambatan rapat ini sudah ada yang diselesaikan, jadi daftarnya tidak dapat diganti lagi.',
        en: 'An obstacle of this meeting was resolved, so that the list can no longer be replaced.',
      },
    })
  }
}
