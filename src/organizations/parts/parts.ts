import { eq, inArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { rowInserter } from '../../db/insert-rows.ts'
import type { Session } from '../../db/session.ts'
import type { OrganizationPatch } from '../schemas.ts'
import {
  organizationContacts as c,
  organizationIdentifiers as t,
  organizationLiaisonOfficers as l,
} from './tables.ts'

type Parts = Pick<OrganizationPatch, 'identifiers' | 'contacts' | 'liaisonOfficers'>

const insertIdentifiers = rowInserter(t, [
  'id',
  'organizationId',
  'scheme',
  'value',
  'validFrom',
  'validUntil',
])
const insertContacts = rowInserter(c, [
  'id',
  'organizationId',
  'name',
  'role',
  'email',
  'phone',
  'isPublic',
  'position',
])

const insertLiaisonOfficers = rowInserter(l, [
  'id',
  'organizationId',
  'name',
  'title',
  'decreeNumber',
  'decreeDate',
  'validFrom',
  'validUntil',
  'position',
])

type NewIdentifier = NonNullable<Parts['identifiers']>[number]
type NewContact = NonNullable<Parts['contacts']>[number]
type NewLiaisonOfficer = NonNullable<Parts['liaisonOfficers']>[number]

const identifierRow = (organizationId: string, each: NewIdentifier) => ({
  id: uuidv7(),
  organizationId,
  scheme: each.scheme,
  value: each.value,
  validFrom: each.validFrom ?? null,
  validUntil: each.validUntil ?? null,
})

const contactRow = (organizationId: string, each: NewContact, position: number) => ({
  id: uuidv7(),
  organizationId,
  name: each.name,
  role: each.role ?? null,
  email: each.email ?? null,
  phone: each.phone ?? null,
  isPublic: each.isPublic ?? false,
  position,
})

const liaisonOfficerRow = (organizationId: string, each: NewLiaisonOfficer, position: number) => ({
  id: uuidv7(),
  organizationId,
  name: each.name,
  title: each.title ?? null,
  decreeNumber: each.decreeNumber ?? null,
  decreeDate: each.decreeDate ?? null,
  validFrom: each.from ?? null,
  validUntil: each.until ?? null,
  position,
})

/** Inserts the given parts in their order. The identifiers must be normalized already. */
export async function insertParts(
  session: Session,
  organizationId: string,
  { identifiers = [], contacts = [], liaisonOfficers = [] }: Parts,
) {
  await Promise.all([
    insertIdentifiers(
      session,
      identifiers.map((each) => identifierRow(organizationId, each)),
    ),
    insertContacts(
      session,
      contacts.map((each, index) => contactRow(organizationId, each, index)),
    ),
    insertLiaisonOfficers(
      session,
      liaisonOfficers.map((each, index) => liaisonOfficerRow(organizationId, each, index)),
    ),
  ])
}

/**
 * Replaces each given list. An unchanged entry keeps its row and its id, because undoing a merge finds by these ids the
 * entries that the merge added.
 */
export async function replaceParts(session: Session, organizationId: string, parts: Parts): Promise<void> {
  const [identifiers, contacts, liaisonOfficers] = await Promise.all([
    parts.identifiers && replaceIdentifiers(session, organizationId, parts.identifiers),
    parts.contacts && replaceContacts(session, organizationId, parts.contacts),
    parts.liaisonOfficers && replaceLiaisonOfficers(session, organizationId, parts.liaisonOfficers),
  ])
  await Promise.all([
    insertIdentifiers(session, identifiers ?? []),
    insertContacts(session, contacts ?? []),
    insertLiaisonOfficers(session, liaisonOfficers ?? []),
  ])
}

/** Deletes the rows that are no longer given, and returns the rows to insert. */
async function replaceIdentifiers(session: Session, organizationId: string, given: readonly NewIdentifier[]) {
  const there = await session.select().from(t).where(eq(t.organizationId, organizationId))
  const { gone, rows } = compared(
    there,
    given.map((each) => identifierRow(organizationId, each)),
    ['scheme', 'value', 'validFrom', 'validUntil'],
  )
  if (gone.length > 0) await session.delete(t).where(inArray(t.id, gone))
  return rows
}

async function replaceContacts(session: Session, organizationId: string, given: readonly NewContact[]) {
  const there = await session
    .select()
    .from(c)
    .where(eq(c.organizationId, organizationId))
    .orderBy(c.position, c.id)
  const { gone, rows, kept } = compared(
    there,
    given.map((each, index) => contactRow(organizationId, each, index)),
    ['name', 'role', 'email', 'phone', 'isPublic'],
  )
  await settle(session, c, gone, kept)
  return rows
}

async function replaceLiaisonOfficers(
  session: Session,
  organizationId: string,
  given: readonly NewLiaisonOfficer[],
) {
  const there = await session
    .select()
    .from(l)
    .where(eq(l.organizationId, organizationId))
    .orderBy(l.position, l.id)
  const { gone, rows, kept } = compared(
    there,
    given.map((each, index) => liaisonOfficerRow(organizationId, each, index)),
    ['name', 'title', 'decreeNumber', 'decreeDate', 'validFrom', 'validUntil'],
  )
  await settle(session, l, gone, kept)
  return rows
}

/** Deletes the rows that are gone, and puts those that stay into their places. */
async function settle(
  session: Session,
  table: typeof c | typeof l,
  gone: readonly string[],
  kept: readonly { readonly id: string; readonly position: number }[],
): Promise<void> {
  if (gone.length > 0) await session.delete(table).where(inArray(table.id, gone))
  for (const { id, position } of kept) await session.update(table).set({ position }).where(eq(table.id, id))
}

/**
 * Compares the existing rows with the given ones. Returns the ids to delete, the rows to insert, and the rows that
 * stay, with their existing ids.
 */
function compared<Row extends { readonly id: string }>(
  there: readonly Row[],
  given: readonly Row[],
  by: readonly (keyof Row)[],
) {
  const left = [...there]
  const kept: Row[] = []
  const rows: Row[] = []
  for (const row of given) {
    const index = left.findIndex((each) => by.every((field) => each[field] === row[field]))
    if (index === -1) rows.push(row)
    else kept.push({ ...row, id: left.splice(index, 1)[0]!.id })
  }
  return { gone: left.map((each) => each.id), rows, kept }
}
