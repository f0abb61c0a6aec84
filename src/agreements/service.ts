import { and, eq, notInArray, sql } from 'drizzle-orm'
import type { Actor, Caller } from '../accounts/actor.ts'
import { recordAudit } from '../audit/service.ts'
import type { Database, Session } from '../db/client.ts'
import { DomainError } from '../errors.ts'
import { nextNumber } from '../reference/numbers.ts'
import { partiesOf, requireParties, type PartyInput } from './parties.ts'
import { mayActOnAgreement } from './policy.ts'
import {
  pageOfAgreements,
  presentAgreement,
  requireAgreement,
  type AgreementRow,
  type AsOf,
} from './queries.ts'
import {
  periodRule,
  type AgreementPatch,
  type AgreementQuery,
  type NewAgreement,
  type PartyPatch,
} from './schemas.ts'
import { agreementParties, agreements as t } from './tables.ts'

/** Agreements this caller may see, by any filter of the list. */
export async function listAgreements(db: Database, { actor }: Caller, query: AgreementQuery, asOf: AsOf) {
  const { data, page } = await db.read(actor, (session) => pageOfAgreements(session, actor, query, asOf))
  return { data: data.map((row) => presentAgreement(actor, row)), page }
}

/** One agreement, its validity as of the day. 404 where the caller may not see it. */
export async function getAgreement(db: Database, { actor }: Caller, id: string, asOf: AsOf) {
  const row = await db.read(actor, (session) => requireAgreement(session, actor, id, asOf))
  return presentAgreement(actor, row)
}

/** Registers a draft. Its number comes from the counter of the year, and its parties from the register. */
export async function createAgreement(db: Database, caller: Caller, input: NewAgreement, asOf: AsOf) {
  const leadAgencyId = leadAgencyFor(caller.actor, input.leadAgencyId)
  const { parties = [], ...content } = input
  return db.write(caller.actor, async (session) => {
    const checked = await requireParties(session, parties, leadAgencyId)
    const id = await insertAgreement(session, caller, { ...content, leadAgencyId }, checked, asOf)
    return presentAgreement(caller.actor, await requireAgreement(session, caller.actor, id, asOf))
  })
}

/** An officer registers for their own agency, the registrar for the one it names. */
function leadAgencyFor(actor: Actor, given: string | undefined): string {
  if (actor.role === 'officer') {
    if (given !== undefined && given !== actor.organizationId) throw new DomainError('forbidden')
    return actor.organizationId!
  }
  if (given !== undefined) return given
  const message = {
    id: 'Perangkat daerah yang memimpin wajib disebut.',
    en: 'The agency in charge must be named.',
  }
  throw new DomainError('rule_violated', {
    errors: [{ pointer: '/leadAgencyId', code: 'required', message }],
  })
}

type Content = Omit<NewAgreement, 'parties' | 'leadAgencyId'> & {
  leadAgencyId: string
  originCaseId?: string
}

/** Writes the draft, its parties and its audit event; gives its id. */
export async function insertAgreement(
  session: Session,
  caller: Caller,
  content: Content,
  parties: readonly PartyInput[],
  { asOf }: AsOf,
): Promise<string> {
  const year = Number(asOf.slice(0, 4))
  const number = await nextNumber(session, 'agreement', year)
  const registrationNumber = `KS-${year}-${String(number).padStart(5, '0')}`
  const [created] = await session
    .insert(t)
    // The trigger that keeps the organizations runs with the parties, of which a draft may have none yet.
    .values({ ...content, registrationNumber, organizationIds: [content.leadAgencyId] })
    .returning({ id: t.id })
  const id = created!.id
  if (parties.length > 0) await session.insert(agreementParties).values(partiesOf(id, parties))
  await recordAudit(session, caller, {
    action: 'create',
    resourceType: 'agreement',
    resourceId: id,
    after: { ...content, registrationNumber, parties },
  })
  return id
}

