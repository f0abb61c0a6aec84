import type { Day } from '../../kernel/days.ts'

/** A former name of an organization. */
export interface FormerName {
  readonly name: string
  /** The last day on which it had this name. */
  readonly until: Day
  /** The source of the change of name: a regulation, a deed, or the registry itself. */
  readonly source: string
}

interface Names {
  readonly shortName: string
  readonly legalName: string
  readonly formerNames: readonly FormerName[]
}

/** The fields of a change that concern names. */
export interface Renaming extends Partial<Names> {
  /** The source of the new names; the registry itself if not given. */
  readonly nameSource?: string | undefined
}

/**
 * The former names after a change: the given list, or the present one if none is given, and each name that is replaced
 * today. Undefined if the list does not change.
 */
export function formerNamesAfter(
  before: Names,
  { formerNames, nameSource = 'registry', ...after }: Renaming,
  today: Day,
): FormerName[] | undefined {
  const there = formerNames ?? before.formerNames
  const replaced = (['shortName', 'legalName'] as const)
    .filter((field) => after[field] !== undefined && after[field] !== before[field])
    .map((field) => before[field])
  const stays = new Set([after.shortName ?? before.shortName, after.legalName ?? before.legalName])
  const names = [...new Set(replaced)].filter((name) => !stays.has(name))
  if (names.length === 0) return formerNames && [...formerNames]
  return [...there, ...names.map((name) => ({ name, until: today, source: nameSource }))]
}
