import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { agreementVisibleTo, requireAgreement, type AsOf } from '../../agreements/queries.ts'
import { agreementOwn, agreements, agreementSeen } from '../../agreements/tables.ts'
import { recordsOf } from '../../audit/service.ts'
import { prepared, type Session } from '../../db/session.ts'
import type { Database } from '../../db/client.ts'
import { listPage, oneOf, type ListDefinition } from '../../db/lists.ts'
import { key } from '../../db/keyset.ts'
import { visibleTo } from '../../db/visibility.ts'
import { DomainError } from '../../kernel/errors.ts'
import { updateRead } from '../../db/versioned.ts'
import { organizationRefOf, type OrganizationRef } from '../../organizations/queries.ts'
import type { Evaluation, EvaluationPatch, NewEvaluation, PeriodQuery } from '../monitoring-schemas.ts'
import { actingAs } from '../../identity/policy.ts'
import { evaluationVisibility, evaluatorOf, mayPatchEvaluation, readsEvaluationsOf } from '../policy.ts'
import { ofAgreements, requireConcluded } from '../commitments/queries.ts'
import { periodErrors, type PeriodFacts } from '../commitments/rules.ts'
import { evaluations as t } from '../tables.ts'

const record = recordsOf('evaluation')

/** How an agreement was judged. 404 where the caller does not see it, 403 for an officer of an agency outside it. */
export async function listEvaluations(
  db: Database,
  { actor }: Caller,
  agreementId: string,
  query: PeriodQuery,
  asOf: AsOf,
) {
  const { data, page } = await db.read(actor, async (session) => {
    const agreement = await requireAgreement(session, actor, agreementId, asOf)
    if (!readsEvaluationsOf(actor, agreement.organizationIds)) throw new DomainError('forbidden')
    return listPage(session, evaluationList, query, {
      variant: actor.role,
      where: and(eq(t.agreementId, sql.placeholder('agreementId')), evaluationsVisibleTo(actor)),
      values: { agreementId, readsFor: actor.readsFor },
      rows: () => selectEvaluations(session),
    })
  })
  return { data: data.map((row) => presentEvaluation(actor, row)), page }
}

/** One evaluation. 404 where the caller may not see it. */
export async function getEvaluation(db: Database, { actor }: Caller, id: string): Promise<Evaluation> {
  return presentEvaluation(actor, await db.read(actor, (session) => requireEvaluation(session, actor, id)))
}

/** Evaluates as the account's own side. 403 for who takes no part in the agreement, 409 before its signature. */
export async function createEvaluation(
  db: Database,
  caller: Caller,
  agreementId: string,
  input: NewEvaluation,
  asOf: AsOf,
): Promise<Evaluation> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const agreement = await requireAgreement(session, actor, agreementId, asOf)
    const evaluator = evaluatorOf(actor, agreement.organizationIds)
    if (!evaluator) throw new DomainError('forbidden')
    requireConcluded(agreement.status, [])
    refuse(input, asOf)
    const row = {
      ...input,
      agreementId,
      evaluator,
      organizationId: evaluator === 'bureau' ? null : actingAs(actor, agreement.organizationIds),
    }
    const [created] = await session.insert(t).values(row).returning({ id: t.id })
    const id = created!.id
    await record(session, caller, 'create', id, {}, row)
    return presentEvaluation(actor, await requireEvaluation(session, actor, id))
  })
}

/** Changes an evaluation of one's own. 403 for another's, 412 where it has moved on from `version`. */
export async function patchEvaluation(
  db: Database,
  caller: Caller,
  id: string,
  version: number,
  patch: EvaluationPatch,
  asOf: AsOf,
): Promise<Evaluation> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireEvaluation(session, actor, id)
    if (!mayPatchEvaluation(actor, before)) throw new DomainError('forbidden')
    if (before.version !== version) throw new DomainError('stale_version')
    refuse({ ...before, ...patch }, asOf)
    await updateRead(session, t, { id, version }, patch)
    await record(session, caller, 'patch', id, before, patch)
    return presentEvaluation(actor, await requireEvaluation(session, actor, id))
  })
}

function refuse(period: Omit<PeriodFacts, 'today'>, { asOf }: AsOf): void {
  const errors = periodErrors({ ...period, today: asOf })
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

export const evaluationsVisibleTo = (actor: Actor): SQL | undefined =>
  and(
    agreementVisibleTo(actor),
    visibleTo(actor, evaluationVisibility, { agreement_seen: agreementSeen, agreement_own: agreementOwn }),
  )

export const selectEvaluations = (session: Session) =>
  session
    .select({
      id: t.id,
      agreementId: t.agreementId,
      evaluator: t.evaluator,
      organizationId: t.organizationId,
      organization: organizationRefOf<OrganizationRef | null>(t.organizationId),
      periodFrom: t.periodFrom,
      periodUntil: t.periodUntil,
      rating: t.rating,
      recommendation: t.recommendation,
      note: t.note,
      version: t.version,
      createdAt: t.createdAt,
      updatedAt: t.updatedAt,
      organizationIds: agreements.organizationIds,
    })
    .from(t)
    .innerJoin(agreements, eq(agreements.id, t.agreementId))

export type EvaluationRow = Awaited<ReturnType<typeof selectEvaluations>>[number]

export const presentEvaluation = (actor: Actor, row: EvaluationRow): Evaluation => {
  const { organizationIds: _, organizationId: __, ...fields } = row
  return { ...fields, allowedActions: mayPatchEvaluation(actor, row) ? ['patch'] : [] }
}

async function requireEvaluation(session: Session, actor: Actor, id: string): Promise<EvaluationRow> {
  const [row] = await prepared(session, `evaluation ${actor.role}`, (name) =>
    selectEvaluations(session)
      .where(and(eq(t.id, sql.placeholder('id')), evaluationsVisibleTo(actor)))
      .prepare(name),
  ).execute({ id, readsFor: actor.readsFor })
  if (!row) throw new DomainError('not_found')
  return row
}

export const evaluationList: ListDefinition<EvaluationRow> = {
  name: 'evaluations',
  id: t.id,
  sorts: { periodFrom: key(t.periodFrom, (row) => row.periodFrom) },
  filters: {
    ...ofAgreements,
    evaluator: oneOf(t.evaluator),
    'periodUntil[gte]': (day) => sql`${t.periodUntil} >= ${day}`,
    'periodUntil[lte]': (day) => sql`${t.periodUntil} <= ${day}`,
  },
}
