import { inArray } from 'drizzle-orm'
import type { Session } from '../../db/client.ts'
import type { Actor } from '../../identity/actor.ts'
import { DomainError, type FieldError } from '../../kernel/errors.ts'
import { organizations } from '../../organizations/tables.ts'
import type { PartsInput } from './changes.ts'
import { notInCase, ownerErrors, ownerOf, someUnsaid, type Said, type Sides } from './owners.ts'

/**
 * The parts with whose each offer and need is. 422 naming each participant and action item whose organization is not in
 * the case, and each item that has to say whose it is, or is said to be of one that it cannot be of.
 */
export async function requireNamed<Input extends Partial<PartsInput>>(
  session: Session,
  actor: Actor,
  sides: Sides,
  input: Input,
): Promise<Input> {
  const ownIds = actor.organizationId === null ? [] : [actor.organizationId]
  const { items = [] } = input
  const names = someUnsaid(items, sides, ownIds) ? await namesOf(session, Object.keys(sides)) : {}
  const errors = [...inCaseErrors(sides, input), ...ownerErrors(items, sides, ownIds, names)]
  if (errors.length > 0) throw new DomainError('rule_violated', { errors })
  const withOwner = <Item extends Said>(item: Item): Item => ({
    ...item,
    organizationId: ownerOf(item, sides, ownIds),
  })
  return input.items ? { ...input, items: input.items.map(withOwner) } : input
}

function inCaseErrors(sides: Sides, { participants = [], actionItems = [] }: Partial<PartsInput>): FieldError[] {
  const named = [
    ...participants.map((each, i) => [`/participants/${i}/organizationId`, each.organizationId] as const),
    ...actionItems.map((each, i) => [`/actionItems/${i}/ownerOrganizationId`, each.ownerOrganizationId] as const),
  ]
  return named
    .filter(([, id]) => !Object.hasOwn(sides, id))
    .map(([pointer]) => ({ pointer, code: 'not_in_case', message: notInCase }))
}

async function namesOf(session: Session, ids: string[]): Promise<Record<string, string>> {
  const rows = await session
    .select({ id: organizations.id, name: organizations.shortName })
    .from(organizations)
    .where(inArray(organizations.id, ids))
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
