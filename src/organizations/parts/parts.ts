import { eq, inArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { rowInserter } from '../../db/insert-rows.ts'
import type { Session } from '../../db/session.ts'
import type { OrganizationPatch } from '../schemas.ts'
import { organizationContacts as c, organizationIdentifiers as t } from './tables.ts'

type Parts = Pick<OrganizationPatch, 'identifiers' | 'contacts'>

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

type NewIdentifier = NonNullable<Parts['identifiers']>[number]
type NewContact = NonNullable<Parts['contacts']>[number]

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

/** Inserts the given parts in their order. The identifiers must be normalized already. */
export async function insertParts(
  session: Session,
  organizationId: string,
  { identifiers = [], contacts = [] }: Parts,
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
  ])
}

/**
 * Replaces each given list. An unchanged entry keeps its row and its id, because undoing a merge finds by these ids the
 * entries that the merge added.
 */
export async function replaceParts(session: Session, organizationId: string, parts: Parts): Promise<void> {
  const [identifiers, contacts] = await Promise.all([
    parts.identifiers && replaceIdentifiers(session, organizationId, parts.identifiers),
    parts.contacts && replaceContacts(session, organizationId, parts.contacts),
  ])
  await Promise.all([insertIdentifiers(session, identifiers ?? []), insertContacts(session, contacts ?? [])])
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
  if (gone.length > 0) await session.delete(c).where(inArray(c.id, gone))
  for (const { id, position } of kept) await session.update(c).set({ position }).where(eq(c.id, id))
  return rows
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
