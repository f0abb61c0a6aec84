import { eq } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import { withOne } from '../../identity/policy.ts'
import type { Database } from '../../db/client.ts'
import { updateRead } from '../../db/versioned.ts'
import { DomainError } from '../../kernel/errors.ts'
import { requireAgreement, type AsOf } from '../queries.ts'
import type { PartyPatch } from '../schemas.ts'
import { requireEditableAgreement } from '../service.ts'
import { agreementParties, agreements } from '../tables.ts'
import { changedAgreement } from '../changed.ts'

const record = recordsOf('agreement')

/** Fills in what a party signs with, while the text is a draft or once it is approved. */
export async function patchParty(
  db: Database,
  caller: Caller,
  { id, partyId }: { id: string; partyId: string },
  version: number,
  patch: PartyPatch,
  asOf: AsOf,
) {
  return db.change(caller, async (session) => {
    const before = await requireAgreement(session, caller.actor, id, asOf)
    const party = before.parties.find((each) => each.id === partyId)
    if (!party) throw new DomainError('not_found')
    requireEditableAgreement(caller.actor, before, 'patch_party', version)
    await updateRead(session, agreements, { id, version }, { tookPart: withOne(before, caller.actor) })
    if (Object.keys(patch).length > 0) {
      await session.update(agreementParties).set(patch).where(eq(agreementParties.id, partyId))
    }
    await record(session, caller, 'patch_party', id, party, patch)
    return changedAgreement(session, caller.actor, id, asOf)
  })
}
