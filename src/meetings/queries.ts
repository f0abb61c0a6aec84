import { and, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { jakartaDay, type Day } from '../calendar.ts'
import { casesSeenBy } from '../cases/queries.ts'
import { cases } from '../cases/tables.ts'
import type { Session } from '../db/client.ts'
import { visibleTo } from '../db/visibility.ts'
import { DomainError } from '../errors.ts'
import { readParts, type MeetingParts } from './parts.ts'
import { meetingActionsFor, meetingVisibility, obstacleActionsFor } from './policy.ts'
import type { Meeting, MeetingQuery } from './schemas.ts'
import { meetingConditions, meetings as t } from './tables.ts'

export const meetingColumns = {
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

/** The WHERE of the meetings this actor sees; the query must join their cases. */
export const meetingsSeenBy = (actor: Actor): SQL | undefined =>
  and(casesSeenBy(actor), visibleTo(actor, meetingVisibility, meetingConditions(t)))

export const selectMeetings = (session: Session) =>
  session
    .select({ ...meetingColumns, caseOrganizationIds: cases.organizationIds })
    .from(t)
    .innerJoin(cases, eq(cases.id, t.caseId))

export type MeetingRow = Awaited<ReturnType<typeof selectMeetings>>[number]

/** The meeting with its parts as this actor is shown it. */
export function presentMeeting(actor: Actor, { caseOrganizationIds, ...row }: MeetingRow, parts: MeetingParts): Meeting {
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
  const [row] = await selectMeetings(session).where(and(eq(t.id, id), meetingsSeenBy(actor)))
  if (!row) throw new DomainError('not_found')
  return row
}

/** As above, with every part the actor sees; row-level security leaves out the participants that it does not. */
export async function requireWholeMeeting(session: Session, actor: Actor, id: string, today: Day): Promise<Meeting> {
  const [row, partsOf] = await Promise.all([requireMeeting(session, actor, id), readParts(session, [id], today)])
  return presentMeeting(actor, row, partsOf(id))
}

/** The WHERE of a list of meetings, but for its place in the walk. */
export function meetingFilters(actor: Actor, query: MeetingQuery): SQL | undefined {
  return and(
    meetingsSeenBy(actor),
    query.caseId ? eq(t.caseId, query.caseId) : undefined,
    query.kind && inArray(t.kind, query.kind),
    query.status && inArray(t.status, query.status),
    query['startsAt[gte]'] ? gte(t.startsAt, query['startsAt[gte]']) : undefined,
    query['startsAt[lt]'] ? lt(t.startsAt, query['startsAt[lt]']) : undefined,
  )
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

/** The day a meeting is held, in Jakarta. */
export const meetingDay = (startsAt: string): Day => jakartaDay(new Date(startsAt))
