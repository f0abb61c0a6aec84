import { sql, type SQL } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { ofOrganization, type Actor, type Caller } from '../kernel/actor.ts'
import { recordChange } from '../audit/service.ts'
import { masked } from '../audit/changes.ts'
import type { Database } from '../db/client.ts'
import type { Session } from '../db/session.ts'
import { DomainError } from '../kernel/errors.ts'
import { isRegistered } from './requests/registered.ts'
import { partyHasSigned, takenInParty } from './mentions.ts'
import type { Erasure, ErasureRequest, MentionKey, MentionKind } from './schemas.ts'

interface ErasableRow {
  readonly resourceType: string
  /** The field of the record that names the person. */
  readonly field: string
  /** SQL: the id of the record, and whether the mention must be kept. No row if there is no such mention. */
  readonly find: (id: string) => SQL
  readonly erase: (id: string) => SQL
  /** SQL: what can go once that is done. */
  readonly afterwards?: (id: string) => SQL
  /** SQL: raises the version of the record, so that a change based on an older read cannot write the name back. */
  readonly touch: (recordId: string) => SQL
}

const touched = (table: string) => (id: string) =>
  sql`update ${sql.identifier(table)} set version = version + 1, updated_at = now() where id = ${id}`

const rows: Record<MentionKind, ErasableRow> = {
  contact: {
    resourceType: 'organization',
    field: 'contacts',
    find: (id) =>
      sql`select organization_id "recordId", false kept from organization_contacts where id = ${id}`,
    erase: (id) => sql`delete from organization_contacts where id = ${id}`,
    touch: touched('organizations'),
  },
  liaison_officer: {
    resourceType: 'organization',
    field: 'liaisonOfficers',
    find: (id) =>
      sql`select organization_id "recordId", false kept from organization_liaison_officers where id = ${id}`,
    erase: (id) => sql`delete from organization_liaison_officers where id = ${id}`,
    touch: touched('organizations'),
  },
  // Only the name and title are erased: the minutes still show that somebody from the organization took part.
  participant: {
    resourceType: 'meeting',
    field: 'participants',
    find: (id) => sql`select meeting_id "recordId", false kept from meeting_participants where id = ${id}`,
    erase: (id) => sql`update meeting_participants set name = ${masked}, title = null where id = ${id}`,
    touch: touched('meetings'),
  },
  signatory: {
    resourceType: 'agreement',
    field: 'signatoryName',
    find: (id) =>
      sql`with party as (
          select agreement_id "recordId", ${partyHasSigned} kept from agreement_parties p
          join agreements a on a.id = agreement_id where p.id = ${id} for update of p
        ) table party union all
        select record_id, was->>'signed_on' is not null from organization_moves
        where ${takenInParty} and was->>'id' = ${id}`,
    // Also erases the same person in a party of the same draft that a merge removed.
    erase: (id) =>
      sql`with party as (select agreement_id, signatory_name from agreement_parties where id = ${id}),
        taken_in as (
          update organization_moves set was = was || '{"signatory_name": null, "signatory_title": null}'
          where ${takenInParty} and (was->>'id' = ${id} or exists (
            select from party where record_id = party.agreement_id and was->>'signatory_name' = party.signatory_name)))
        update agreement_parties set signatory_name = null, signatory_title = null where id = ${id}`,
    touch: touched('agreements'),
  },
  // What was published stays: it names nobody.
  feedback_sender: {
    resourceType: 'feedback',
    field: 'senderName',
    find: (id) => sql`select id "recordId", false kept from feedback
      where id = ${id} and num_nonnulls(sender_name, sender_contact) > 0`,
    erase: (id) => sql`update feedback set sender_name = null, sender_contact = null,
      received_text = coalesce(published_text, ${masked}) where id = ${id}`,
    touch: touched('feedback'),
  },
  // The audit trail still refers to the account by its id. An address in `.invalid` can never exist (RFC 2606).
  account: {
    resourceType: 'user',
    field: 'email',
    find: (id) =>
      sql`select id "recordId", status <> 'disabled' kept from accounts where id = ${id} for update`,
    erase: (id) =>
      sql`with calendars as (delete from calendar_feeds where account_id = ${id})
        update accounts set name = ${`${masked} ${id}`}, status = 'disabled', identity_issuer = null, identity_subject = null,
        email = case when email is not null then ${`${id}@erased.invalid`} end where id = ${id}`,
    // People may name their devices by themselves.
    afterwards: (id) =>
      sql`with codes as (delete from recovery_codes where account_id = ${id})
        delete from second_factors where account_id = ${id}`,
    touch: touched('accounts'),
  },
}

