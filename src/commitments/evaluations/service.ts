import { newId } from '../../kernel/new-id.ts'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { requireAgreement, type AsOf } from '../../agreements/queries.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Session } from '../../db/session.ts'
import type { Database } from '../../db/client.ts'
import { DomainError, type FieldError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { insertRecord, updateRead } from '../../db/versioned.ts'
import type { Evaluation, EvaluationPatch, NewEvaluation, PeriodQuery } from '../monitoring-schemas.ts'
import { actingAs } from '../../identity/policy.ts'
import { evaluatorOf, mayPatchEvaluation } from '../policy.ts'
import { requireConcluded } from '../commitments/queries.ts'
import { getTold, listAllTold, listTold } from '../told.ts'
import { at, lifeErrors, periodErrors } from '../commitments/rules.ts'
import { evaluations as t } from './tables.ts'
import { evaluatedBy, type Judge, type TakingPart } from './evaluated.ts'
import { mergedCriteria } from './criteria.ts'
import { requireOnce } from './overlap.ts'
import {
  evaluationsTold,
  presentEvaluation,
  evaluatorsIn,
  requireEvaluation,
  type EvaluationRow,
} from './queries.ts'

const record = recordsOf('evaluation')

/**
 * The evaluations of an agreement. 404 if the caller does not see the agreement, 403 for an officer of an agency
 * outside it.
 */
export const listEvaluations = (
  db: Database,
  caller: Caller,
  agreementId: string,
  query: PeriodQuery,
  asOf: AsOf,
) => listTold(db, caller, evaluationsTold, query, { agreementId, asOf })

/** Evaluations of all agreements that the caller may read. */
export const listAllEvaluations = (db: Database, caller: Caller, query: PeriodQuery) =>
  listAllTold(db, caller, evaluationsTold, query)

/** One evaluation. 404 if the caller may not see it. */
export const getEvaluation = (db: Database, caller: Caller, id: string): Promise<Evaluation> =>
  getTold(db, caller, evaluationsTold, id)

/** Evaluates in the role of the account. 403 if the caller had no part in the agreement in the period, 409 before its signature. */
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
    const evaluators = await evaluatorsIn(session, agreementId, input)
    const evaluator = evaluatorOf(actor, evaluators)
    if (!evaluator) throw new DomainError('forbidden')
    requireConcluded(agreement.status, [])
    refuse([...periodErrors({ ...input, today: asOf.asOf }), ...lifeErrors(input, agreement)])
    const organizationId = evaluator === 'bureau' ? null : actingAs(actor, evaluators)
    const judge = { evaluator, organizationId }
    const evaluatedOrganizationId = requireEvaluated(judge, agreement, input.evaluatedOrganizationId)
    const row = { ...input, agreementId, ...judge, evaluatedOrganizationId }
    await requireOnce(session, row)
    const id = await insertRecord(session, t, { ...row, id: newId(caller) })
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
  version: Expected,
  patch: EvaluationPatch,
  asOf: AsOf,
): Promise<Evaluation> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireEvaluation(session, actor, id)
    if (!mayPatchEvaluation(actor, before)) throw new DomainError('forbidden')
    requireVersion(before, version)
    await requirePeriod(session, actor, before, patch, asOf)
    const { criteria: given, ...said } = patch
    const change = {
      ...said,
      ...(given && { criteria: mergedCriteria(before.criteria, given) }),
      ...(await evaluatedOnce(session, actor, before, patch, asOf)),
    }
    if (before.counts || change.counts) await requireOnce(session, { ...before, ...change })
    await updateRead(session, t, { id, version: before.version }, change)
    await record(session, caller, 'patch', id, before, change)
    return presentEvaluation(actor, await requireEvaluation(session, actor, id))
  })
}

/** A period that stays is not refused: the agreement may have ended earlier since. */
async function requirePeriod(
  session: Session,
  actor: Actor,
  before: EvaluationRow,
  patch: EvaluationPatch,
  asOf: AsOf,
): Promise<void> {
  if (patch.periodFrom === undefined && patch.periodUntil === undefined) return
  const period = { ...before, ...patch }
  const agreement = await requireAgreement(session, actor, before.agreementId, asOf)
  if (!evaluatorOf(actor, await evaluatorsIn(session, before.agreementId, period)))
    throw new DomainError('forbidden')
  refuse([...periodErrors({ ...period, today: asOf.asOf }), ...lifeErrors(period, agreement)])
}

function refuse(errors: FieldError[]): void {
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
