import { and, eq, getTableColumns, inArray, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../../kernel/actor.ts'
import { prepared, type Session } from '../../db/session.ts'
import { listPage, type ListDefinition } from '../../db/lists.ts'
import { key } from '../../db/keyset.ts'
import { DomainError } from '../../kernel/errors.ts'
import { meetingItems } from '../../meetings/parts/tables.ts'
import { amendmentActionsFor } from './lifecycle.ts'
import type { ReviewedAmendment } from './reviewed.ts'
import type { Amendment, AmendmentQuery } from './schemas.ts'
import { amendmentConditions, amendments as t } from './tables.ts'
import type { AmendmentWarning } from './warnings.ts'
import { amendmentVisibility } from '../policy.ts'
import type { AgreementRow } from '../queries.ts'
import { openCommentsFor } from '../comments/columns.ts'
import { agreementComments } from '../comments/tables.ts'
import { latestRoundFor } from '../review/columns.ts'
import { presentReview } from '../review/present.ts'
import { reviewRounds } from '../review/tables.ts'

const columnsFor = (actor: Actor) => ({
  ...getTableColumns(t),
  review: latestRoundFor(actor, sql`${reviewRounds.amendmentId} = ${t.id}`, t),
  openComments: openCommentsFor(actor, sql`${agreementComments.amendmentId} = ${t.id}`),
})

const amendmentList: ListDefinition<ReviewedAmendment> = {
  name: 'amendments',
  id: t.id,
  sorts: { createdAt: key(t.createdAt, (row) => row.createdAt) },
  filters: {},
}

/** The answer for one actor, with warnings. */
export const presentAmendment = (
  actor: Actor,
  agreement: AgreementRow | undefined,
  row: ReviewedAmendment,
  warnings: readonly AmendmentWarning[] | undefined,
): Told => ({
  ...(row as ReviewedAmendment & Pick<Amendment, 'changes'>),
  review: presentReview(row.review),
  warnings,
  allowedActions: agreement ? amendmentActionsFor(actor, agreement, row) : [],
})

/** An amendment with its warnings still in both languages. */
export type Told = Omit<Amendment, 'warnings'> & {
  readonly warnings: readonly AmendmentWarning[] | undefined
}

/** The WHERE of the amendments this actor sees. */
export const amendmentsVisibleTo = (session: Session, actor: Actor): SQL | undefined =>
  session.visibleTo(actor, amendmentVisibility, amendmentConditions(t))

/** One amendment of an agreement that the actor sees. 404 if the actor sees none with this number. */
export async function requireAmendment(
  session: Session,
  actor: Actor,
  agreementId: string,
  number: number,
): Promise<ReviewedAmendment> {
  const numbered = and(
    eq(t.agreementId, sql.placeholder('agreementId')),
    eq(t.number, sql.placeholder('number')),
  )
  const [row] = await prepared(session, `amendment ${actor.role}`, (name) =>
    session
      .select(columnsFor(actor))
      .from(t)
      .where(and(numbered, amendmentsVisibleTo(session, actor)))
      .prepare(name),
  ).execute({ agreementId, number })
  if (!row) throw new DomainError('not_found')
  return (await withSeenItems(session, [row]))[0]!
}

/** Removes items of minutes that the actor may not see. Row-level security decides which those are. */
async function withSeenItems(session: Session, rows: ReviewedAmendment[]): Promise<ReviewedAmendment[]> {
  const named = rows.flatMap(
    ({ changes }) => changes.commitments?.add.flatMap((each) => each.meetingItemId ?? []) ?? [],
  )
  if (named.length === 0) return rows
  const found = await session
    .select({ id: meetingItems.id })
    .from(meetingItems)
    .where(inArray(meetingItems.id, named))
  const seen = new Set(found.map(({ id }) => id))
  return rows.map((row) => {
    const { commitments, ...changes } = row.changes
    if (!commitments) return row
    const add = commitments.add.map(({ meetingItemId, ...each }) =>
      meetingItemId !== undefined && seen.has(meetingItemId) ? { ...each, meetingItemId } : each,
    )
    return { ...row, changes: { ...changes, commitments: { ...commitments, add } } }
  })
}

/** One page of the amendments of an agreement. */
export async function pageOfAmendments(
  session: Session,
  actor: Actor,
  agreementId: string,
  query: AmendmentQuery,
) {
  const found = await listPage(session, amendmentList, query, {
    variant: actor.role,
    where: and(eq(t.agreementId, sql.placeholder('agreementId')), amendmentsVisibleTo(session, actor)),
    values: { agreementId },
    rows: () => session.select(columnsFor(actor)).from(t),
  })
  return { ...found, data: await withSeenItems(session, found.data) }
}
