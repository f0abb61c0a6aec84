import type { Day } from '../../kernel/days.ts'
import type { amendments } from '../amendments/tables.ts'
import type {
  agreementVersions,
  agreementVersionParties,
  agreementVersionProvisions,
} from '../versions/tables.ts'

export type Amendment = typeof amendments.$inferSelect
export type Version = typeof agreementVersions.$inferSelect
export type VersionParty = typeof agreementVersionParties.$inferSelect
type VersionProvision = typeof agreementVersionProvisions.$inferSelect

/** All that was signed of an agreement: its versions in order, what each says, and the signed amendments behind them. */
export interface Life {
  /** The day the last party signed the agreement itself. */
  readonly signedOn: Day
  readonly versions: readonly Version[]
  readonly parties: readonly VersionParty[]
  readonly provisions: readonly VersionProvision[]
  readonly amendments: readonly Amendment[]
}

/**
 * The versions that carry a reading of this one: from the one that brought it up to the one before an amendment that
 * changed it on purpose.
 */
export function versionsCarrying(
  { versions, amendments }: Life,
  versionNumber: number,
  brings: (amendment: Amendment) => boolean,
): ReadonlySet<number> {
  const brought = new Set(amendments.filter(brings).map((each) => each.number))
  const numbers = versions.map((each) => each.number)
  const from = numbers.findLast((number) => number <= versionNumber && brought.has(number)) ?? 0
  const next = numbers.find((number) => number > versionNumber && brought.has(number)) ?? Infinity
  return new Set(numbers.filter((number) => from <= number && number < next))
}

/** Whether the amendment gave this party its place, so that the party signed with it. */
export const bringsParty =
  (partyId: string) =>
  ({ changes: { parties } }: Amendment): boolean =>
    parties !== undefined &&
    (parties.join.some(({ id }) => id === partyId) ||
      parties.replace.some((each) => each.partyId === partyId))