/**
 * Erases these mentions of a person (UU 27/2022, articles 8 and 43) and reports which ones must be kept. The audit
 * trail holds no names, so it is not changed. It records each changed record, who erased, why and for which request. 422,
 * with an error for each mention that does not exist, and for a request that does not.
 */
export async function erasePersonalData(
  db: Database,
  caller: Caller,
  { items, reason, privacyRequestId }: ErasureRequest,
): Promise<Erasure> {
  return db.write(caller.actor, async (session) => {
    if (privacyRequestId !== undefined && !(await isRegistered(session, privacyRequestId)))
      throw new DomainError('rule_violated', { errors: [unknownRequest] })
    const forRequest = privacyRequestId === undefined ? {} : { privacyRequestId }
    return eraseMentions(session, caller, items, { reason, ...forRequest })
  })
}

/**
 * Erases these mentions in the transaction of the session; the trail has what is `said` of it with each record. 422, with
 * an error for each mention that does not exist.
 */
export async function eraseMentions(
  session: Session,
  caller: Caller,
  items: readonly MentionKey[],
  said: Said,
): Promise<Erasure> {
  const found: { item: MentionKey; record: Mentioned | undefined }[] = []
  for (const item of items) found.push({ item, record: await findMention(session, item) })
  const errors = found.flatMap(({ record }, index) =>
    record
      ? []
      : [{ pointer: `/items/${index}/id`, code: 'unknown_mention' as const, message: unknownMention }],
  )
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  for (const { item, record } of found)
    if (!record!.kept)
      await eraseMention(session, caller, item, {
        recordId: record!.recordId,
        ...said,
        erasure: randomUUID(),
      })
  const itemsThat = (kept: boolean) =>
    found.filter(({ record }) => record!.kept === kept).map(({ item }) => item)
  return { erased: itemsThat(false), kept: itemsThat(true) }
}

/**
 * Erases a mention that a restored database has again, also one that would be kept there: whoever erased it had ended
 * the account before. Whether there was anything to erase.
 */
export async function eraseAgain(db: Database, { kind, id, erasure, by }: ErasedBefore): Promise<boolean> {
  const actor: Actor = { role: 'admin', accountId: by, accountName: null, ...ofOrganization(null) }
  const caller = { actor, requestId: 'restore', clientAddress: null, method: null, operationId: null }
  return db.write(actor, async (session) => {
    const record = await findMention(session, { kind, id })
    if (!record) return false
    const reason = 'erased before: the backup that was restored is older than the erasure'
    await eraseMention(session, caller, { kind, id }, { recordId: record.recordId, reason, erasure })
    return true
  })
}

/** Why it is erased, for which request or by which minutes. */
interface Said {
  readonly reason: string
  readonly privacyRequestId?: string
  readonly minutesNumber?: string
}

type ErasedBefore = MentionKey & { readonly erasure: string; readonly by: string }

/** Erases one mention. The trail then holds all that the list outside the database says of it. */
async function eraseMention(
  session: Session,
  caller: Caller,
  { kind, id }: MentionKey,
  { recordId, ...why }: Said & { recordId: string; erasure: string },
): Promise<void> {
  const { resourceType, field, erase, afterwards, touch } = rows[kind]
  await session.execute(erase(id))
  if (afterwards) await session.execute(afterwards(id))
  await session.execute(touch(recordId))
  await recordChange(session, caller, {
    action: 'erase',
    resourceType,
    resourceId: recordId,
    before: { [field]: masked },
    after: { [field]: null, field, ...why, mention: `${kind}:${id}` },
  })
}

const unknownRequest = {
  pointer: '/privacyRequestId',
  code: 'unknown_privacy_request' as const,
  message: { id: 'Tidak ada permintaan dengan id ini.', en: 'There is no request with this id.' },
}

const unknownMention = {
  id: 'Tidak ada penyebutan dengan id ini; ambil dari ekspor.',
  en: 'There is no such mention; take it from the export.',
}

type Mentioned = { recordId: string; kept: boolean }

/** What is found of a mention: the record that names the person. Undefined if there is no such mention. */
export async function findMention(
  session: Pick<Session, 'execute'>,
  { kind, id }: MentionKey,
): Promise<Mentioned | undefined> {
  const { rows: found } = await session.execute<Mentioned>(rows[kind].find(id))
  return found[0]
}
