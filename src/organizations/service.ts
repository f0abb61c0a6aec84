import { newId } from '../kernel/new-id.ts'
import type { Caller } from '../kernel/actor.ts'
import type { Day } from '../kernel/days.ts'
import { recordsOf } from '../audit/service.ts'
import type { Database } from '../db/client.ts'
import type { Session } from '../db/session.ts'
import { updateRead } from '../db/versioned.ts'
import { DomainError, type Language, type Text } from '../kernel/errors.ts'
import { type Expected, requireVersion } from '../kernel/expected.ts'
import { requireEditable } from '../kernel/transitions.ts'
import { lockNamesAndNumbers, lockRegister } from './locks.ts'
import { organizationLifecycle, statusErrors } from './lifecycle.ts'
import { contactKey, mostContacts } from './parts/contacts.ts'
import type { NewContact, OrganizationWarning } from './parts/schemas.ts'
import { formerNamesAfter } from './names/former.ts'
import { organizationsLike } from './names/similar.ts'
import { headReadsAfter } from './branches/service.ts'
import { normalizedValue } from './parts/identifiers.ts'
import { insertParts, replaceParts } from './parts/parts.ts'
import {
  hasSignedAgreement,
  pageOfOrganizations,
  requireOrganization,
  sideOf,
  type Register,
} from './queries.ts'
import type { OrganizationRef } from './names/refs.ts'
import { requireIdentifiers, requireParent, requireUnique } from './rules.ts'
import type { NewOrganization, Organization, OrganizationPatch, OrganizationQuery } from './schemas.ts'
import { organizations as t } from './tables.ts'

const record = recordsOf('organization')

/** One page of a register, by name, sector and status. */
export async function listOrganizations(
  db: Database,
  { actor }: Caller,
  register: Register,
  query: OrganizationQuery,
) {
  return db.read(actor, (session) => pageOfOrganizations(session, actor, register, query))
}

/**
 * One organization of a register. A merged one gives the id of the organization it was merged into. 404 if it is not in
 * the register.
 */
export async function getOrganization(db: Database, { actor }: Caller, register: Register, id: string) {
  return db.read(actor, (session) => requireOrganization(session, actor, register, id))
}

/**
 * Registers an organization and warns of organizations with similar names. An agency is active at once; a collaborator
 * is prospective until it has signed an agreement. 409 `already_exists` names the organization that already has the
 * legal name or one of the numbers.
 */
export async function createOrganization(
  db: Database,
  caller: Caller,
  register: Register,
  input: NewOrganization,
  language: Language,
): Promise<Organization> {
  return db.change(caller, async (session) => {
    const { id, similar } = await registerOrganization(session, caller, register, input)
    return warned(await requireOrganization(session, caller.actor, register, id), similar, language)
  })
}

/**
 * Registers an organization within a session and also returns those with similar names. Errors as in
 * `createOrganization`.
 */
async function registerOrganization(
  session: Session,
  caller: Caller,
  register: Register,
  input: NewOrganization,
): Promise<{ readonly id: string; readonly similar: OrganizationRef[] }> {
  const id = newId(caller)
  await lockNamesAndNumbers(session, [locked(input)])
  await lockRegister(session)
  await requireParent(session, id, input.parentId)
  await addOrganization(session, caller, register, input, id)
  const similar = await organizationsLike(session, namesOf(input), { id, parentId: input.parentId ?? null })
  return { id, similar }
}

/** The names and numbers to lock, in their stored form. */
const locked = ({ legalName, identifiers = [] }: Pick<OrganizationPatch, 'legalName' | 'identifiers'>) => ({
  legalName,
  identifiers: identifiers.map((each) => ({ ...each, value: normalizedValue(each) })),
})

/**
 * Registers collaborators that have no parent, of which nobody else is made to wait who registers other ones. Errors as
 * in `createOrganization`.
 */
export async function registerCollaborators(
  session: Session,
  caller: Caller,
  collaborators: readonly { readonly id: string; readonly organization: NewOrganization }[],
): Promise<void> {
  await lockNamesAndNumbers(
    session,
    collaborators.map(({ organization }) => locked(organization)),
  )
  for (const { id, organization } of collaborators)
    await addOrganization(session, caller, 'collaborators', organization, id)
}

/** Writes an organization whose names and numbers are locked. 409 `already_exists` where another has one of them. */
async function addOrganization(
  session: Session,
  caller: Caller,
  register: Register,
  input: NewOrganization,
  id: string,
): Promise<void> {
  const { identifiers: given = [], contacts = [], liaisonOfficers, ...fields } = input
  const identifiers = requireIdentifiers(given, input.kind)
  const row = {
    ...fields,
    id,
    side: sideOf(register),
    status: register === 'agencies' ? ('active' as const) : ('prospective' as const),
  }
  await requireUnique(session, id, input.legalName, identifiers, input.parentId ?? null)
  await session.insert(t).values(row)
  await insertParts(session, id, { identifiers, contacts, liaisonOfficers })
  await record(session, caller, 'create', id, {}, { ...row, identifiers, contacts, liaisonOfficers })
}

