import { and, asc, eq, gte, isNull, lte, ne, sql, type SQL } from 'drizzle-orm'
import { recordFields } from '../../db/columns.ts'
import { pick } from '../../kernel/content.ts'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { agreementVisibleTo, requireAgreement, type AsOf } from '../../agreements/queries.ts'
import { agreements } from '../../agreements/tables.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Session } from '../../db/session.ts'
import type { Database } from '../../db/client.ts'
import { oneOf, type ListDefinition } from '../../db/lists.ts'
import { key, presented } from '../../db/keyset.ts'
import { readsFor } from '../../db/visibility.ts'
import { DomainError } from '../../kernel/errors.ts'
import { updateRead } from '../../db/versioned.ts'
import { recordedRefOf, type RecordedOrganizationRef } from '../../organizations/names/refs.ts'
import type { Evaluation, EvaluationPatch, NewEvaluation, PeriodQuery } from '../monitoring-schemas.ts'
import { actingAs } from '../../identity/policy.ts'
import { evaluationVisibility, evaluatorOf, mayPatchEvaluation, readsEvaluationsOf } from '../policy.ts'
import { ofAgreements, requireConcluded } from '../commitments/queries.ts'
import { pageOfTold, requireTold } from '../told.ts'
import { at, periodErrors, type PeriodFacts } from '../commitments/rules.ts'
import { evaluationConditions, evaluations as t } from './tables.ts'
import { evaluatedBy, type Judge, type TakingPart } from './evaluated.ts'

const record = recordsOf('evaluation')

/**
 * The evaluations of an agreement. 404 if the caller does not see the agreement, 403 for an officer of an agency
 * outside it.
 */
export async function listEvaluations(
  db: Database,
  { actor }: Caller,
  agreementId: string,
  query: PeriodQuery,
  asOf: AsOf,
) {
  const found = await db.read(actor, async (session) => {
    const agreement = await requireAgreement(session, actor, agreementId, asOf)
    if (!readsEvaluationsOf(actor, agreement.organizationIds)) throw new DomainError('forbidden')
    return pageOfTold(session, actor, told, query, agreementId)
  })
  return presented(found, (row) => presentEvaluation(actor, row))
}

/**
 * Evaluations of all agreements that the caller may read. An officer reads those of the agreements of its own agency.
 */
export async function listAllEvaluations(db: Database, { actor }: Caller, query: PeriodQuery) {
  const found = await db.read(actor, (session) => pageOfTold(session, actor, told, query))
  return presented(found, (row) => presentEvaluation(actor, row))
}

/** One evaluation. 404 if the caller may not see it. */
export async function getEvaluation(db: Database, { actor }: Caller, id: string): Promise<Evaluation> {
  return presentEvaluation(actor, await db.read(actor, (session) => requireEvaluation(session, actor, id)))
}

/** Evaluates in the role of the account. 403 if the caller has no part in the agreement, 409 before its signature. */
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
    const organizationId = evaluator === 'bureau' ? null : actingAs(actor, agreement.organizationIds)
    const judge = { evaluator, organizationId }
    const evaluatedOrganizationId = requireEvaluated(judge, agreement, input.evaluatedOrganizationId)
    const row = { ...input, agreementId, ...judge, evaluatedOrganizationId }
    await requireOnce(session, row)
    const [created] = await session.insert(t).values(row).returning({ id: t.id })
    const id = created!.id
    await record(session, caller, 'create', id, {}, row)
    return presentEvaluation(actor, await requireEvaluation(session, actor, id))
  })
}

/**
 * Changes an evaluation that the caller gave. 403 for an evaluation by others, 412 if the current version is not
 * `version`, 409 if the new period overlaps that of another evaluation. Some old evaluations do not name the
 * organization they are about: the patch can add it once, and the evaluation counts from then on.
 */
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
    const change = { ...patch, ...(await evaluatedOnce(session, actor, before, patch, asOf)) }
    if (before.counts || change.counts) await requireOnce(session, { ...before, ...change })
    await updateRead(session, t, { id, version }, change)
    await record(session, caller, 'patch', id, before, change)
    return presentEvaluation(actor, await requireEvaluation(session, actor, id))
  })
}