/** Changes a draft: the fields given, and the parties as a whole where they are given. */
export async function patchAgreement(
  db: Database,
  caller: Caller,
  id: string,
  version: number,
  patch: AgreementPatch,
  asOf: AsOf,
) {
  return db.write(caller.actor, async (session) => {
    const before = await requireAgreement(session, caller.actor, id, asOf)
    requireEditable(caller.actor, before, 'patch', version)
    requirePeriodInOrder({ ...before, ...patch })
    const { parties, ...content } = patch
    await updateVersion(session, before, version, content)
    if (parties) {
      const checked = await requireParties(session, parties, before.leadAgency.id)
      await replaceParties(session, id, checked)
    }
    await recordAudit(session, caller, {
      action: 'patch',
      resourceType: 'agreement',
      resourceId: id,
      before,
      after: patch,
    })
    return presentAgreement(caller.actor, await requireAgreement(session, caller.actor, id, asOf))
  })
}

/**
 * Writes before it removes: an officer whose agency is a party beside the lead would otherwise lose the right to write
 * between the two statements, as the agreement's organization ids follow each of them by a trigger.
 */
async function replaceParties(session: Session, id: string, parties: readonly PartyInput[]): Promise<void> {
  if (parties.length > 0) {
    await session
      .insert(agreementParties)
      .values(partiesOf(id, parties))
      .onConflictDoUpdate({
        target: [agreementParties.agreementId, agreementParties.organizationId],
        set: replaced,
      })
  }
  const kept = parties.map((party) => party.organizationId)
  await session
    .delete(agreementParties)
    .where(and(eq(agreementParties.agreementId, id), notInArray(agreementParties.organizationId, kept)))
}

/** Everything of a party that is there already, as the insert would have written it. */
const replaced = {
  position: sql`excluded.position`,
  side: sql`excluded.side`,
  documentNumber: sql`excluded.document_number`,
  signatoryName: sql`excluded.signatory_name`,
  signatoryTitle: sql`excluded.signatory_title`,
  authorityBasis: sql`excluded.authority_basis`,
  signedOn: sql`excluded.signed_on`,
}

/** Fills in what a party signs with, while the text is a draft or once it is approved. */
export async function patchParty(
  db: Database,
  caller: Caller,
  { id, partyId }: { id: string; partyId: string },
  version: number,
  patch: PartyPatch,
  asOf: AsOf,
) {
  return db.write(caller.actor, async (session) => {
    const before = await requireAgreement(session, caller.actor, id, asOf)
    const party = before.parties.find((each) => each.id === partyId)
    if (!party) throw new DomainError('not_found')
    requireEditable(caller.actor, before, 'patch_party', version)
    await updateVersion(session, before, version, {})
    if (Object.keys(patch).length > 0) {
      await session.update(agreementParties).set(patch).where(eq(agreementParties.id, partyId))
    }
    await recordAudit(session, caller, {
      action: 'patch_party',
      resourceType: 'agreement',
      resourceId: id,
      before: party,
      after: patch,
    })
    return presentAgreement(caller.actor, await requireAgreement(session, caller.actor, id, asOf))
  })
}

/** 403, 412 or 409, in that order, where the record is not this caller's to edit now. */
function requireEditable(
  actor: Actor,
  row: AgreementRow,
  action: 'patch' | 'patch_party',
  version: number,
): void {
  if (!mayActOnAgreement(actor, action, row.organizationIds)) throw new DomainError('forbidden')
  if (row.version !== version) throw new DomainError('stale_version')
  const { allowedActions } = presentAgreement(actor, row)
  if (!allowedActions.includes(action)) throw new DomainError('not_editable', { allowedActions })
}

function requirePeriodInOrder(period: { effectiveFrom: string | null; effectiveUntil: string | null }): void {
  if (period.effectiveFrom === null || period.effectiveUntil === null) return
  if (period.effectiveFrom <= period.effectiveUntil) return
  const { code, text } = periodRule.params
  throw new DomainError('rule_violated', { errors: [{ pointer: '/effectiveUntil', code, message: text }] })
}

/** Writes a change to the row as it was read; 412 where another change came between. */
export async function updateVersion(
  session: Session,
  before: Pick<AgreementRow, 'id' | 'status'>,
  version: number,
  change: Partial<typeof t.$inferInsert>,
): Promise<void> {
  const updated = await session
    .update(t)
    .set({ ...change, version: sql`${t.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(t.id, before.id), eq(t.version, version), eq(t.status, before.status)))
    .returning({ id: t.id })
  if (updated.length === 0) throw new DomainError('stale_version')
}
