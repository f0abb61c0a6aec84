import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../../kernel/actor.ts'
import { pick } from '../../kernel/content.ts'
import { nested, recordFields } from '../../db/columns.ts'
import { key } from '../../db/keyset.ts'
import { listPage, oneOf, requireRow, type ListDefinition } from '../../db/lists.ts'
import type { Session } from '../../db/session.ts'
import { accounts } from '../../identity/accounts/tables.ts'
import { databaseToday, inForceOn } from '../../identity/memberships/in-force.ts'
import { memberships } from '../../identity/memberships/tables.ts'
import { organizationRefOf, type OrganizationRef } from '../../organizations/names/refs.ts'
import { agreementVisibleTo } from '../queries.ts'
import { agreements } from '../tables.ts'
import { commentVisibility, mayResolve } from './policy.ts'
import type { Comment, CommentQuery } from './schemas.ts'
import { agreementComments as t, commentConditions } from './tables.ts'

/**
 * SQL: nobody is left who asked, that is: no active account acts today for the organization, or the author is not active
 * where there is none. Only the registrar is told.
 */
const isOrphaned = ({ role }: Actor) =>
  nested<boolean>(
    role === 'admin'
      ? sql`not exists (select 1 from ${memberships} join ${accounts} on ${accounts.id} = ${memberships.accountId}
          where ${accounts.status} = 'active' and ${inForceOn(databaseToday)}
            and (${t.organizationId} = any(registry_acts_for(${memberships.organizationId}, ${databaseToday}))
              or (${t.organizationId} is null and ${accounts.id} = ${t.authorId})))`
      : sql`false`,
  )

const selectComments = (session: Session, actor: Actor) =>
  session
    .select({
      ...pick(t, recordFields),
      agreementId: t.agreementId,
      amendmentId: t.amendmentId,
      round: t.round,
      field: sql<Comment['field']>`${t.field}`,
      provisionId: t.provisionId,
      provisionText: t.provisionText,
      audience: t.audience,
      text: t.text,
      authorId: t.authorId,
      organizationId: t.organizationId,
      organization: organizationRefOf<OrganizationRef | null>(t.organizationId),
      resolvedAt: t.resolvedAt,
      resolvedBy: t.resolvedBy,
      answer: t.answer,
      isOrphaned: isOrphaned(actor),
    })
    .from(t)
    .innerJoin(agreements, eq(agreements.id, t.agreementId))

export type CommentRow = Awaited<ReturnType<typeof selectComments>>[number]

/** The answer for one actor. */
export function presentComment(actor: Actor, row: CommentRow): Comment {
  const { organizationId: _, isOrphaned: __, ...shown } = row
  return { ...shown, allowedActions: row.resolvedAt === null && mayResolve(actor, row) ? ['resolve'] : [] }
}

const list: ListDefinition<CommentRow> = {
  name: 'comments',
  id: t.id,
  sorts: {
    createdAt: key(t.createdAt, (row) => row.createdAt),
    updatedAt: key(t.updatedAt, (row) => row.updatedAt),
  },
  filters: {
    open: (open) => sql`(${t.resolvedAt} is null) = ${open}::boolean`,
    round: (round) => sql`${t.round} = ${round}`,
    field: oneOf(t.field),
    provisionId: (id) => sql`${t.provisionId} = ${id}`,
    audience: oneOf(t.audience),
    'updatedAt[gt]': (at) => sql`${t.updatedAt} > ${at}`,
    'updatedAt[gte]': (at) => sql`${t.updatedAt} >= ${at}`,
  },
}

const visibleTo = (session: Session, actor: Actor): SQL | undefined =>
  and(agreementVisibleTo(session, actor), session.visibleTo(actor, commentVisibility, commentConditions(t)))

/** What a comment is on: an agreement itself, or one of its amendments. */
export interface Subject {
  readonly agreementId: string
  readonly amendmentId: string | null
}

/** One page of the comments on a text that the actor sees. */
export const pageOfComments = (
  session: Session,
  actor: Actor,
  { agreementId, amendmentId }: Subject,
  query: CommentQuery,
) => {
  const ofSubject =
    amendmentId === null ? isNull(t.amendmentId) : eq(t.amendmentId, sql.placeholder('amendmentId'))
  return listPage(session, list, query, {
    variant: `${amendmentId === null ? 'of an agreement' : 'of an amendment'} ${actor.role}`,
    where: and(eq(t.agreementId, sql.placeholder('agreementId')), ofSubject, visibleTo(session, actor)),
    values: { agreementId, amendmentId, readsFor: actor.readsFor },
    rows: () => selectComments(session, actor),
  })
}

/** One comment. 404 if the actor does not see it. */
export const requireComment = (session: Session, actor: Actor, id: string): Promise<CommentRow> =>
  requireRow(session, `comment ${actor.role}`, { id, readsFor: actor.readsFor }, () =>
    selectComments(session, actor).where(and(eq(t.id, sql.placeholder('id')), visibleTo(session, actor))),
  )
