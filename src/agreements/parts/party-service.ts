import { eq } from 'drizzle-orm'
import type { Caller } from '../../kernel/actor.ts'
import { recordChanges } from '../../audit/service.ts'
import { withOne } from '../../identity/policy.ts'
import type { Database } from '../../db/client.ts'
import type { Session } from '../../db/session.ts'
import { updateRead } from '../../db/versioned.ts'
import { DomainError, type FieldError } from '../../kernel/errors.ts'
import type { Expected } from '../../kernel/expected.ts'
import { mayActOnAgreement, mayFillInParty } from '../policy.ts'
import { requireAgreement, type AgreementRow, type AsOf } from '../queries.ts'
import type { PartiesPatch, PartyPatch } from '../schemas/party.ts'
import { requireEditableAgreement } from '../service.ts'
import { agreements } from '../tables.ts'
import { agreementParties } from './tables.ts'
import { changedAgreement } from '../changed.ts'

interface FilledIn {
  readonly party: AgreementRow['parties'][number]
  readonly patch: PartyPatch
}

/**
 * Fills in what a party signs with, while the text is a draft or after its approval; a partner after its approval. 403
 * for whoever is not the lead agency, unless the row is its own.
 */
export async function patchParty(
  db: Database,
  caller: Caller,
  { id, partyId }: { id: string; partyId: string },
  version: Expected,
  patch: PartyPatch,
  asOf: AsOf,
) {
  return db.change(caller, async (session) => {
    const before = await requireAgreement(session, caller.actor, id, asOf)
    const party = before.parties.find((each) => each.id === partyId)
    if (!party) throw new DomainError('not_found')
    await fillIn(session, caller, before, version, [{ party, patch }])
    return changedAgreement(session, caller.actor, id, asOf)
  })
}

/**
 * The same for several parties at once: all of them or none. 422 with the pointer of each that is no party of the
 * agreement.
 */
export async function patchParties(
  db: Database,
  caller: Caller,
  id: string,
  version: Expected,
  { parties }: PartiesPatch,
  asOf: AsOf,
) {
  return db.change(caller, async (session) => {
    const before = await requireAgreement(session, caller.actor, id, asOf)
    await fillIn(session, caller, before, version, knownAmong(before, parties))
    return changedAgreement(session, caller.actor, id, asOf)
  })
}

function knownAmong(agreement: AgreementRow, given: PartiesPatch['parties']): FilledIn[] {
  const found = given.map(({ id, ...patch }) => ({
    party: agreement.parties.find((each) => each.id === id),
    patch,
  }))
  const errors = found.flatMap(({ party }, at): FieldError[] =>
    party ? [] : [{ pointer: `/parties/${at}/id`, code: 'unknown_party', message: unknownParty }],
  )
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  return found.flatMap(({ party, patch }) => (party ? [{ party, patch }] : []))
}

/** Writes these rows, each with an event of its own. 403, 412 or 409, in that order, if the caller may not. */
async function fillIn(
  session: Session,
  caller: Caller,
  before: AgreementRow,
  version: Expected,
  rows: readonly FilledIn[],
): Promise<void> {
  const { actor } = caller
  if (!rows.every(({ party }) => mayFillInParty(actor, before, party.organization.id)))
    throw new DomainError('forbidden')
  requireEditableAgreement(actor, before, 'patch_party', version)
  await moveOn(session, caller, before)
  for (const { party, patch } of rows) {
    if (Object.keys(patch).length === 0) continue
    await session.update(agreementParties).set(patch).where(eq(agreementParties.id, party.id))
  }
  await recordChanges(
    session,
    caller,
    rows.map(({ party, patch }) => ({
      action: 'patch_party',
      resourceType: 'agreement',
      resourceId: before.id,
      before: party,
      after: { partyId: party.id, ...patch },
    })),
  )
}

/**
 * Writes the next version of the agreement and records that this actor took part. PostgreSQL lets an agency update only
 * agreements that it leads, and a partner none. When another party fills in its own row, a database function writes
 * only this.
 */
async function moveOn(session: Session, { actor }: Caller, before: AgreementRow): Promise<void> {
  const { id, version } = before
  if (mayActOnAgreement(actor, 'patch', before))
    return updateRead(session, agreements, { id, version }, { tookPart: withOne(before, actor) })
  const text =
    actor.role === 'partner'
      ? 'select registry_partner_moves_on($1, $2, true) as moved'
      : 'select registry_party_moves_on($1, $2) as moved'
  const { rows } = await session.$client.query<{ moved: boolean }>(text, [id, version])
  if (!rows[0]!.moved) throw new DomainError('stale_version')
}

const unknownParty = {
  id: 'Bukan id pihak naskah ini.',
  en: 'Not the id of a party of this agreement.',
}
