import { and, eq, sql, type SQL } from 'drizzle-orm'
import { activities } from '../../commitments/activities/tables.ts'
import { nested, recordFields, seenId } from '../../db/columns.ts'
import { key, presented } from '../../db/keyset.ts'
import { listPage, oneOf, requireRow, type ListDefinition } from '../../db/lists.ts'
import type { Session } from '../../db/session.ts'
import { readsFor } from '../../db/visibility.ts'
import type { Actor } from '../../kernel/actor.ts'
import { pick } from '../../kernel/content.ts'
import { actionItems } from '../../meetings/action-items/tables.ts'
import { meetings } from '../../meetings/tables.ts'
import { ofOrganization, standing } from '../../organizations/merging/standing.ts'
import { openRefOf } from '../../organizations/names/persons.ts'
import { organizationRefOf, type OrganizationRef } from '../../organizations/names/refs.ts'
import { lineOf } from '../../organizations/succession/queries.ts'
import { organizations } from '../../organizations/tables.ts'
import { found, rank, readWords, withSnippets } from '../../search/queries.ts'
import { feedbackActionsFor, feedbackVisibility, seesSenders } from './policy.ts'
import type { Feedback, FeedbackQuery, PublicFeedback, PublicFeedbackQuery } from './schemas.ts'
import { feedback as t, feedbackConditions } from './tables.ts'

/** What the public's PostgreSQL role may read. */
const openColumns = {
  id: t.id,
  subject: sql<PublicFeedback['subject']>`${t.subject}`,
  stage: t.stage,
  collaborator: organizationRefOf<OrganizationRef | null>(t.collaboratorId),
  tradingSpace: nested<PublicFeedback['tradingSpace']>(
    sql`(select json_build_object('id', s.id, 'name', s.name) from trading_spaces s where s.id = ${t.tradingSpaceId})`,
  ),
  theme: t.theme,
  text: t.publishedText,
  agency: organizationRefOf<OrganizationRef | null>(t.agencyId),
  receivedAt: t.receivedAt,
  publishedAt: sql<string | null>`case when ${t.status} = 'published' then ${t.decidedAt} end`.mapWith(
    t.decidedAt,
  ),
  answer: t.answer,
  answeredAt: t.answeredAt,
  version: t.version,
  updatedAt: t.updatedAt,
}

/** API clients read neither meetings nor what is to be done after them. */
const idSeenBy = ({ role }: Actor, id: SQL<string | null>): SQL<string | null> =>
  role === 'integrator' ? sql`null::uuid` : id

const columnsFor = (actor: Actor) => ({
  ...pick(t, recordFields),
  ...openColumns,
  status: t.status,
  agencyId: t.agencyId,
  activityId: seenId(activities, t.activityId),
  ledTo: nested<
    Feedback['ledTo']
  >(sql`case when ${t.ledTo} is not null then json_build_object('kind', ${t.ledTo},
    'note', ${t.ledToNote}, 'actionItemId', ${idSeenBy(actor, seenId(actionItems, t.ledToActionItemId))},
    'meetingId', ${idSeenBy(actor, seenId(meetings, t.ledToMeetingId))},
    'activityId', ${seenId(activities, t.ledToActivityId)}) end`),
  ...(seesSenders(actor) && {
    statusReason: t.statusReason,
    receivedText: t.receivedText,
    senderName: t.senderName,
    senderContact: t.senderContact,
  }),
})
const publicColumns = {
  ...openColumns,
  collaborator: openRefOf(t.collaboratorId),
  ledTo: nested<PublicFeedback['ledTo']>(
    sql`case when ${t.ledTo} is not null then json_build_object('kind', ${t.ledTo}, 'note', ${t.ledToNote}) end`,
  ),
}

/** A row as the service uses it: the answer, and the agency by its id. */
export type FeedbackRow = Omit<Feedback, 'allowedActions'> & { readonly agencyId: string | null }

