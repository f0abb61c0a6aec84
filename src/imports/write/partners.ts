import type { Caller } from '../../kernel/actor.ts'
import type { Session } from '../../db/session.ts'
import { registerOrganization } from '../../organizations/service.ts'
import type { NewPartner } from '../match/new-partners.ts'

/**
 * Registers the new collaborators of a file. 409 if the legal name or a number already belongs to another organization.
 */
export async function registerPartners(
  session: Session,
  caller: Caller,
  partners: readonly NewPartner[],
): Promise<void> {
  for (const { id, organization } of partners)
    await registerOrganization(session, caller, 'collaborators', organization, id)
}
