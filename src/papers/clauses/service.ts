import { sql } from 'drizzle-orm'
import { changedAgreement, type Changed } from '../../agreements/changed.ts'
import { requireAgreement, type AsOf } from '../../agreements/queries.ts'
import { requireEditableAgreement } from '../../agreements/service.ts'
import { agreements as t } from '../../agreements/tables.ts'
import { recordsOf } from '../../audit/service.ts'
import { clausesAt, optionalAmong, requireOptional } from '../../clauses/queries.ts'
import type { Database } from '../../db/client.ts'
import { updateRead } from '../../db/versioned.ts'
import { withOne } from '../../identity/policy.ts'
import type { Caller } from '../../kernel/actor.ts'
import type { Expected } from '../../kernel/expected.ts'
import { choiceOf } from './choice.ts'
import type { NewClauseChoice } from './schemas.ts'

const record = recordsOf('agreement')

/**
 * Decides what a draft is composed of from now on: which optional clauses, whether those about personal data, and of all of
 * them the versions in force now where it is renewed. 422 for a clause that is no optional one of it.
 */
export const chooseClauses = (
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  { optional, personalData, renew }: NewClauseChoice,
  asOf: AsOf,
): Promise<Changed> =>
  db.change(caller, async (session) => {
    const { actor } = caller
    const before = await requireAgreement(session, actor, id, asOf)
    requireEditableAgreement(actor, before, 'patch', version)
    const said = await choiceOf(session, id)
    const clauses = await clausesAt(session, before.type, renew ? null : said.asOf)
    if (optional) requireOptional(clauses, optional, '/optional')
    const chosen = {
      optionalClauses: optionalAmong(clauses, optional ?? said.optional),
      processesPersonalData: personalData ?? said.personalData,
    }
    const tookPart = withOne(before, actor)
    const renewed = renew ? { clausesAsOf: sql`now()` } : {}
    await updateRead(session, t, { id, version: before.version }, { ...chosen, ...renewed, tookPart })
    const now = await choiceOf(session, id)
    await record(session, caller, 'patch', id, named(said), named(now))
    return changedAgreement(session, actor, id, asOf)
  })

const named = ({ asOf, optional, personalData }: Awaited<ReturnType<typeof choiceOf>>) => ({
  clausesAsOf: asOf,
  optionalClauses: optional,
  processesPersonalData: personalData,
})