function refuse(period: Omit<PeriodFacts, 'today'>, { asOf }: AsOf): void {
  const errors = periodErrors({ ...period, today: asOf })
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

function requireEvaluated(judge: Judge, agreement: TakingPart, named: string | undefined): string {
  const evaluated = evaluatedBy(judge, agreement, named)
  if ('error' in evaluated) throw new DomainError('rule_violated', { errors: [evaluated.error] })
  return evaluated.id
}

/**
 * The columns to write if the patch names the evaluated organization of an old evaluation. 422 if it already names
 * another one.
 */
async function evaluatedOnce(
  session: Session,
  actor: Actor,
  before: EvaluationRow,
  { evaluatedOrganizationId: named }: EvaluationPatch,
  asOf: AsOf,
) {
  if (named === undefined) return {}
  const { evaluatedOrganizationId: said } = before
  if (said === named) return {}
  if (said !== null)
    throw new DomainError('rule_violated', {
      errors: [at('/evaluatedOrganizationId', 'already_said', alreadySaid)],
    })
  const agreement = await requireAgreement(session, actor, before.agreementId, asOf)
  return { evaluatedOrganizationId: requireEvaluated(before, agreement, named), counts: true }
}

const alreadySaid = {
  id: 'Yang dinilai sudah disebut dan tidak berubah; untuk yang lain, buat evaluasi baru.',
  en: 'Who is evaluated was said and does not change; for another, make a new evaluation.',
}

/**
 * 409 `already_exists`, naming an evaluation by the same evaluator, of the same organization, with an overlapping
 * period.
 */
async function requireOnce(
  session: Session,
  row: Judge &
    Pick<EvaluationRow, 'agreementId' | 'evaluatedOrganizationId' | 'periodFrom' | 'periodUntil'> & {
      id?: string
    },
): Promise<void> {
  const [first] = await session
    .select({ id: t.id, periodFrom: t.periodFrom, periodUntil: t.periodUntil })
    .from(t)
    .where(
      and(
        eq(t.agreementId, row.agreementId),
        eq(t.evaluator, row.evaluator),
        row.organizationId === null ? isNull(t.organizationId) : eq(t.organizationId, row.organizationId),
        eq(t.evaluatedOrganizationId, row.evaluatedOrganizationId!),
        eq(t.counts, true),
        row.id === undefined ? undefined : ne(t.id, row.id),
        lte(t.periodFrom, row.periodUntil),
        gte(t.periodUntil, row.periodFrom),
      ),
    )
    .orderBy(asc(t.periodFrom))
    .limit(1)
  if (!first) return
  const period = `${first.periodFrom} – ${first.periodUntil}`
  throw new DomainError('already_exists', {
    detail: {
      id: `Penilai ini sudah menilainya untuk ${period}: ubah evaluasi itu, atau pilih periode lain.`,
      en: `This evaluator has judged it for ${period} already: change that evaluation, or choose another period.`,
    },
    conflictsWith: { id: first.id, name: period, location: `/v1/evaluations/${first.id}` },
  })
}

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
      recommendation: t.recommendation,
      note: t.note,
      organizationIds: agreements.organizationIds,
    })
    .from(t)
    .innerJoin(agreements, eq(agreements.id, t.agreementId))

type EvaluationRow = Awaited<ReturnType<typeof selectEvaluations>>[number]

const presentEvaluation = (actor: Actor, row: EvaluationRow): Evaluation => {
  const { organizationIds: _, organizationId: __, evaluatedOrganizationId: ___, ...fields } = row
  return { ...fields, allowedActions: mayPatchEvaluation(actor, row) ? ['patch'] : [] }
}

const requireEvaluation = (session: Session, actor: Actor, id: string): Promise<EvaluationRow> =>
  requireTold(session, actor, told, id)

export const evaluationList: ListDefinition<EvaluationRow> = {
  name: 'evaluations',
  id: t.id,
  sorts: { periodFrom: key(t.periodFrom, (row) => row.periodFrom) },
  filters: {
    ...ofAgreements,
    evaluator: oneOf(t.evaluator),
    evaluatedOrganizationId: (id) => sql`${t.evaluatedOrganizationId} = ${id}`,
    counts: (whether) => sql`${t.counts} = ${whether}::boolean`,
    'periodUntil[gte]': (day) => sql`${t.periodUntil} >= ${day}`,
    'periodUntil[lte]': (day) => sql`${t.periodUntil} <= ${day}`,
  },
}

const told = {
  list: evaluationList,
  agreementId: t.agreementId,
  visibleTo: evaluationsVisibleTo,
  select: selectEvaluations,
}
