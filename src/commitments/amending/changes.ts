import type { Day } from '../../kernel/days.ts'
import type { FieldError, Text } from '../../kernel/errors.ts'
import { at, contentErrors, type Bounds } from '../commitments/rules.ts'
import type { CommitmentPatch, NewCommitment } from '../commitments/schemas.ts'

/** What an amendment does to the commitments of its agreement; what it adds has its id from the draft on. */
export interface AmendedCommitments {
  readonly add: readonly (NewCommitment & { readonly id: string })[]
  readonly change: readonly (CommitmentPatch & { readonly id: string })[]
  readonly drop: readonly string[]
}

/** A commitment that stands, and what was reported towards it. */
export interface Standing {
  readonly unit: string | null
  readonly metric: string | null
  /** Activities in any status. */
  readonly reported: boolean
  /** The latest day of what was submitted or verified. */
  readonly lastDelivered: Day | null
}

interface Facts extends Bounds {
  /** By their ids, without those that were dropped. */
  readonly standing: ReadonlyMap<string, Standing>
  /** The first day of the amendment. */
  readonly effectiveFrom: Day
}

/** Every field that breaks a rule; none where nothing does. What was delivered keeps its measure and its commitment. */
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
