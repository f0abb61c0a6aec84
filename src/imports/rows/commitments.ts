import { wrong, type Wrong } from '../cells/cells.ts'
import { plainWords } from '../cells/words.ts'
import { parseCommitments } from '../cells/lists.ts'
import { parseTargets, parseUnits, type Target } from '../cells/targets.ts'
import type { ColumnKey } from '../tables/meaning.ts'
import type { Cells, Finding } from './cell-reader.ts'
import type { ImportedCommitment } from './imported-row.ts'

const nothing: Target = { value: null, unit: null }

/** The commitments of a row with their targets, which stand in the same order. What does not fit is a finding. */
export function commitmentsIn(cells: Cells, findings: Finding[]): ImportedCommitment[] {
  const before = findings.length
  const said = cells.read('commitments', parseCommitments, { most: 20_000 })
  const targets = cells.read('targets', parseTargets, { most: 2000 }) ?? []
  const units = cells.read('units', parseUnits, { most: 2000 }) ?? []
  if (findings.length > before) return []
  const refused = (column: ColumnKey, what: Wrong): ImportedCommitment[] => {
    findings.push({ column, ...what })
    return []
  }
  const { items, byLine } = said ?? { items: [], byLine: false }
  const { length } = items
  if (length === 0 && targets.length > 0) return refused('targets', withoutCommitment)
  if (length === 0 && units.length > 0) return refused('units', withoutCommitment)
  if (targets.length > 0 && targets.length !== length)
    return refused('targets', notAsMany(length, targets.length))
  if (units.length > 1 && units.length !== length) return refused('units', notAsMany(length, units.length))
  if (byLine) findings.push({ column: 'commitments', isWarning: true, ...partedByLine(length) })
  const unitOf = (index: number) => units[units.length === 1 ? 0 : index] ?? null
  const commitments = items.map((description, index) => {
    const { value, unit } = targets[index] ?? nothing
    const own = unitOf(index)
    // One unit for all is that of the targets; without a target it says nothing.
    const isOfAll = units.length === 1 && length > 1 && value === null
    return { description, targetValue: value, unit: unit ?? (isOfAll ? null : own), own }
  })
  const contradicts = commitments.some(
    ({ unit, own }) => unit !== null && own !== null && plainWords(unit) !== plainWords(own),
  )
  if (contradicts) return refused('units', otherUnit)
  return commitments.map(({ own: _own, ...commitment }) => commitment)
}

const { wrong: withoutCommitment } = wrong(
  'target_without_commitment',
  'Target ini tanpa komitmen; tulis komitmennya, atau jawab "mapping" dengan null untuk kolom ini.',
  'This is a target without a commitment; write the commitment, or answer "mapping" with null for this column.',
)
const notAsMany = (commitments: number, given: number): Wrong =>
  wrong(
    'not_as_many',
    `Komitmennya ${commitments}, di sini ${given}; tulis satu untuk tiap komitmen dalam urutan yang sama, "-" bila tidak ada.`,
    `There are ${commitments} commitments, and ${given} here; write one for each in the same order, "-" where there is none.`,
  ).wrong
const partedByLine = (count: number): Wrong =>
  wrong(
    'parted_by_line',
    `Dibaca sebagai ${count} komitmen, satu di tiap baris; beri nomor bila maksudnya lain.`,
    `Taken for ${count} commitments, one in each line; number them where something else is meant.`,
  ).wrong
const { wrong: otherUnit } = wrong(
  'unit_contradicts_target',
  'Satuan ini lain dari yang tertulis pada targetnya; perbaiki salah satunya.',
  'This unit is another than the one that stands with the target; correct one of them.',
)
