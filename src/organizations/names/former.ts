import type { Day } from '../../kernel/days.ts'

/** A name that an organization had before. */
export interface FormerName {
  readonly name: string
  /** The last day it was called so. */
  readonly until: Day
  /** What says so: a regulation, a deed, or the registry itself. */
  readonly source: string
}

interface Names {
  readonly shortName: string
  readonly legalName: string
  readonly formerNames: readonly FormerName[]
}

/** What a change says about names. */
export interface Renaming extends Partial<Names> {
  /** What the new names are from; the registry itself where nothing is said. */
  readonly nameSource?: string | undefined
}

/**
 * The former names after a change: those that are given, or that there were, and each name that is replaced on this day. None
 * where nothing of them changes.
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
