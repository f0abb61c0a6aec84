import { and, eq, ne, sql, type SQL } from 'drizzle-orm'
import { pick } from '../kernel/content.ts'
import { alias } from 'drizzle-orm/pg-core'
import type { Actor } from '../kernel/actor.ts'
import type { Day } from '../kernel/days.ts'
import { seesRegionNotes } from '../cases/policy.ts'
import { casesVisibleTo, takesPart } from '../cases/queries.ts'
import { cases } from '../cases/tables.ts'
import { nested, recordFields } from '../db/columns.ts'
import { prepared, type Session } from '../db/session.ts'
import { hasAny, listPage, requireRow, type ListDefinition } from '../db/lists.ts'
import { key } from '../db/keyset.ts'
import { readsFor } from '../db/visibility.ts'
import { documentVisibility } from '../documents/policy.ts'
import { documentConditions, documents } from '../documents/tables.ts'
import type { Side } from '../organizations/kinds.ts'
import { namesOf } from '../organizations/schemas.ts'
import { found, rank, readWords, withSnippets } from '../search/queries.ts'
import type { ProcessScores } from './kinds.ts'
import type { MeetingStatus } from './lifecycle.ts'
import { readParts, type MeetingParts } from './parts/parts.ts'
import { meetingActionsFor, meetingVisibility, obstacleActionsFor } from './policy.ts'
import type { Meeting } from './schemas/meeting.ts'
import type { MeetingQuery } from './schemas/query.ts'
import { corrections, meetingConditions, meetings as t } from './tables.ts'

/** What a meeting's own row holds. */
const meetingColumns = {
  ...pick(t, recordFields),
  caseId: t.caseId,
  kind: t.kind,
  startsAt: t.startsAt,
  endsAt: t.endsAt,
  mode: t.mode,
  venue: t.venue,
  agenda: t.agenda,
  decisions: t.decisions,
  smallWins: t.smallWins,
  status: t.status,
  statusReason: t.statusReason,
  finalizedAt: t.finalizedAt,
  namesAssumed: t.namesAssumed,
}

/** The WHERE of the meetings this actor sees; the query joins their cases and is run with its `readsFor`. */
export const meetingsVisibleTo = (session: Session, actor: Actor): SQL | undefined =>
  and(casesVisibleTo(session, actor), session.visibleTo(actor, meetingVisibility, meetingConditions(t)))

const original = alias(t, 'original')
const correction = alias(t, 'correction')

/** What other records say of a meeting: those of them that the actor sees too. */
const relatedColumns = (session: Session, actor: Actor) => ({
  correctsId: nested<string | null>(sql`(select ${original.id} from ${t} original
    where ${and(eq(original.id, t.correctsId), session.visibleTo(actor, meetingVisibility, meetingConditions(original)))})`),
  correction: nested<{ id: string; status: MeetingStatus } | null>(sql`(
    select json_build_object('id', ${correction.id}, 'status', ${correction.status}) from ${t} correction
    where ${and(eq(correction.correctsId, t.id), ne(correction.status, 'discarded'), session.visibleTo(actor, meetingVisibility, meetingConditions(correction)))})`),
  minutesDocumentId: nested<string | null>(sql`(
    select ${documents.id} from ${documents}
    where ${and(eq(documents.meetingId, t.id), eq(documents.kind, 'minutes'), documentSeenBy(session, actor))}
    order by ${documents.edition} desc, ${documents.createdAt} desc, ${documents.id} desc limit 1)`),
})

const documentSeenBy = (session: Session, actor: Actor): SQL | undefined =>
  session.visibleTo(actor, documentVisibility, documentConditions(documents, readsFor))

/** The region's own notes: the PostgreSQL role of who does not read them cannot name the column. */
const notesFor = (actor: Actor) => ({
  processScores: nested<ProcessScores | null>(
    seesRegionNotes(actor) ? sql`${t.processScores}` : sql`null::jsonb`,
  ),
})

const selectMeetings = (session: Session, actor: Actor, sortedBy: Readonly<Record<string, SQL>> = {}) =>
  session
    .select({
      ...meetingColumns,
      ...notesFor(actor),
      ...relatedColumns(session, actor),
      ...sortedBy,
      caseOrganizationIds: cases.organizationIds,
    })
    .from(t)
    .innerJoin(cases, eq(cases.id, t.caseId))

export type MeetingRow = Awaited<ReturnType<typeof selectMeetings>>[number]

