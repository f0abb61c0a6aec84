import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { rowInserter } from '../../db/insert-rows.ts'
import type { Session } from '../../db/session.ts'
import type { OrganizationPatch } from '../schemas.ts'
import { organizationContacts, organizationIdentifiers } from '../tables.ts'

type Parts = Pick<OrganizationPatch, 'identifiers' | 'contacts'>

const insertIdentifiers = rowInserter(organizationIdentifiers, [
  'id',
  'organizationId',
  'scheme',
  'value',
  'validFrom',
  'validUntil',
])
const insertContacts = rowInserter(organizationContacts, [
  'id',
  'organizationId',
  'name',
  'role',
  'email',
  'phone',
  'isPublic',
])

/** Adds the parts that are given, in their order, which the ids keep. The identifiers are normalized already. */
export async function insertParts(
  session: Session,
  organizationId: string,
  { identifiers = [], contacts = [] }: Parts,
) {
  const identifierRows = identifiers.map((each) => ({
    id: uuidv7(),
    organizationId,
    ...each,
    validFrom: each.validFrom ?? null,
    validUntil: each.validUntil ?? null,
  }))
  const contactRows = contacts.map((each) => ({
    id: uuidv7(),
    organizationId,
    name: each.name,
    role: each.role ?? null,
    email: each.email ?? null,
    phone: each.phone ?? null,
    isPublic: each.isPublic ?? false,
  }))
  await Promise.all([insertIdentifiers(session, identifierRows), insertContacts(session, contactRows)])
}

/** Replaces each list that is given. */
export async function replaceParts(session: Session, organizationId: string, parts: Parts): Promise<void> {
  await Promise.all([
    parts.identifiers &&
      session
        .delete(organizationIdentifiers)
        .where(eq(organizationIdentifiers.organizationId, organizationId)),
    parts.contacts &&
      session.delete(organizationContacts).where(eq(organizationContacts.organizationId, organizationId)),
  ])
  await insertParts(session, organizationId, parts)
}
