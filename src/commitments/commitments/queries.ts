import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../../kernel/actor.ts'
import { isConcluded, type AgreementStatus } from '../../agreements/lifecycle.ts'
import { involves, involvesBranches } from '../../agreements/list/definitions.ts'
import { agreementVisibleTo } from '../../agreements/queries.ts'
import { agreements } from '../../agreements/tables.ts'
import { commitments as t } from '../tables.ts'
import { asOf } from '../../agreements/validity.ts'
import type { Day } from '../../kernel/days.ts'
import { jsonOf, nested, seenId, recordFields } from '../../db/columns.ts'
import type { Session } from '../../db/session.ts'
import { oneOf, requireRow, type Filter, type ListDefinition } from '../../db/lists.ts'
import { key } from '../../db/keyset.ts'
import { DomainError } from '../../kernel/errors.ts'
import { meetingItems } from '../../meetings/parts/tables.ts'
import { amongBranchesOf } from '../../organizations/branches/queries.ts'
import { signedRefOf, type SignedOrganizationRef } from '../../organizations/names/refs.ts'
import { pick } from '../../kernel/content.ts'
import { commitmentFields } from '../content/content.ts'
import { assignmentBlocker, commitmentActionsFor, mayAssign, type Answering } from '../policy.ts'
import { answeredByDay, answersOnDay } from './answering.ts'
import type { Reach } from '../beneficiaries/beneficiaries.ts'
import { reachOf } from '../beneficiaries/sums.ts'
import { progressOf, type ProgressFacts } from './progress.ts'
import type { Commitment } from './schemas.ts'
import { commitmentVersions as v } from '../tables.ts'
import { activities as a } from '../activities/tables.ts'
import { standing } from '../../organizations/merging/standing.ts'

type Verified = Pick<ProgressFacts, 'delivered' | 'activityCount'> & Reach

/**
 * The verified activities of a commitment up to the day. Values are added as `numeric`, so that decimal fractions give
 * exact sums.
 */
const verified =
  nested<Verified>(sql`(select json_build_object('delivered', coalesce(sum(${a.value}::numeric), 0),
    'activityCount', count(*), ${reachOf('activities')})
  from ${a} where ${a.commitmentId} = ${t.id} and ${a.status} = 'verified' and ${a.heldOn} <= ${asOf})`)

type Content = typeof t | typeof v

/** The content of a commitment, from its own row or from a replaced version. */
const contentFrom = <From extends Content>(from: From) => ({
  ...pick(from, plainFields),
  responsibleOrganization: signedRefOf<SignedOrganizationRef | null>(
    from.responsibleOrganizationId,
    from.responsibleNameAsSigned,
  ),
})
const plainFields = commitmentFields.filter((field) => field !== 'responsibleOrganizationId')

/**
 * The content on the day, if an amendment changed it later; null otherwise. It overwrites the present content (see
 * `onDay`).
 */
const held = nested<Pick<Commitment, keyof ReturnType<typeof contentFrom>> | null>(
  sql`case when ${t.amendedFrom} > ${asOf} then (select ${jsonOf(contentFrom(v))}
    from ${v} where ${v.commitmentId} = ${t.id} and ${v.replacedFrom} > ${asOf}
    order by ${v.replacedFrom}, ${v.id} limit 1) end`,
)

/** SQL: not added after the day in the parameter `asOf`. */
export const addedByDay: SQL = sql`(${t.validFrom} is null or ${t.validFrom} <= ${asOf})`
/** SQL: in force on the day in the parameter `asOf`. */
export const standsOnDay: SQL = sql`(${addedByDay} and (${t.droppedFrom} is null or ${t.droppedFrom} > ${asOf}))`

const commitmentColumns = {
  ...pick(t, recordFields),
  agreementId: t.agreementId,
  // Row-level security makes both null for a partner that does not see the minutes of the item.
  meetingItemId: seenId(meetingItems, t.meetingItemId),
  meetingId: nested<string | null>(
    sql`(select ${meetingItems.meetingId} from ${meetingItems} where ${meetingItems.id} = ${t.meetingItemId})`,
  ),
  ...contentFrom(t),
  validFrom: t.validFrom,
  droppedFrom: t.droppedFrom,
  held,
  verified,
  agreementStatus: agreements.status,
  leadAgencyId: agreements.leadAgencyId,
}