/** The meeting with its parts as this actor is shown it. */
export function presentMeeting(
  actor: Actor,
  { caseOrganizationIds, correction, processScores, ...row }: MeetingRow,
  { caseOrganizations, ...parts }: MeetingParts,
): Meeting {
  return {
    ...row,
    ...(processScores && { processScores }),
    ...parts,
    caseAsRecorded: caseAsRecorded(caseOrganizations),
    correctedById: correction?.id ?? null,
    obstacles: parts.obstacles.map((each) => ({
      ...each,
      allowedActions: obstacleActionsFor(actor, { ...each, caseOrganizationIds, meetingStatus: row.status }),
    })),
    allowedActions: meetingActionsFor(actor, { ...row, caseOrganizationIds, correction }),
  }
}

function caseAsRecorded(then: MeetingParts['caseOrganizations']): Meeting['caseAsRecorded'] {
  const [lead] = then
  if (!lead) return null
  const of = (wanted: Side) => then.filter(({ side }) => side === wanted)
  return { leadAgencyId: lead.id, agencies: of('region'), collaborators: of('collaborator') }
}

/** 404 where there is no such meeting, or the actor does not see it. */
export async function requireMeeting(session: Session, actor: Actor, id: string): Promise<MeetingRow> {
  return requireRow(session, `meeting ${actor.role}`, { id, readsFor: actor.readsFor }, () =>
    selectMeetings(session, actor).where(
      and(eq(t.id, sql.placeholder('id')), meetingsVisibleTo(session, actor)),
    ),
  )
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
  const { data, page } = await listPage(session, meetingList, query, {
    variant: actor.role,
    where: meetingsVisibleTo(session, actor),
    values: { readsFor: actor.readsFor, ...(await readWords(session, query.q)) },
    rows: (sortedBy) => selectMeetings(session, actor, sortedBy),
  })
  const ids = data.map((row) => row.id)
  const partsOf = await readParts(session, ids, today)
  const shown = { data: data.map((row) => presentMeeting(actor, row, partsOf(row.id))), page }
  return withSnippets(session, query, shown, (each) => [
    each.agenda,
    ...each.decisions,
    ...each.smallWins,
    ...[...each.items, ...each.obstacles, ...each.actionItems].map(({ description }) => description),
    each.venue,
    namesThen(each),
  ])
}

/** The names as recorded that minutes are found by. */
const namesThen = ({ caseAsRecorded: then, items, actionItems }: Meeting): string => {
  const inCase = then ? [...then.agencies, ...then.collaborators].flatMap(namesOf) : []
  const named = [
    ...items.map((each) => each.nameAsRecorded),
    ...actionItems.map((each) => each.ownerNameAsRecorded),
  ]
  return [...new Set([...inCase, ...named.filter((name) => name !== null)])].join(', ')
}

/** What the lists of meetings offer. */
export const meetingList: ListDefinition<MeetingRow> = {
  name: 'meetings',
  id: t.id,
  sorts: {
    startsAt: key(t.startsAt, (row) => row.startsAt),
    updatedAt: key(t.updatedAt, (row) => row.updatedAt),
  },
  search: { relevance: rank(t.search), otherwise: '-startsAt' },
  filters: {
    q: found(t.search),
    caseId: (id) => sql`${t.caseId} = ${id}`,
    kind: (kinds) => sql`${t.kind} = any(${kinds}::meeting_kind[])`,
    status: (statuses) => sql`${t.status} = any(${statuses}::meeting_status[])`,
    agencyId: takesPart('region'),
    collaboratorId: takesPart('collaborator'),
    stage: (stages) => sql`${cases.stages} && ${stages}::stage[]`,
    standing: (whether) =>
      sql`(${t.status} = 'finalized' and not ${hasAny(corrections)}) = ${whether}::boolean`,
    scored: (indicators) => sql`${t.processScores} ?| ${indicators}::text[]`,
    'startsAt[gte]': (at) => sql`${t.startsAt} >= ${at}`,
    'startsAt[lt]': (at) => sql`${t.startsAt} < ${at}`,
  },
}

const given = (name: keyof typeof t.$inferInsert) => sql.placeholder(name)

/** Adds a draft. It is sent at once, before its parts, which need it. */
export async function insertMeeting(
  session: Session,
  row: Omit<typeof t.$inferInsert, 'venue'> & { venue?: string | null },
): Promise<Omit<MeetingRow, 'caseOrganizationIds'>> {
  const correctsId = row.correctsId ?? null
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
        correctsId: given('correctsId'),
      })
      .returning({ ...meetingColumns, processScores: t.processScores })
      .prepare(name),
  ).execute({ ...row, venue: row.venue ?? null, correctsId })
  return { ...stored!, correctsId, correction: null, minutesDocumentId: null }
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
