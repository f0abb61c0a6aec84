import type { Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import type { Database } from '../../db/client.ts'
import { updateRead } from '../../db/versioned.ts'
import { DomainError } from '../../kernel/errors.ts'
import { type Expected, requireVersion } from '../../kernel/expected.ts'
import { requireEditable } from '../../kernel/transitions.ts'
import { organizationLifecycle } from '../lifecycle.ts'
import { mayKeepContacts } from '../policy.ts'
import { requireOrganization } from '../queries.ts'
import type { Organization, OrganizationPatch } from '../schemas.ts'
import { organizations as t } from '../tables.ts'
import { replaceParts } from './parts.ts'

const record = recordsOf('organization')

/**
 * Replaces the contacts of the partner's own collaborator. 403 for another one, and if the patch names any other field;
 * 412 if the current version is not `version`; 409 `not_editable` if it was merged.
 */
export async function keepContacts(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  { contacts, ...others }: OrganizationPatch,
): Promise<Organization> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireOrganization(session, actor, 'collaborators', id)
    if (!mayKeepContacts(actor, before) || Object.keys(others).length > 0) throw new DomainError('forbidden')
    requireVersion(before, version)
    requireEditable(organizationLifecycle, before.status, 'keep_contacts', before.allowedActions)
    await updateRead(session, t, { id, version: before.version }, {})
    await replaceParts(session, id, { contacts })
    await record(session, caller, 'patch', id, before, { contacts })
    return requireOrganization(session, actor, 'collaborators', id)
  })
}
