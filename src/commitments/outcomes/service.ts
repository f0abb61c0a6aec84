import { and, eq, sql, type SQL } from 'drizzle-orm'
import { recordFields } from '../../db/columns.ts'
import { newId } from '../../kernel/new-id.ts'
import { pick } from '../../kernel/content.ts'
import type { Actor, Caller } from '../../kernel/actor.ts'
import { agreementVisibleTo, requireAgreement, type AsOf } from '../../agreements/queries.ts'
import { agreements } from '../../agreements/tables.ts'
import { partConditions } from '../../agreements/parts/tables.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Session } from '../../db/session.ts'
import type { Database } from '../../db/client.ts'
import type { ListDefinition } from '../../db/lists.ts'
import { key } from '../../db/keyset.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { insertRecord, updateRead } from '../../db/versioned.ts'
import type { NewOutcome, Outcome, OutcomePatch, PeriodQuery } from '../monitoring-schemas.ts'
import { mayMeasure, outcomeVisibility } from '../policy.ts'
import { ofAgreements, requireConcluded } from '../commitments/queries.ts'
import { getTold, listAllTold, listTold, requireTold } from '../told.ts'
import { measurementErrors, periodErrors, type Indicators, type PeriodFacts } from '../commitments/rules.ts'
import { outcomeMeasurements as t } from './tables.ts'

const record = recordsOf('outcome')

/** The outcomes measured for an agreement. 404 if the caller does not see the agreement. */
export const listOutcomes = (
  db: Database,
  caller: Caller,
  agreementId: string,
  query: PeriodQuery,
  asOf: AsOf,
) => listTold(db, caller, told, query, { agreementId, asOf })

/** Measurements of all agreements that the caller sees. */
export const listAllOutcomes = (db: Database, caller: Caller, query: PeriodQuery) =>
  listAllTold(db, caller, told, query)

/** One measurement. 404 if the caller does not see its agreement. */
export const getOutcome = (db: Database, caller: Caller, id: string): Promise<Outcome> =>
  getTold(db, caller, told, id)

/**
 * Records a measurement. 403 if the caller is not an officer of the lead agency, 409 before the signature, 422 for a
 * period that is not over.
 */
export async function createOutcome(
  db: Database,
  caller: Caller,
  agreementId: string,
  input: NewOutcome,
  asOf: AsOf,
): Promise<Outcome> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const agreement = await requireAgreement(session, actor, agreementId, asOf)
    if (!mayMeasure(actor, agreement)) throw new DomainError('forbidden')
    requireConcluded(agreement.status, [])
    refuse({ ...nothingMeasured, ...input }, asOf)
    const row = { ...input, agreementId }
    const id = await insertRecord(session, t, { ...row, id: newId(caller) })
    await record(session, caller, 'create', id, {}, row)
    return presentOutcome(actor, await requireOutcome(session, actor, id))
  })
}

/** Corrects a measurement. 412 if the current version is not `version`. */
export async function patchOutcome(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  patch: OutcomePatch,
  asOf: AsOf,
): Promise<Outcome> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireOutcome(session, actor, id)
    if (!mayMeasure(actor, before)) throw new DomainError('forbidden')
    requireVersion(before, version)
    refuse({ ...before, ...patch }, asOf)
    await updateRead(session, t, { id, version: before.version }, patch)
    await record(session, caller, 'patch', id, before, patch)
    return presentOutcome(actor, await requireOutcome(session, actor, id))
  })
}

const nothingMeasured: Indicators = { assets: null, workers: null, turnover: null }

function refuse(told: Omit<PeriodFacts, 'today'> & Indicators, { asOf }: AsOf): void {
  const errors = [...periodErrors({ ...told, today: asOf }), ...measurementErrors(told)]
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}

export const outcomesVisibleTo = (session: Session, actor: Actor): SQL | undefined =>
  and(agreementVisibleTo(session, actor), session.visibleTo(actor, outcomeVisibility, partConditions()))

const selectOutcomes = (session: Session) =>
  session
    .select({
      ...pick(t, recordFields),
      agreementId: t.agreementId,
      periodFrom: t.periodFrom,
      periodUntil: t.periodUntil,
      sampleSize: t.sampleSize,
      assets: t.assets,
      workers: t.workers,
      turnover: t.turnover,
      note: t.note,
      leadAgencyId: agreements.leadAgencyId,
    })
    .from(t)
    .innerJoin(agreements, eq(agreements.id, t.agreementId))

type OutcomeRow = Awaited<ReturnType<typeof selectOutcomes>>[number]

const presentOutcome = (actor: Actor, { leadAgencyId, ...row }: OutcomeRow): Outcome => ({
  ...row,
  allowedActions: mayMeasure(actor, { leadAgencyId }) ? ['patch'] : [],
})

const requireOutcome = (session: Session, actor: Actor, id: string): Promise<OutcomeRow> =>
  requireTold(session, actor, told, id)

export const outcomeList: ListDefinition<OutcomeRow> = {
  name: 'outcomes',
  id: t.id,
  sorts: { periodFrom: key(t.periodFrom, (row) => row.periodFrom) },
  filters: {
    ...ofAgreements,
    'periodUntil[gte]': (day) => sql`${t.periodUntil} >= ${day}`,
    'periodUntil[lte]': (day) => sql`${t.periodUntil} <= ${day}`,
  },
}

const told = {
  list: outcomeList,
  agreementId: t.agreementId,
  visibleTo: outcomesVisibleTo,
  select: selectOutcomes,
  mayList: () => true,
  present: presentOutcome,
}
