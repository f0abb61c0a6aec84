import { eq } from 'drizzle-orm'
import { newId } from '../../kernel/new-id.ts'
import type { Caller } from '../../kernel/actor.ts'
import { pick } from '../../kernel/content.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { recordsOf } from '../../audit/service.ts'
import { requireConcluded } from '../../commitments/commitments/queries.ts'
import { getTold, listAllTold, listTold, requireTold } from '../../commitments/told.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { insertRecord, updateRead } from '../../db/versioned.ts'
import { requireAgreement, type AsOf } from '../queries.ts'
import { mayRecordResults, presentResult, results } from './queries.ts'
import { resultErrors } from './rules.ts'
import type { NewResult, ResultPatch, ResultQuery } from './schemas.ts'
import { agreementResults as t, resultFields } from './tables.ts'

const record = recordsOf('result')

/** What an agreement brought the region. 404 if the caller does not see the agreement. */
export const listResults = (
  db: Database,
  caller: Caller,
  agreementId: string,
  query: ResultQuery,
  asOf: AsOf,
) => listTold(db, caller, results, query, { agreementId, asOf })

/** Results of all agreements that the caller sees. */
export const listAllResults = (db: Database, caller: Caller, query: ResultQuery) =>
  listAllTold(db, caller, results, query)

/** One result. 404 if the caller does not see its agreement. */
export const getResult = (db: Database, caller: Caller, id: string) => getTold(db, caller, results, id)

/** Records a result. 403 if the caller may not, 409 before the signature, 422 for a day in the future. */
export async function createResult(
  db: Database,
  caller: Caller,
  agreementId: string,
  input: NewResult,
  asOf: AsOf,
) {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const agreement = await requireAgreement(session, actor, agreementId, asOf)
    if (!mayRecordResults(actor, agreement)) throw new DomainError('forbidden')
    requireConcluded(agreement.status, [])
    refuse({ value: null, ...input }, asOf)
    const row = { ...input, agreementId }
    const id = await insertRecord(session, t, { ...row, id: newId(caller) })
    await record(session, caller, 'create', id, {}, row)
    return presentResult(actor, await requireTold(session, actor, results, id))
  })
}

/** Corrects a result. 412 if the current version is not `version`. */
export async function patchResult(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  patch: ResultPatch,
  asOf: AsOf,
) {
  return db.change(caller, async (session) => {
    const before = await requireOwn(session, caller, id, version)
    refuse({ ...before, ...patch }, asOf)
    await updateRead(session, t, before, patch)
    await record(session, caller, 'patch', id, before, patch)
    return presentResult(caller.actor, await requireTold(session, caller.actor, results, id))
  })
}

/** Removes a result that was recorded by mistake; the trail keeps it. */
export async function removeResult(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
): Promise<void> {
  return db.change(caller, async (session) => {
    const before = await requireOwn(session, caller, id, version)
    await session.delete(t).where(eq(t.id, id))
    await record(session, caller, 'remove', id, pick(before, resultFields), nothing)
  })
}

const nothing = {
  kind: null,
  description: null,
  value: null,
  referenceNumber: null,
  receivedOn: null,
}

/** 404, 403 or 412, in that order, if the caller may not change the result. */
async function requireOwn(session: Session, { actor }: Caller, id: string, version: Expected) {
  const before = await requireTold(session, actor, results, id)
  if (!mayRecordResults(actor, before)) throw new DomainError('forbidden')
  requireVersion(before, version)
  return before
}

type Facts = Omit<Parameters<typeof resultErrors>[0], 'today'>

function refuse(facts: Facts, { today }: AsOf): void {
  const errors = resultErrors({ ...facts, today })
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
}
