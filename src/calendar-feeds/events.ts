import { and, asc, desc, eq, isNull, not, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Actor } from '../kernel/actor.ts'
import type { EndCause } from '../agreements/lifecycle.ts'
import { readsFor } from '../db/visibility.ts'
import { agreementVisibleTo } from '../agreements/queries.ts'
import { agreements } from '../agreements/tables.ts'
import { endsBecause, hasLeft, noticeDueOn, titleOnDay } from '../agreements/validity.ts'
import { jakartaDay, startOfDay, type Day } from '../kernel/days.ts'
import { cases } from '../cases/tables.ts'
import { prepared, type Session } from '../db/session.ts'
import type { Database } from '../db/client.ts'
import { nested } from '../db/columns.ts'
import { meetingsVisibleTo } from '../meetings/queries.ts'
import { meetings, meetingCounts } from '../meetings/tables.ts'
import { actionItems } from '../meetings/action-items/tables.ts'
import { organizationRefOf } from '../organizations/names/refs.ts'

/**
 * The period of a calendar, in days back and ahead, and the maximum number of each kind of event; the nearest come
 * first.
 */
const daysBack = 90
const daysAhead = 400
const most = { past: 200, ahead: 500 } as const

/** One direction from now, back or ahead, with the sort order that puts the nearest first. */
interface Stretch {
  readonly from: Day
  /** Exclusive. */
  readonly until: Day
  readonly nearest: typeof asc
  readonly limit: number
}

/**
 * Meetings, open action items and ends of agreements around this instant, and the next days on which notice is due, from
 * the actor's own records that the actor may see.
 */
export async function eventsOf(db: Database, actor: Actor, now: Date) {
  const today = jakartaDay(now)
  const past: Stretch = {
    from: shifted(today, -daysBack),
    until: today,
    nearest: desc,
    limit: most.past,
  }
  const ahead: Stretch = {
    from: today,
    until: shifted(today, daysAhead + 1),
    nearest: asc,
    limit: most.ahead,
  }
  const around = async <T>(read: (stretch: Stretch) => Promise<T[]>): Promise<T[]> =>
    (await Promise.all([read(past), read(ahead)])).flat()
  return db.read(actor, async (session) => {
    const [held, due, ending, notices] = await Promise.all([
      around((stretch) => meetingsIn(session, actor, stretch)),
      around((stretch) => actionItemsIn(session, actor, stretch)),
      around((stretch) => endsIn(session, actor, stretch, today)),
      noticesIn(session, actor, ahead),
    ])
    return { meetings: held, actionItems: due, ends: ending, notices }
  })
}

export type Events = Awaited<ReturnType<typeof eventsOf>>

const shifted = (day: Day, days: number): Day =>
  jakartaDay(new Date(Date.parse(startOfDay(day)) + days * 24 * 60 * 60 * 1000))

const keyOf = (actor: Actor, { nearest }: Stretch): string =>
  `${actor.role} ${nearest === asc ? 'ahead' : 'past'}`

/** A calendar is personal: an actor with an organization gets only the records of that organization. */
const ofOwn = (actor: Actor, organizationIds: PgColumn): SQL | undefined =>
  actor.organizationId === null ? undefined : sql`${organizationIds} && ${readsFor}`

/** How an agreement ends is nothing to a party that left it: the later text is not its own. */
const stillParty = (actor: Actor): SQL | undefined => (actor.role === 'partner' ? not(hasLeft) : undefined)

const within = (value: SQL | PgColumn, type: 'timestamptz' | 'date'): SQL =>
  sql`${value} >= ${sql.placeholder('from')}::${sql.raw(type)} and ${value} < ${sql.placeholder('until')}::${sql.raw(type)}`

