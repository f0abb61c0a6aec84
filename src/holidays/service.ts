import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Caller } from '../kernel/actor.ts'
import { cleared } from '../audit/changes.ts'
import { recordsOf } from '../audit/service.ts'
import type { Database } from '../db/client.ts'
import { key } from '../db/keyset.ts'
import { listPage, oneOf, type ListDefinition } from '../db/lists.ts'
import type { Session } from '../db/session.ts'
import { updateRead } from '../db/versioned.ts'
import { daysAfter, type Day } from '../kernel/days.ts'
import { DomainError } from '../kernel/errors.ts'
import { type Expected, requireVersion } from '../kernel/expected.ts'
import type { Holiday, HolidayPatch, HolidayQuery, NewHoliday } from './schemas.ts'
import { holidays as t } from './tables.ts'
import { lastWorkingDay } from './working-days.ts'

const record = recordsOf('holiday')

const holidayList: ListDefinition<Holiday> = {
  name: 'holidays',
  id: t.id,
  sorts: { day: key(t.day, (row) => row.day) },
  filters: {
    kind: oneOf(t.kind),
    'day[gte]': (day) => sql`${t.day} >= ${day}`,
    'day[lte]': (day) => sql`${t.day} <= ${day}`,
  },
}

/** The days that are no working days, by the decree of each. */
export const listHolidays = (db: Database, { actor }: Caller, query: HolidayQuery) =>
  db.read(actor, (session) =>
    listPage(session, holidayList, query, {
      variant: '',
      where: undefined,
      rows: () => session.select().from(t),
    }),
  )

/** One of them. 404 where there is none. */
export const getHoliday = (db: Database, { actor }: Caller, id: string): Promise<Holiday> =>
  db.read(actor, (session) => requireHoliday(session, id))

async function requireHoliday(session: Session, id: string): Promise<Holiday> {
  const [row] = await session.select().from(t).where(eq(t.id, id))
  if (!row) throw new DomainError('not_found')
  return row
}

/** Enters one. 409 where the day is entered already. */
export async function addHoliday(db: Database, caller: Caller, input: NewHoliday): Promise<Holiday> {
  return db.change(caller, async (session) => {
    const [row] = await session.insert(t).values(input).returning({ id: t.id })
    await record(session, caller, 'create', row!.id, {}, input)
    return requireHoliday(session, row!.id)
  })
}

/** Changes what is given of it: the government moves days within a year. 409 where the day is entered already. */
export async function patchHoliday(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  patch: HolidayPatch,
): Promise<Holiday> {
  return db.change(caller, async (session) => {
    const before = await requireHoliday(session, id)
    requireVersion(before, version)
    await updateRead(session, t, { id, version: before.version }, patch)
    await record(session, caller, 'patch', id, before, patch)
    return requireHoliday(session, id)
  })
}

/** Takes one out: the day is a working day again. */
export async function removeHoliday(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
): Promise<void> {
  return db.change(caller, async (session) => {
    const before = await requireHoliday(session, id)
    requireVersion(before, version)
    await session.delete(t).where(eq(t.id, id))
    const { day, name, kind, source } = before
    const said = { day, name, kind, source }
    await record(session, caller, 'remove', id, said, cleared(said))
  })
}

/** The holidays in which a term of so many working days after the day can lie, and maybe later ones. */
function holidaysIn(session: Session, after: Day, days: number): Promise<Holiday[]> {
  // On average each week has at least one working day, however many holidays there are.
  const furthest = daysAfter(after, (days + 10) * 7)
  return session
    .select()
    .from(t)
    .where(and(gt(t.day, after), lte(t.day, furthest)))
    .orderBy(asc(t.day))
}

/** The day on which a term of working days is full, by the holidays that are entered. */
export async function lastDayOfWorkingDays(session: Session, after: Day, days: number): Promise<Day> {
  const rows = await holidaysIn(session, after, days)
  return lastWorkingDay(after, days, new Set(rows.map((row) => row.day)))
}

/** The same, and the holidays that were not counted. Terms of law last a few years at most. */
export async function findWorkingDay(db: Database, { actor }: Caller, after: Day, days: number) {
  const rows = await db.read(actor, (session) => holidaysIn(session, after, days))
  const day = lastWorkingDay(after, days, new Set(rows.map((row) => row.day)))
  return { day, holidays: rows.filter((row) => row.day <= day) }
}
