import type { FieldError, Text } from '../../kernel/errors.ts'
import type { Side } from '../../organizations/kinds.ts'

/** The side of each organization that can be named in the minutes of a case. */
export type Sides = Readonly<Record<string, Side>>

/** An offer or need, with the organization that it is said to be of. */
export interface Said {
  readonly side: Side
  readonly organizationId?: string | null | undefined
}

const organizationsOf = (sides: Sides, side: Side): string[] =>
  Object.keys(sides).filter((id) => sides[id] === side)

/**
 * Whose an offer or need is where nobody says it: of the region's, the agency of the officer who logs it; else the only
 * organization of its side. Undefined where it has to be said.
 */
export function ownerOf(
  { side, organizationId }: Said,
  sides: Sides,
  ownIds: readonly string[],
): string | undefined {
  if (organizationId) return organizationId
  const candidates = organizationsOf(sides, side)
  return candidates.find((id) => ownIds.includes(id)) ?? (candidates.length === 1 ? candidates[0] : undefined)
}

/** What is wrong with whose each offer and need is said to be; `names` are those of the organizations in the case. */
export function ownerErrors(
  items: readonly Said[],
  sides: Sides,
  ownIds: readonly string[],
  names: Readonly<Record<string, string>>,
): FieldError[] {
  return items.flatMap((item, index): FieldError[] => {
    const pointer = `/items/${index}/organizationId`
    const owner = ownerOf(item, sides, ownIds)
    if (owner === undefined) {
      const candidates = organizationsOf(sides, item.side).map((id) => `${names[id]} (${id})`)
      return [{ pointer, code: 'organization_needed', message: needed(candidates) }]
    }
    if (!Object.hasOwn(sides, owner)) return [{ pointer, code: 'not_in_case', message: notInCase }]
    return sides[owner] === item.side ? [] : [{ pointer, code: 'other_side', message: otherSide }]
  })
}

/** Whether one of these must name its organization, and does not. */
export const someUnsaid = (items: readonly Said[], sides: Sides, ownIds: readonly string[]): boolean =>
  items.some((item) => ownerOf(item, sides, ownIds) === undefined)

export const notInCase: Text = {
  id: 'Organisasi ini tidak ikut dalam penjajakan.',
  en: 'This organization is not in the case.',
}
const otherSide: Text = {
  id: 'Organisasi ini berada di pihak yang lain; sesuaikan "side" atau "organizationId".',
  en: 'This organization is on the other side; change "side" or "organizationId".',
}
const needed = (candidates: readonly string[]): Text => ({
  id: `Sebutkan milik siapa, sebab pihak ini lebih dari satu: ${candidates.join(', ')}.`,
  en: `Say whose it is, as there are several on this side: ${candidates.join(', ')}.`,
})
