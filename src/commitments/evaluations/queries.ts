import { and, eq, sql, type SQL } from 'drizzle-orm'
import { recordFields } from '../../db/columns.ts'
import { pick } from '../../kernel/content.ts'
import type { Actor } from '../../kernel/actor.ts'
import { involvesBranches } from '../../agreements/list/definitions.ts'
import { agreementVisibleTo, type AgreementRow } from '../../agreements/queries.ts'
import { agreements } from '../../agreements/tables.ts'
import { partiesDuring } from '../../agreements/parts/tables.ts'
import type { Session } from '../../db/session.ts'
import { oneOf, type ListDefinition } from '../../db/lists.ts'
import { key } from '../../db/keyset.ts'
import { readsFor } from '../../db/visibility.ts'
import { amongBranchesOf } from '../../organizations/branches/queries.ts'
import { recordedRefOf, type RecordedOrganizationRef } from '../../organizations/names/refs.ts'
import type { Evaluation } from '../monitoring-schemas.ts'
import { evaluationVisibility, mayPatchEvaluation, readsEvaluationsOf } from '../policy.ts'
import { ofAgreements } from '../commitments/queries.ts'
import { requireTold } from '../told.ts'
import { evaluationConditions, evaluations as t, partiesOfPeriod } from './tables.ts'
import { ofOrganization } from '../../organizations/merging/standing.ts'

export const evaluationsVisibleTo = (session: Session, actor: Actor): SQL | undefined =>
  and(
    agreementVisibleTo(session, actor),
    session.visibleTo(actor, evaluationVisibility, evaluationConditions(t, readsFor)),
  )

const selectEvaluations = (session: Session) =>
  session
    .select({
      ...pick(t, recordFields),
      agreementId: t.agreementId,
      evaluator: t.evaluator,
      organizationId: t.organizationId,
      organization: recordedRefOf<RecordedOrganizationRef | null>(
        t.organizationId,
        t.organizationNameAsRecorded,
      ),
      evaluatedOrganizationId: t.evaluatedOrganizationId,
      evaluatedOrganization: recordedRefOf<RecordedOrganizationRef | null>(
        t.evaluatedOrganizationId,
        t.evaluatedNameAsRecorded,
      ),
      namesAssumed: t.namesAssumed,
      counts: t.counts,
      periodFrom: t.periodFrom,
      periodUntil: t.periodUntil,
      rating: t.rating,
      criteria: t.criteria,
      recommendation: t.recommendation,
      note: t.note,
      organizationIds: sql<string[]>`${partiesOfPeriod(t)}`,
    })
    .from(t)
    .innerJoin(agreements, eq(agreements.id, t.agreementId))

/** The lead agency of an agreement, and its parties in a period: they may evaluate. */
export async function evaluatorsIn(
  session: Session,
  agreementId: string,
  { periodFrom, periodUntil }: { readonly periodFrom: string; readonly periodUntil: string },
): Promise<string[]> {
  const { rows } = await session.execute<{ ids: string[] }>(
    sql`select ${partiesDuring(agreementId, sql`${periodFrom}::date`, sql`${periodUntil}::date`)} as ids`,
  )
  return rows[0]!.ids
}

export type EvaluationRow = Awaited<ReturnType<typeof selectEvaluations>>[number]

export const presentEvaluation = (actor: Actor, row: EvaluationRow): Evaluation => {
  const { organizationIds: _, organizationId: __, evaluatedOrganizationId: ___, ...fields } = row
  return { ...fields, allowedActions: mayPatchEvaluation(actor, row) ? ['patch'] : [] }
}

/** One evaluation, as this actor sees it. 404 if the actor does not see it. */
export const requireEvaluation = (session: Session, actor: Actor, id: string): Promise<EvaluationRow> =>
  requireTold(session, actor, evaluationsTold, id)

export const evaluationList: ListDefinition<EvaluationRow> = {
  name: 'evaluations',
  id: t.id,
  sorts: { periodFrom: key(t.periodFrom, (row) => row.periodFrom) },
  filters: {
    ...ofAgreements,
    evaluator: oneOf(t.evaluator),
    evaluatedOrganizationId: ofOrganization(t.evaluatedOrganizationId),
    counts: (whether) => sql`${t.counts} = ${whether}::boolean`,
    'periodUntil[gte]': (day) => sql`${t.periodUntil} >= ${day}`,
    'periodUntil[lte]': (day) => sql`${t.periodUntil} <= ${day}`,
  },
  rolledUp: {
    collaboratorId: involvesBranches,
    evaluatedOrganizationId: (id) => sql`${t.evaluatedOrganizationId} ${amongBranchesOf(id)}`,
  },
}

/** An officer reads the evaluations of the agreements of its own agency. */
export const evaluationsTold = {
  list: evaluationList,
  agreementId: t.agreementId,
  visibleTo: evaluationsVisibleTo,
  select: selectEvaluations,
  mayList: (actor: Actor, agreement: AgreementRow) =>
    readsEvaluationsOf(actor, [...agreement.organizationIds, ...agreement.formerLeadIds]),
  present: presentEvaluation,
}