const meetingsIn = (session: Session, actor: Actor, stretch: Stretch) =>
  prepared(session, `calendar meetings ${keyOf(actor, stretch)}`, (name) =>
    session
      .select({
        id: meetings.id,
        version: meetings.version,
        updatedAt: meetings.updatedAt,
        startsAt: meetings.startsAt,
        endsAt: meetings.endsAt,
        kind: meetings.kind,
        mode: meetings.mode,
        venue: meetings.venue,
        agenda: meetings.agenda,
        caseNumber: cases.caseNumber,
        title: cases.title,
      })
      .from(meetings)
      .innerJoin(cases, eq(cases.id, meetings.caseId))
      .where(
        and(
          within(meetings.startsAt, 'timestamptz'),
          meetingCounts,
          ofOwn(actor, cases.organizationIds),
          meetingsVisibleTo(session, actor),
        ),
      )
      .orderBy(stretch.nearest(meetings.startsAt), meetings.id)
      .limit(sql.placeholder('limit'))
      .prepare(name),
  ).execute({
    from: startOfDay(stretch.from),
    until: startOfDay(stretch.until),
    limit: stretch.limit,
    readsFor: actor.readsFor,
  })

const itemColumns = {
  id: actionItems.id,
  version: actionItems.version,
  updatedAt: actionItems.updatedAt,
  dueOn: sql<Day>`${actionItems.dueOn}`,
  description: actionItems.description,
  owner: organizationRefOf(actionItems.ownerOrganizationId),
  caseNumber: cases.caseNumber,
  title: cases.title,
}

const actionItemsIn = (session: Session, actor: Actor, stretch: Stretch) =>
  prepared(session, `calendar action items ${keyOf(actor, stretch)}`, (name) =>
    session
      .select(itemColumns)
      .from(actionItems)
      .innerJoin(meetings, eq(meetings.id, actionItems.meetingId))
      .innerJoin(cases, eq(cases.id, meetings.caseId))
      .where(
        and(
          within(actionItems.dueOn, 'date'),
          isNull(actionItems.doneOn),
          meetingCounts,
          ofOwn(actor, cases.organizationIds),
          meetingsVisibleTo(session, actor),
        ),
      )
      .orderBy(stretch.nearest(actionItems.dueOn), actionItems.id)
      .limit(sql.placeholder('limit'))
      .prepare(name),
  ).execute({ ...stretch, readsFor: actor.readsFor })

const agreementColumns = {
  id: agreements.id,
  version: agreements.version,
  updatedAt: agreements.updatedAt,
  registrationNumber: agreements.registrationNumber,
  confirmation: agreements.confirmation,
  title: sql<string>`${titleOnDay}`,
}

/**
 * The last days in force, according to what is signed and declared so far. Without agreements that continue in a
 * renewal, and without agreements that end before they begin.
 */
const endsIn = (session: Session, actor: Actor, stretch: Stretch, today: Day) =>
  prepared(session, `calendar ends ${keyOf(actor, stretch)}`, (name) =>
    session
      .select({
        ...agreementColumns,
        endsOn: sql<Day>`${agreements.endsOn}`,
        endsBecause: nested<EndCause>(endsBecause),
      })
      .from(agreements)
      .where(
        and(
          within(agreements.endsOn, 'date'),
          sql`${agreements.endsOn} >= ${agreements.effectiveFrom}`,
          sql`${endsBecause} <> 'renewal'`,
          ofOwn(actor, agreements.organizationIds),
          stillParty(actor),
          agreementVisibleTo(session, actor),
        ),
      )
      .orderBy(stretch.nearest(agreements.endsOn), agreements.id)
      .limit(sql.placeholder('limit'))
      .prepare(name),
  ).execute({ ...stretch, asOf: today, readsFor: actor.readsFor })

/** The next day of each agreement that renews itself, from the first day of the stretch on, on which notice is due. */
const noticesIn = (session: Session, actor: Actor, stretch: Stretch) =>
  prepared(session, `calendar notices ${actor.role}`, (name) =>
    session
      .select({ ...agreementColumns, noticeDueOn: nested<Day>(noticeDueOn) })
      .from(agreements)
      .where(
        and(
          eq(agreements.term, 'auto_renewing'),
          within(noticeDueOn, 'date'),
          ofOwn(actor, agreements.organizationIds),
          stillParty(actor),
          agreementVisibleTo(session, actor),
        ),
      )
      .orderBy(asc(noticeDueOn), agreements.id)
      .limit(sql.placeholder('limit'))
      .prepare(name),
  ).execute({ ...stretch, asOf: stretch.from, readsFor: actor.readsFor })
