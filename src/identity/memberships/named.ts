import type { Database } from '../../db/client.ts'
import type { AccountRole, KnownAccount } from '../../kernel/actor.ts'
import type { NamedMembership } from '../../kernel/errors.ts'
import { organizationsOf } from '../accounts/service.ts'

/** The memberships of an account that are in force, each with the name of its organization, read as the membership. */
export const ownMemberships = (
  db: Database,
  { memberships }: KnownAccount,
): Promise<(NamedMembership & { readonly administrator: boolean })[]> =>
  Promise.all(
    memberships.map(async (actor) => {
      const { organization } = await organizationsOf(db, actor)
      const administrator = actor.administers.length > 0
      return { id: actor.membershipId!, role: actor.role as AccountRole, organization, administrator }
    }),
  )
