import { and, asc, desc, eq, inArray, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Actor, Caller } from '../kernel/actor.ts'
import { agreementVisibleTo, requireAgreement, type AsOf } from '../agreements/queries.ts'
import { agreements } from '../agreements/tables.ts'
import { commitments } from '../commitments/tables.ts'
import { casesVisibleTo } from '../cases/queries.ts'
import { cases } from '../cases/tables.ts'
import { activities } from '../commitments/activities/tables.ts'
import { pick } from '../kernel/content.ts'
import { nested } from '../db/columns.ts'
import type { Database } from '../db/client.ts'
import type { Session } from '../db/session.ts'
import { meetingsVisibleTo, requireMeeting } from '../meetings/queries.ts'
import { meetings } from '../meetings/tables.ts'
import { continuedItem, meetingItems } from '../meetings/parts/tables.ts'
import { proposalsOfCase } from '../proposals/queries.ts'
import { familyOf } from './family.ts'
import { most, type Lineage } from './schemas.ts'

/** Where an agreement comes from and what became of it. 404 where the caller does not see it. */
export async function getAgreementLineage(db: Database, { actor }: Caller, id: string, asOf: AsOf) {
  return db.read(actor, async (session) => {
    const { originCaseId } = await requireAgreement(session, actor, id, asOf)
    const promised = await commitmentsWhere(session, actor, eq(commitments.agreementId, id))
    const itemIds = promised.flatMap(({ meetingItemId }) => meetingItemId ?? [])
    const items = await itemsWhere(session, actor, and(inOneWith(inArray(said.id, itemIds)), finalized))
    return assemble(session, actor, { caseId: originCaseId, agreementIds: [id], promised, items }, asOf)
  })
}

/** What came out of a meeting: the same chain, read from its other end. 404 where the caller does not see it. */
export async function getMeetingLineage(db: Database, { actor }: Caller, id: string, asOf: AsOf) {
  return db.read(actor, async (session) => {
    const { caseId, kind, startsAt } = await requireMeeting(session, actor, id)
    const asked = eq(meetings.id, id)
    const items = await itemsWhere(
      session,
      actor,
      and(inOneWith(eq(said.meetingId, id)), or(asked, finalized)),
    )
    const itemIds = items.map((item) => item.id)
    const [promised, promoted] = await Promise.all([
      commitmentsWhere(session, actor, inArray(commitments.meetingItemId, itemIds)),
      agreementOfCase(session, actor, caseId),
    ])
    const agreementIds = [...promoted, ...promised.map((each) => each.agreementId)]
    const chain = await assemble(session, actor, { caseId, agreementIds, promised, items }, asOf)
    return items.length > 0 ? chain : { ...chain, meetings: [{ id, kind, startsAt, items: [] }] }
  })
}

interface Found {
  readonly caseId: string | null
  readonly agreementIds: readonly string[]
  readonly promised: Awaited<ReturnType<typeof commitmentsWhere>>
  readonly items: Awaited<ReturnType<typeof itemsWhere>>
}

/** Puts together what was found, with the activities, the case and the agreements around it. */
async function assemble(session: Session, actor: Actor, found: Found, asOf: AsOf): Promise<Lineage> {
  const promised = found.promised.slice(0, most.commitments)
  const items = found.items.slice(0, most.items)
  const [delivered, origin, proposed, family] = await Promise.all([
    activitiesOf(
      session,
      promised.map((each) => each.id),
    ),
    found.caseId === null ? [] : visibleCase(session, actor, found.caseId),
    found.caseId === null ? [] : proposalsOfCase(session, actor, found.caseId),
    familyOf(session, actor, [...new Set(found.agreementIds)], asOf),
  ])
  const told = delivered.slice(0, most.activities)
  const known = new Set(items.map((item) => item.id))
  return {
    proposal: proposed[0] ?? null,
    case: origin[0] ?? null,
    meetings: meetingsOf(items),
    commitments: promised.map((each) => ({
      ...each,
      meetingItemId: each.meetingItemId !== null && known.has(each.meetingItemId) ? each.meetingItemId : null,
      activities: told.filter((activity) => activity.commitmentId === each.id),
    })),
    agreements: family.agreements,
    truncated:
      family.truncated ||
      [found.promised, found.items, delivered].some((rows, index) => rows.length > limits[index]!),
  }
}

