import type { Day } from '../../kernel/days.ts'
import type { CommitmentField } from '../../commitments/content/content.ts'
import type { commitments } from '../../commitments/tables.ts'
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

/** What a commitment says from one version of the agreement to another. */
export type CommitmentText = Pick<typeof commitments.$inferSelect, CommitmentField> & {
  readonly commitmentId: string
  /** Its row of `commitment_versions`; null for the present content. */
  readonly versionId: string | null
  /** The first version that says so. */
  readonly from: number
  /** The first version that no longer does. */
  readonly until: number
}

/**
 * All signed content of an agreement: its versions in order, the content of each, and the signed amendments that
 * created them.
 */
export interface Life {
  /** The day on which the last party signed the agreement itself. */
  readonly signedOn: Day
  readonly versions: readonly Version[]
  readonly parties: readonly VersionParty[]
  readonly provisions: readonly VersionProvision[]
  readonly amendments: readonly Amendment[]
  readonly commitments: readonly CommitmentText[]
}

/**
 * The versions that share a value with this version: from the version that introduced it to the last one before an
 * amendment that changed the field.
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

/** Whether the amendment added this party or gave it a place, so that the party signed with the amendment. */
export const bringsParty =
  (partyId: string) =>
  ({ changes: { parties } }: Amendment): boolean =>
    parties !== undefined &&
    (parties.join.some(({ id }) => id === partyId) ||
      parties.replace.some((each) => each.partyId === partyId))
