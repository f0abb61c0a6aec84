import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { among } from '../../db/columns.ts'
import { prepared, type Session } from '../../db/session.ts'
import { keysOf } from '../../kernel/content.ts'
import { DomainError, type FieldError } from '../../kernel/errors.ts'
import { canBeParty, type Side } from '../../organizations/kinds.ts'
import { mergedError } from '../../organizations/rules.ts'
import { organizations } from '../../organizations/tables.ts'
import type { AgreementRow } from '../queries.ts'
import { signingFields } from '../content/party-fields.ts'
import type { NewParty } from '../schemas/party.ts'
import { agreementParties } from './tables.ts'
import { commitments } from '../../commitments/tables.ts'

export type PartyInput = NewParty & { readonly side: Side }

/**
 * The parties with their sides. 422 with each id that is not an organization, was merged, or can never be a party, and
 * if the lead is not an agency.
 */
export async function requireParties(
  session: Session,
  parties: readonly NewParty[],
  leadAgencyId: string,
  pointerOf: (index: number) => string = (index) => `/parties/${index}/organizationId`,
): Promise<PartyInput[]> {
  const ids = [leadAgencyId, ...parties.map((party) => party.organizationId)]
  const found = await session
    .select({
      id: organizations.id,
      kind: organizations.kind,
      side: organizations.side,
      mergedIntoId: organizations.mergedIntoId,
    })
    .from(organizations)
    .where(inArray(organizations.id, ids))
  const known = new Map(found.map((each) => [each.id, each]))
  const errors = parties.flatMap((party, index): FieldError[] => {
    const pointer = pointerOf(index)
    const organization = known.get(party.organizationId)
    if (!organization) return [{ pointer, code: 'unknown_organization', message: unknownOrganization }]
    const { side, mergedIntoId } = organization
    if (mergedIntoId !== null) return [mergedError(pointer, side, mergedIntoId)]
    return canBeParty(organization) ? [] : [{ pointer, code: 'never_a_party', message: neverParty }]
  })
  if (known.get(leadAgencyId)?.kind !== 'agency') {
    errors.push({ pointer: '/leadAgencyId', code: 'unknown_agency', message: unknownAgency })
  }
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  return parties.map((party) => ({
    ...party,
    side: known.get(party.organizationId)!.side,
  }))
}

/** Whether one of these is a body of a foreign country. */
export async function hasForeignBody(session: Session, organizationIds: readonly string[]): Promise<boolean> {
  const found = await prepared(session, 'foreign bodies', (name) =>
    session
      .select({ id: organizations.id })
      .from(organizations)
      .where(and(among(organizations.id), eq(organizations.kind, 'foreign_body')))
      .limit(1)
      .prepare(name),
  ).execute({ ids: organizationIds })
  return found.length > 0
}

/** 422 if a commitment belongs to an organization that would no longer be a party or the lead agency. */
export async function requireCommitmentsOfParties(
  session: Session,
  { id: agreementId, leadAgency }: AgreementRow,
  parties: readonly NewParty[],
): Promise<void> {
  const left = await session
    .selectDistinct({ name: organizations.shortName })
    .from(commitments)
    .innerJoin(organizations, eq(organizations.id, commitments.responsibleOrganizationId))
    .where(
      and(
        eq(commitments.agreementId, agreementId),
        notInArray(organizations.id, [leadAgency.id, ...parties.map((party) => party.organizationId)]),
      ),
    )
  if (left.length === 0) return
  const names = left.map((each) => each.name).join(', ')
  const message = {
    id: `Masih ada komitmen yang menjadi tanggung jawab ${names}; alihkan atau hapus dahulu.`,
    en: `There are commitments that ${names} answers for; give them to another party or take them out first.`,
  }
  throw new DomainError('rule_violated', {
    errors: [{ pointer: '/parties', code: 'commitment_without_party', message }],
  })
}

const unknownOrganization = {
  id: 'Bukan id organisasi yang terdaftar.',
  en: 'Not the id of a registered organization.',
}
const neverParty = {
  id: 'Organisasi ini bukan PIHAK: ia menelaah dan dapat menjadi tamu rapat, tetapi tidak menandatangani.',
  en: 'This organization is never a party: it reviews, and can be a guest in meetings, but does not sign.',
}
const unknownAgency = {
  id: 'Bukan id perangkat daerah yang terdaftar.',
  en: 'Not the id of a registered agency.',
}

/** The rows of the parties, numbered in their order. */
export function partiesOf(
  agreementId: string,
  parties: readonly PartyInput[],
): (typeof agreementParties.$inferInsert)[] {
  return parties.map((party, index) => ({ ...party, agreementId, position: index + 1 }))
}

/** Replaces the parties as a whole. A party that was there before keeps its row. */
export async function replaceParties(
  session: Session,
  id: string,
  parties: readonly PartyInput[],
): Promise<void> {
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

/** For a party that already has a row: the same values as the insert writes. */
const replaced = Object.fromEntries(
  ['position', 'side', ...keysOf(signingFields)].map((field) => [
    field,
    sql.raw(`excluded.${toSnakeCase(field)}`),
  ]),
)