const limits = [most.commitments, most.items, most.activities]

/** The meetings of the items, in the order they were held. */
function meetingsOf(items: Found['items']): Lineage['meetings'] {
  const byId = Map.groupBy(items, (item) => item.meetingId)
  return [...byId].map(([id, [first, ...rest]]) => ({
    id,
    kind: first!.kind,
    startsAt: first!.startsAt,
    items: [first!, ...rest],
  }))
}

const commitmentsWhere = (session: Session, actor: Actor, condition: SQL) =>
  session
    .select({
      id: commitments.id,
      agreementId: commitments.agreementId,
      meetingItemId: commitments.meetingItemId,
      stage: commitments.stage,
      description: commitments.description,
      targetValue: commitments.targetValue,
      unit: commitments.unit,
      validFrom: commitments.validFrom,
      droppedFrom: commitments.droppedFrom,
    })
    .from(commitments)
    .innerJoin(agreements, eq(agreements.id, commitments.agreementId))
    .where(and(condition, agreementVisibleTo(session, actor)))
    .orderBy(asc(commitments.createdAt), asc(commitments.id))
    .limit(most.commitments + 1)
    .prepare('')
    .execute({ readsFor: actor.readsFor })

const itemFields = [
  'id',
  'meetingId',
  'side',
  'organizationId',
  'type',
  'stage',
  'description',
  'agreed',
] as const

const said = alias(meetingItems, 'said')
const finalized = eq(meetings.status, 'finalized')
/** The items that are the same as these, in the corrections of their minutes. */
const inOneWith = (these: SQL) =>
  sql`${meetingItems.originId} in (select ${said.originId} from ${meetingItems} said where ${these})`

/** Items of the minutes that the actor sees. */
const itemsWhere = (session: Session, actor: Actor, condition: SQL | undefined) =>
  session
    .select({
      ...pick(meetingItems, itemFields),
      continuesId: nested<string | null>(continuedItem),
      kind: meetings.kind,
      startsAt: meetings.startsAt,
    })
    .from(meetingItems)
    .innerJoin(meetings, eq(meetings.id, meetingItems.meetingId))
    .innerJoin(cases, eq(cases.id, meetings.caseId))
    .where(and(condition, meetingsVisibleTo(session, actor)))
    .orderBy(asc(meetings.startsAt), asc(meetings.id), asc(meetingItems.position))
    .limit(most.items + 1)
    .prepare('')
    .execute({ readsFor: actor.readsFor })

/** The latest first. Everyone who sees a commitment sees its activities in every status. */
const activitiesOf = (session: Session, commitmentIds: string[]) =>
  session
    .select({
      id: activities.id,
      commitmentId: activities.commitmentId,
      heldOn: activities.heldOn,
      status: activities.status,
      value: activities.value,
    })
    .from(activities)
    .where(inArray(activities.commitmentId, commitmentIds))
    .orderBy(desc(activities.heldOn), desc(activities.id))
    .limit(most.activities + 1)

const visibleCase = (session: Session, actor: Actor, id: string) =>
  session
    .select({ id: cases.id, caseNumber: cases.caseNumber, title: cases.title, status: cases.status })
    .from(cases)
    .where(and(eq(cases.id, id), casesVisibleTo(session, actor)))
    .prepare('')
    .execute({ readsFor: actor.readsFor })

async function agreementOfCase(session: Session, actor: Actor, caseId: string): Promise<string[]> {
  const rows = await session
    .select({ id: agreements.id })
    .from(agreements)
    .where(and(sql`${agreements.originCaseId} = ${caseId}`, agreementVisibleTo(session, actor)))
    .prepare('')
    .execute({ readsFor: actor.readsFor })
  return rows.map((row) => row.id)
}
