import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import type { Day } from '../calendar.ts'
import { casesVisibleTo } from '../cases/queries.ts'
import { cases } from '../cases/tables.ts'
import { prepared, type Session } from '../db/client.ts'
import { listPage, type ListDefinition } from '../db/lists.ts'
import { visibleTo } from '../db/visibility.ts'
import { DomainError } from '../errors.ts'
import { readParts, type MeetingParts } from './parts.ts'
import { meetingActionsFor, meetingVisibility, obstacleActionsFor } from './policy.ts'
import type { Meeting, MeetingQuery } from './schemas.ts'
import { meetingConditions, meetings as t } from './tables.ts'

const meetingColumns = {
  id: t.id,
  caseId: t.caseId,
  kind: t.kind,
  startsAt: t.startsAt,
  endsAt: t.endsAt,
  mode: t.mode,
  venue: t.venue,
  agenda: t.agenda,
  decisions: t.decisions,
  smallWins: t.smallWins,
  processScores: t.processScores,
  status: t.status,
  finalizedAt: t.finalizedAt,
  version: t.version,
  createdAt: t.createdAt,
  updatedAt: t.updatedAt,
}

/** The WHERE of the meetings this actor sees; the query joins their cases and is run with its `actorOrganization`. */
export const meetingsVisibleTo = (actor: Actor): SQL | undefined =>
  and(casesVisibleTo(actor), visibleTo(actor, meetingVisibility, meetingConditions(t)))

const selectMeetings = (session: Session) =>
  session
    .select({ ...meetingColumns, caseOrganizationIds: cases.organizationIds })
    .from(t)
    .innerJoin(cases, eq(cases.id, t.caseId))

export type MeetingRow = Awaited<ReturnType<typeof selectMeetings>>[number]

/** The meeting with its parts as this actor is shown it. */
export function presentMeeting(
  actor: Actor,
  { caseOrganizationIds, ...row }: MeetingRow,
  parts: MeetingParts,
): Meeting {
  return {
    ...row,
    ...parts,
    obstacles: parts.obstacles.map((each) => ({
      ...each,
      allowedActions: obstacleActionsFor(actor, { ...each, caseOrganizationIds }),
    })),
    allowedActions: meetingActionsFor(actor, { ...row, caseOrganizationIds }),
  }
}

/** 404 where there is no such meeting, or the actor does not see it. */
export async function requireMeeting(session: Session, actor: Actor, id: string): Promise<MeetingRow> {
  const [row] = await prepared(session, `meeting ${actor.role}`, (name) =>
    selectMeetings(session)
      .where(and(eq(t.id, sql.placeholder('id')), meetingsVisibleTo(actor)))
      .prepare(name),
  ).execute({ id, actorOrganization: actor.organizationId })
  if (!row) throw new DomainError('not_found')
  return row
}

/** As above, with every part the actor sees; row-level security leaves out the participants that it does not. */
export async function requireWholeMeeting(
  session: Session,
  actor: Actor,
  id: string,
  today: Day,
): Promise<Meeting> {
  const [row, partsOf] = await Promise.all([
    requireMeeting(session, actor, id),
    readParts(session, [id], today),
  ])
  return presentMeeting(actor, row, partsOf(id))
}

/** One page of the meetings this actor sees, with their parts: two round trips, however long the page. */
export async function pageOfMeetings(session: Session, actor: Actor, query: MeetingQuery, today: Day) {
  const { data, page } = await listPage<MeetingRow>(session, meetingList, query, {
    variant: actor.role,
    where: meetingsVisibleTo(actor),
    values: { actorOrganization: actor.organizationId },
    select: (where, orderBy, limit) =>
      selectMeetings(session)
        .where(where)
        .orderBy(...orderBy)
        .limit(limit),
    count: (where, columns) =>
      session.select(columns).from(t).innerJoin(cases, eq(cases.id, t.caseId)).where(where),
  })
  const ids = data.map((row) => row.id)
  const partsOf = await readParts(session, ids, today)
  return { data: data.map((row) => presentMeeting(actor, row, partsOf(row.id))), page }
}

/** What the lists of meetings offer. */
const meetingList: ListDefinition = {
  name: 'meetings',
  id: t.id,
  sorts: { startsAt: t.startsAt, updatedAt: t.updatedAt },
  filters: {
    caseId: (id) => sql`${t.caseId} = ${id}`,
    kind: (kinds) => sql`${t.kind} = any(${kinds}::meeting_kind[])`,
    status: (statuses) => sql`${t.status} = any(${statuses}::meeting_status[])`,
    'startsAt[gte]': (at) => sql`${t.startsAt} >= ${at}`,
    'startsAt[lt]': (at) => sql`${t.startsAt} < ${at}`,
  },
}

const given = (name: keyof typeof t.$inferInsert) => sql.placeholder(name)

/** Adds a draft. It is sent at once, before its parts, which need it. */
export async function insertMeeting(
  session: Session,
  row: Omit<typeof t.$inferInsert, 'venue'> & { venue?: string | null },
) {
  const [stored] = await prepared(session, 'new meeting', (name) =>
    session
      .insert(t)
      .values({
        id: given('id'),
        caseId: given('caseId'),
        kind: given('kind'),
        startsAt: given('startsAt'),
        endsAt: given('endsAt'),
        mode: given('mode'),
        venue: given('venue'),
        agenda: given('agenda'),
        decisions: given('decisions'),
        smallWins: given('smallWins'),
        processScores: given('processScores'),
      })
      .returning(meetingColumns)
      .prepare(name),
  ).execute({ ...row, venue: row.venue ?? null })
  return stored!
}

/**
 * Lets the collaborators see the case with its first minutes that are not internal; true where these are the first.
 * The version stays, as nothing that If-Match protects has changed; `updatedAt` moves, so that a reader who polls by
 * it meets the case.
 */
export async function discloseCase(session: Session, caseId: string): Promise<boolean> {
  const disclosed = await session
    .update(cases)
    .set({ disclosedAt: sql`now()`, updatedAt: sql`now()` })
    .where(and(eq(cases.id, caseId), sql`${cases.disclosedAt} is null`))
    .returning({ id: cases.id })
  return disclosed.length > 0
}