/** Adds contacts to a collaborator, those that are not there. 422 where they become too many. */
export async function addContacts(
  session: Session,
  caller: Caller,
  id: string,
  added: readonly NewContact[],
): Promise<void> {
  const before = await requireOrganization(session, caller.actor, 'collaborators', id)
  const { contacts: there = [], version, shortName } = before
  const known = new Set(there.map(contactKey))
  const missing = added.filter((each) => !known.has(contactKey(each)))
  if (missing.length === 0) return
  const contacts = [...there, ...missing]
  if (contacts.length > mostContacts) {
    const message = {
      id: `${shortName} akan punya lebih dari ${mostContacts} kontak; hapus yang lama lebih dahulu.`,
      en: `${shortName} would have more than ${mostContacts} contacts; remove old ones first.`,
    }
    throw new DomainError('rule_violated', {
      errors: [{ pointer: '/file', code: 'too_many_contacts', message }],
    })
  }
  await updateRead(session, t, { id, version }, {})
  await replaceParts(session, id, { contacts })
  await record(session, caller, 'patch', id, before, { contacts })
}

/** The names in the request, former names included. */
const namesOf = ({
  shortName,
  legalName,
  aliases = [],
  formerNames = [],
}: Pick<OrganizationPatch, 'shortName' | 'legalName' | 'aliases' | 'formerNames'>): string[] =>
  [shortName, legalName, ...aliases, ...formerNames.map(({ name }) => name)].filter(
    (name) => name !== undefined,
  )

/** The record, with a warning if there are organizations with similar names. */
const warned = (record: Organization, similar: OrganizationRef[], language: Language): Organization =>
  similar.length > 0 ? { ...record, warnings: [similarName(similar, language)] } : record

function similarName(records: OrganizationRef[], language: Language): OrganizationWarning {
  const names = records.map((each) => each.shortName).join(', ')
  const text: Text = {
    id: `Namanya mirip dengan yang sudah terdaftar: ${names}. Periksa apakah sama; bila ya, gabungkan.`,
    en: `Its name is like one that is registered: ${names}. See whether they are the same, and merge them if so.`,
  }
  const source: Text = {
    id: 'Kemiripan trigram nama, 0,5 atau lebih, juga nama terdahulu; atau kata yang sama, tanpa bentuk badan hukum dan tanda baca',
    en: 'Trigram similarity of names, 0.5 or more, former names too; or the same words, without legal forms and signs',
  }
  return { code: 'similar_name', text: text[language].slice(0, 1000), source: source[language], records }
}

/**
 * Changes the given fields; lists are replaced completely. A replaced name becomes a former name. New names can cause
 * the same warning as in a registration. 412 if the current version is not `version`, 409 `not_editable` if the
 * organization was merged, 409 `already_exists` as in `createOrganization`, 422 for a status that it cannot have.
 */
export async function patchOrganization(
  db: Database,
  caller: Caller,
  register: Register,
  id: string,
  version: Expected,
  patch: OrganizationPatch,
  { language, today }: { readonly language: Language; readonly today: Day },
): Promise<Organization> {
  const { actor } = caller
  return db.change(caller, async (session) => {
    const before = await requireOrganization(session, actor, register, id)
    if (actor.role !== 'admin') throw new DomainError('forbidden')
    requireVersion(before, version)
    requireEditable(organizationLifecycle, before.status, 'patch', before.allowedActions)
    const { identifiers: given, contacts, liaisonOfficers, nameSource, headReads, ...fields } = patch
    const formerNames = formerNamesAfter(before, { ...fields, nameSource }, today)
    await lockNamesAndNumbers(session, [locked({ identifiers: before.identifiers, ...patch })])
    await lockRegister(session)
    const identifiers = await requirePatchable(session, before, patch)
    const { parentId = before.parentId } = fields
    const similar = await organizationsLike(session, namesOf(patch), { id, parentId })
    const grant = await headReadsAfter(session, before, patch)
    await updateRead(session, t, { id, version: before.version }, { ...fields, ...grant, formerNames })
    const parts = { identifiers: given && identifiers, contacts, liaisonOfficers }
    await replaceParts(session, id, parts)
    await record(session, caller, 'patch', id, before, { ...fields, headReads, formerNames, ...parts })
    return warned(await requireOrganization(session, actor, register, id), similar, language)
  })
}

/** Checks the rules of a patch and returns the identifiers that the organization will have. */
async function requirePatchable(session: Session, before: Organization, patch: OrganizationPatch) {
  const kind = patch.kind ?? before.kind
  const identifiers = requireIdentifiers(patch.identifiers ?? before.identifiers, kind)
  await requireParent(session, before.id, patch.parentId)
  const { parentId = before.parentId } = patch
  // Below another parent, too, its numbers may be those of another legal body.
  const numbers = patch.identifiers || parentId !== before.parentId ? identifiers : []
  await requireUnique(session, before.id, patch.legalName, numbers, parentId)
  if (patch.status) {
    const hasSigned = await hasSignedAgreement(session, before.id)
    const errors = statusErrors({ side: before.side, status: before.status, hasSigned }, patch.status)
    if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  }
  return identifiers
}
