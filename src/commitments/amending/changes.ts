import type { Day } from '../../kernel/days.ts'
import type { FieldError, Text } from '../../kernel/errors.ts'
import { at, contentErrors, type Bounds } from '../commitments/rules.ts'
import type { CommitmentPatch, NewCommitment } from '../commitments/schemas.ts'

/**
 * The changes of an amendment to the commitments of its agreement. An added commitment has its id from the draft on.
 */
export interface AmendedCommitments {
  readonly add: readonly (NewCommitment & { readonly id: string })[]
  readonly change: readonly (CommitmentPatch & { readonly id: string })[]
  readonly drop: readonly string[]
}

/** A commitment that was not dropped, with facts about its activities. */
export interface Standing {
  readonly unit: string | null
  readonly metric: string | null
  /** Whether it has activities, in any status. */
  readonly reported: boolean
  /** The latest day of its submitted or verified activities. */
  readonly lastDelivered: Day | null
}

interface Facts extends Bounds {
  /** The commitments that were not dropped, by id. */
  readonly standing: ReadonlyMap<string, Standing>
  /** The first day the amendment is in force. */
  readonly effectiveFrom: Day
}

/**
 * The errors of the changes, one for each field that breaks a rule; empty if none does. A commitment with activities
 * keeps its unit and metric. A commitment cannot be dropped if it has a submitted or verified activity on or after the
 * first day of the amendment.
 */
export function amendedErrors({ add, change, drop }: AmendedCommitments, facts: Facts): FieldError[] {
  return [
    ...add.flatMap((each, index) => contentErrors(each, facts, `/changes/commitments/add/${index}`)),
    ...change.flatMap((each, index) => changeErrors(each, facts, `/changes/commitments/change/${index}`)),
    ...drop.flatMap((id, index) => dropErrors(id, facts, `/changes/commitments/drop/${index}`)),
  ]
}

function changeErrors(
  change: AmendedCommitments['change'][number],
  facts: Facts,
  pointer: string,
): FieldError[] {
  const before = facts.standing.get(change.id)
  if (!before) return [at(`${pointer}/id`, 'unknown_commitment', unknownCommitment)]
  const measure = (['unit', 'metric'] as const).filter(
    (field) => before.reported && change[field] !== undefined && change[field] !== before[field],
  )
  return [
    ...contentErrors(change, facts, pointer),
    ...measure.map((field) => at(`${pointer}/${field}`, 'measure_in_use', measureInUse)),
  ]
}

function dropErrors(id: string, { standing, effectiveFrom }: Facts, pointer: string): FieldError[] {
  const before = standing.get(id)
  if (!before) return [at(pointer, 'unknown_commitment', unknownCommitment)]
  const { lastDelivered } = before
  return lastDelivered !== null && lastDelivered >= effectiveFrom
    ? [at(pointer, 'delivered_since', deliveredSince(lastDelivered))]
    : []
}

const unknownCommitment: Text = {
  id: 'Bukan id komitmen naskah ini yang masih berlaku.',
  en: 'Not the id of a commitment of this agreement that still stands.',
}
const measureInUse: Text = {
  id: 'Sudah ada realisasi dalam ukuran ini; hentikan komitmen ini dan tambahkan yang baru.',
  en: 'Activities were reported in this measure; drop the commitment and add another.',
}
const deliveredSince = (day: Day): Text => ({
  id: `Sudah ada realisasi pada ${day}; komitmen hanya dapat dihentikan sesudahnya.`,
  en: `Something was delivered on ${day}; it can only be dropped from a later day on.`,
})
