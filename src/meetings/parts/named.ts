import { and, inArray, isNull } from 'drizzle-orm'
import type { Session } from '../../db/session.ts'
import type { Actor } from '../../kernel/actor.ts'
import { DomainError, type FieldError, type Text } from '../../kernel/errors.ts'
import { organizations } from '../../organizations/tables.ts'
import type { PartsInput } from './changes.ts'
import { peopleOf } from './people.ts'
import { notInCase, ownerErrors, ownerOf, someUnsaid, type Said, type Sides } from './owners.ts'

/**
 * The parts with whose each offer and need is. 422 naming each person and action item whose organization is not in
 * the case, each guest whose organization is, or is none, and each item that has to say whose it is, or is said to be of one that it cannot be of.
 */
export async function requireNamed<Input extends Partial<PartsInput>>(
  session: Session,
  actor: Actor,
  sides: Sides,
  input: Input,
): Promise<Input> {
  const ownIds = actor.actsFor
  const { items = [] } = input
  const names = someUnsaid(items, sides, ownIds) ? await namesOf(session, Object.keys(sides)) : {}
  const errors = [
    ...inCaseErrors(sides, input),
    ...(await guestErrors(session, sides, input)),
    ...ownerErrors(items, sides, ownIds, names),
  ]
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  const withOwner = <Item extends Said>(item: Item): Item => ({
    ...item,
    organizationId: ownerOf(item, sides, ownIds),
  })
  return input.items ? { ...input, items: input.items.map(withOwner) } : input
}

function inCaseErrors(sides: Sides, { actionItems = [], ...input }: Partial<PartsInput>): FieldError[] {
  const named = [
    ...peopleOf(input).flatMap(({ person, pointer }) =>
      person.guest ? [] : [[`${pointer}/organizationId`, person.organizationId!] as const],
    ),
    ...actionItems.map(
      (each, i) => [`/actionItems/${i}/ownerOrganizationId`, each.ownerOrganizationId] as const,
    ),
  ]
  return named
    .filter(([, id]) => !Object.hasOwn(sides, id))
    .map(([pointer]) => ({ pointer, code: 'not_in_case', message: notInCase }))
}

/** A guest is of an organization that is registered and has no part in the case; most minutes have none. */
async function guestErrors(
  session: Session,
  sides: Sides,
  input: Partial<PartsInput>,
): Promise<FieldError[]> {
  const guests = peopleOf(input).flatMap(({ person: { guest, organizationId: id }, pointer }) =>
    guest && id ? [{ pointer: `${pointer}/organizationId`, id }] : [],
  )
  const known =
    guests.length > 0
      ? await namesOf(
          session,
          guests.map(({ id }) => id),
        )
      : {}
  return guests.flatMap(({ pointer, id }): FieldError[] => {
    if (Object.hasOwn(sides, id)) return [{ pointer, code: 'takes_part', message: takesPart }]
    return Object.hasOwn(known, id) ? [] : [{ pointer, code: 'unknown_organization', message: unknown }]
  })
}

const takesPart: Text = {
  id: 'Organisasi ini ikut dalam penjajakan; catat tanpa "guest" dan "side".',
  en: 'This organization is in the case; leave out "guest" and "side".',
}
const unknown: Text = {
  id: 'Bukan id organisasi yang terdaftar; tulis namanya dalam "organizationName".',
  en: 'Not the id of a registered organization; write its name in "organizationName".',
}

/** The names of the organizations with these ids, without those that were merged into others. */
async function namesOf(session: Session, ids: string[]): Promise<Record<string, string>> {
  const rows = await session
    .select({ id: organizations.id, name: organizations.shortName })
    .from(organizations)
    .where(and(inArray(organizations.id, ids), isNull(organizations.mergedIntoId)))
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