const list: ListDefinition<PublicFeedback> = {
  name: 'feedback',
  id: t.id,
  sorts: {
    receivedAt: key(t.receivedAt, (row) => row.receivedAt),
    updatedAt: key(t.updatedAt, (row) => row.updatedAt),
  },
  search: { relevance: rank(t.search), otherwise: '-receivedAt' },
  filters: {
    q: found(t.search),
    subject: oneOf(t.subject),
    stage: oneOf(t.stage),
    collaboratorId: (id) =>
      sql`(${ofOrganization(t.collaboratorId)(id)} and ${seenId(organizations, standing(id))} is not null)`,
    tradingSpaceId: (id) => sql`${t.tradingSpaceId} = ${id}`,
    agencyId: (id) => sql`${t.agencyId} = any(${lineOf(id)})`,
    theme: oneOf(t.theme),
    answered: (is) => sql`(${t.answeredAt} is not null) = ${is}::boolean`,
    'receivedAt[gte]': (at) => sql`${t.receivedAt} >= ${at}`,
    'receivedAt[lt]': (at) => sql`${t.receivedAt} < ${at}`,
    'updatedAt[gt]': (at) => sql`${t.updatedAt} > ${at}`,
    'updatedAt[gte]': (at) => sql`${t.updatedAt} >= ${at}`,
  },
}
/** The list for accounts. Nobody finds feedback by what it does not show them. */
export const feedbackList: ListDefinition<PublicFeedback> = {
  ...list,
  filters: {
    ...list.filters,
    status: oneOf(t.status),
    activityId: (id) =>
      sql`(${t.activityId} = ${id} and ${seenId(activities, sql`${id}::uuid`)} is not null)`,
  },
}

export const feedbackVisibleTo = (session: Session, actor: Actor): SQL | undefined =>
  session.visibleTo(actor, feedbackVisibility, feedbackConditions(t, readsFor))

export const presentFeedback = (actor: Actor, { agencyId, ...row }: FeedbackRow): Feedback => ({
  ...row,
  allowedActions: feedbackActionsFor(actor, { status: row.status, agencyId }),
})

const passagesOf = ({ text, answer }: PublicFeedback) => [text, answer]

/** One page of feedback, as this actor sees it. */
export async function pageOfFeedback(session: Session, actor: Actor, query: FeedbackQuery) {
  const page = await listPage<FeedbackRow>(session, feedbackList, query, {
    variant: actor.role,
    where: feedbackVisibleTo(session, actor),
    values: { ...(await readWords(session, query.q)), readsFor: actor.readsFor },
    rows: (sortedBy) => session.select({ ...columnsFor(actor), ...sortedBy }).from(t),
  })
  const shown = presented(page, (row) => presentFeedback(actor, row))
  return withSnippets(session, query, shown, passagesOf)
}

/** One page of what anyone may read. */
export async function pageForPublic(session: Session, actor: Actor, query: PublicFeedbackQuery) {
  const page = await listPage<PublicFeedback>(session, list, query, {
    variant: 'public',
    where: feedbackVisibleTo(session, actor),
    values: { ...(await readWords(session, query.q)), readsFor: actor.readsFor },
    rows: (sortedBy) => session.select({ ...publicColumns, ...sortedBy }).from(t),
  })
  return withSnippets(session, query, page, passagesOf)
}

const byId = eq(t.id, sql.placeholder('id'))

/** One, as this actor sees it. 404 if there is none, or the actor does not see it. */
export const requireFeedback = (session: Session, actor: Actor, id: string): Promise<FeedbackRow> =>
  requireRow<FeedbackRow>(session, `feedback ${actor.role}`, { id, readsFor: actor.readsFor }, () =>
    session
      .select(columnsFor(actor))
      .from(t)
      .where(and(byId, feedbackVisibleTo(session, actor))),
  )

/** What anyone may read of one. 404 if it is not published. */
export const requireForPublic = (session: Session, actor: Actor, id: string): Promise<PublicFeedback> =>
  requireRow<PublicFeedback>(session, 'public feedback', { id, readsFor: actor.readsFor }, () =>
    session
      .select(publicColumns)
      .from(t)
      .where(and(byId, feedbackVisibleTo(session, actor))),
  )
