import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { updateRead } from '../../db/versioned.ts'
import type { Caller } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { requireAllowed } from '../../kernel/transitions.ts'
import { successionErrors } from '../lifecycle.ts'
import { lockRegister } from '../locks.ts'
import { requireOrganization } from '../queries.ts'
import { requireOrganizations } from '../rules.ts'
import type { Organization } from '../schemas.ts'
import { organizations as t } from '../tables.ts'
import { isInLine } from './queries.ts'
import type { Succession } from './schemas.ts'

const record = recordsOf('organization')

/**
 * Records that another agency succeeds this one from a day on, by a regulation. A second call corrects the first. 412
 * if the current version is not `version`, 422 for a successor that is not a registered agency, was merged or is
 * inactive, or would create a cycle.
 */
export async function succeedAgency(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  succession: Succession,
): Promise<Organization> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    await lockRegister(session)
    const before = await requireOrganization(session, actor, 'agencies', id)
    if (actor.role !== 'admin') throw new DomainError('forbidden')
    requireVersion(before, version)
    requireAllowed('succeed', before.allowedActions)
    const { succeededById } = succession
    await requireOrganizations(session, 'agencies', new Map([['/succeededById', succeededById]]))
    const successor = await requireOrganization(session, actor, 'agencies', succeededById)
    const closesCircle = await isInLine(session, id, succeededById)
    const errors = successionErrors(before, successor, closesCircle)
    if (errors.length > 0) throw new DomainError('rule_violated', { errors })
    await updateRead(session, t, { id, version: before.version }, succession)
    await record(session, caller, 'succeed', id, before, { ...succession })
    return requireOrganization(session, actor, 'agencies', id)
  })
}
