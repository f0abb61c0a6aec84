import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { updateRead } from '../../db/versioned.ts'
import type { Caller } from '../../kernel/actor.ts'
import { jakartaDay, type Clock } from '../../kernel/days.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { requireAllowed } from '../../kernel/transitions.ts'
import { requireOrganizations } from '../../organizations/rules.ts'
import { requireStanding } from '../../organizations/succession/queries.ts'
import { ledFrom } from '../../transfers/queries.ts'
import { transferErrors } from '../../transfers/rules.ts'
import { formerLeads } from '../../transfers/tables.ts'
import { caseActionsFor } from '../policy.ts'
import { presentCase, requireCase } from '../queries.ts'
import { caseOrganizations, cases as t } from '../tables.ts'
import type { CaseTransfer } from './schemas.ts'

const record = recordsOf('case')

/**
 * Gives a case to another agency, which leads it from now on: where an agency is split. The former lead stays in the
 * case as a supporting agency, so that reports find it by either; it reads the history also when the new lead takes
 * it out of the case. The history says from which day, and by which legal basis. 409 for a canceled case; 412 if the current version is not `version`; 422 for
 * the present lead, an agency that is not registered or was succeeded, and a day to come.
 */
export async function transferCase(
  db: Database,
  clock: Clock,
  caller: Caller,
  id: string,
  version: Expected,
  transfer: CaseTransfer,
) {
  const { actor } = caller
  const { toAgencyId, from, legalBasis } = transfer
  return db.change(caller, async (session) => {
    const today = jakartaDay(clock())
    const before = await requireCase(session, actor, id)
    requireVersion(before, version)
    requireAllowed('transfer', caseActionsFor(actor, before))
    const errors = transferErrors(
      transfer,
      { leadAgencyId: before.leadAgencyId, ledFrom: await ledFrom(session, 'caseId', id) },
      today,
    )
    if (errors.length > 0) throw new DomainError('rule_violated', { errors })
    const named = new Map([['/toAgencyId', toAgencyId]])
    await requireOrganizations(session, 'agencies', named)
    await requireStanding(session, named, today)
    await session
      .insert(caseOrganizations)
      .values({ caseId: id, organizationId: toAgencyId, side: 'region' })
      .onConflictDoNothing()
    await session.insert(formerLeads).values({
      caseId: id,
      agencyId: before.leadAgencyId,
      until: from,
      legalBasis,
      movedBy: actor.accountId!,
    })
    await updateRead(session, t, before, { leadAgencyId: toAgencyId })
    await record(
      session,
      caller,
      'transfer',
      id,
      { leadAgencyId: before.leadAgencyId },
      { leadAgencyId: toAgencyId, from, legalBasis },
    )
    return presentCase(actor, await requireCase(session, actor, id))
  })
}
