import { eq } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import { recordsOf } from '../../audit/service.ts'
import { withOne } from '../../identity/policy.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { updateRead } from '../../db/versioned.ts'
import { DomainError } from '../../kernel/errors.ts'
import { mayActOnAgreement, mayFillInParty } from '../policy.ts'
import { requireAgreement, type AgreementRow, type AsOf } from '../queries.ts'
import type { PartyPatch } from '../schemas/party.ts'
import { requireEditableAgreement } from '../service.ts'
import { agreements } from '../tables.ts'
import { agreementParties } from './tables.ts'
import { changedAgreement } from '../changed.ts'

const record = recordsOf('agreement')

/**
 * Fills in what a party signs with, while the text is a draft or after its approval. 403 for an agency that is not the
 * lead agency, unless the row is its own.
 */
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
    if (!mayFillInParty(caller.actor, before, party.organization.id)) throw new DomainError('forbidden')
    requireEditableAgreement(caller.actor, before, 'patch_party', version)
    await moveOn(session, caller, before)
    if (Object.keys(patch).length > 0) {
      await session.update(agreementParties).set(patch).where(eq(agreementParties.id, partyId))
    }
    await record(session, caller, 'patch_party', id, party, patch)
    return changedAgreement(session, caller.actor, id, asOf)
  })
}

/**
 * Writes the next version of the agreement and records that this actor took part. PostgreSQL lets an agency update only
 * agreements that it leads. When another agency fills in its own row, a database function writes only this.
 */
async function moveOn(session: Session, { actor }: Caller, before: AgreementRow): Promise<void> {
  const { id, version } = before
  if (mayActOnAgreement(actor, 'patch', before))
    return updateRead(session, agreements, { id, version }, { tookPart: withOne(before, actor) })
  const { rows } = await session.$client.query<{ moved: boolean }>(
    'select registry_party_moves_on($1, $2) as moved',
    [id, version],
  )
  if (!rows[0]!.moved) throw new DomainError('stale_version')
}