/** Commitments joined with their agreement, with their content on the day in the parameter `asOf`. */
export const selectCommitments = (session: Session) =>
  session.select(commitmentColumns).from(t).innerJoin(agreements, eq(agreements.id, t.agreementId))

type Selected = Awaited<ReturnType<typeof selectCommitments>>[number]
export type CommitmentRow = Omit<Selected, 'held'>

/** The row with the content of the day in place of the present content. */
export const onDay = ({ held: content, ...row }: Selected): CommitmentRow => ({ ...row, ...content })

export const isAssigned = ({ responsibleOrganization }: CommitmentRow): boolean =>
  responsibleOrganization !== null

/** The responsible organization and the lead agency: the facts that decide who may act on the commitment. */
export const answeringFor = ({ responsibleOrganization, leadAgencyId }: CommitmentRow): Answering => ({
  responsibleOrganizationId: responsibleOrganization?.id ?? null,
  leadAgencyId,
})

/** The commitment as the API shows it to this actor, with its progress on the day. */
export function presentCommitment(actor: Actor, row: CommitmentRow, today: Day): Commitment {
  const { verified: counted, agreementStatus: status, leadAgencyId, ...fields } = row
  const { delivered, activityCount } = counted
  return {
    ...fields,
    delivered,
    activityCount,
    ...progressOf({ ...fields, delivered, activityCount }, today),
    allowedActions: [
      ...commitmentActionsFor(actor, { status, ...answeringFor(row) }),
      ...(mayAssign(actor, { leadAgencyId }) &&
      !assignmentBlocker(actor, { status, isAssigned: isAssigned(row) })
        ? (['assign'] as const)
        : []),
    ],
  }
}

/**
 * The commitment on the day, as this actor sees it; it is visible with its agreement. 404 if the actor does not see it.
 */
export async function requireCommitment(
  session: Session,
  actor: Actor,
  id: string,
  day: Day,
): Promise<CommitmentRow> {
  const row = await requireRow(
    session,
    `commitment ${actor.role}`,
    { id, asOf: day, readsFor: actor.readsFor },
    () =>
      selectCommitments(session).where(
        and(eq(t.id, sql.placeholder('id')), agreementVisibleTo(session, actor)),
      ),
  )
  return onDay(row)
}

/** The filters of lists of parts of agreements. Stages are filtered by the present content of the agreement. */
export const ofAgreements = {
  agencyId: involves,
  collaboratorId: involves,
  stage: (stages) => sql`${agreements.stages} && ${stages}::stage[]`,
} satisfies Record<string, Filter>

/** The sorts and filters of the lists of commitments. */
export const commitmentList: ListDefinition<CommitmentRow> = {
  name: 'commitments',
  id: t.id,
  sorts: { createdAt: key(t.createdAt, (row) => row.createdAt) },
  filters: {
    agencyId: involves,
    collaboratorId: involves,
    stage: oneOf(t.stage),
    responsibleOrganizationId: (id) => answersOnDay(sql`= ${standing(id)}`),
    answeredBy: (id) => answeredByDay(sql`= ${standing(id)}`),
    begunBy: (day) => sql`(${agreements.signedOn} <= ${day} and ${agreements.effectiveFrom} <= ${day})`,
    'dueOn[gte]': (day) => sql`${t.dueOn} >= ${day}`,
    'dueOn[lte]': (day) => sql`${t.dueOn} <= ${day}`,
  },
  rolledUp: { collaboratorId: involvesBranches, answeredBy: (id) => answeredByDay(amongBranchesOf(id)) },
}

/** 409 `guard_not_met` if the agreement was never signed: nothing can be reported, measured or evaluated yet. */
export function requireConcluded(status: AgreementStatus, allowedActions: readonly string[]): void {
  if (!isConcluded(status)) throw new DomainError('guard_not_met', { reasons: [notSigned], allowedActions })
}

const notSigned = {
  code: 'agreement_not_signed' as const,
  message: { id: 'Naskah kerja sama belum ditandatangani.', en: 'The agreement has not been signed.' },
}
