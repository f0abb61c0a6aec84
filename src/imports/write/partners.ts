import type { Caller } from '../../kernel/actor.ts'
import type { Session } from '../../db/session.ts'
import { registerOrganization } from '../../organizations/service.ts'
import type { NewPartner } from '../plan/new-partners.ts'

/** Registers the collaborators that come with a file. 409 where one has the legal name or the number of another. */
export async function registerPartners(
  session: Session,
  caller: Caller,
  partners: readonly NewPartner[],
): Promise<void> {
  for (const { id, organization } of partners)
    await registerOrganization(session, caller, 'collaborators', organization, id)
}
