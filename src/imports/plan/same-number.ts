import type { ImportedRow } from '../rows/imported-row.ts'
import { numberKey, type Numbered } from '../match/known-queries.ts'
import type { Findings } from './findings.ts'
import type { Party } from './parties.ts'
import { rowWrongs } from './plan-texts.ts'

/**
 * The registered agreement with the same collaborator number, type and day of signature. Otherwise warnings about other
 * agreements with this number.
 */
export function sameNumberOf(
  row: ImportedRow,
  parties: readonly Party[],
  { numbered }: { readonly numbered: ReadonlyMap<string, readonly Numbered[]> },
  rowOfNumber: Map<string, ImportedRow>,
): { readonly recognized?: Numbered; readonly warnings: Findings } {
  const warnings: Findings = []
  if (row.signedOn === null) return { warnings }
  for (const { side, organizationId, documentNumber, place } of parties) {
    if (side === 'region' || documentNumber === null) continue
    const key = numberKey(organizationId, documentNumber)
    const known = numbered.get(key) ?? []
    const same = known.find(({ type, signedOn }) => type === row.type && signedOn === row.signedOn)
    const column = `number:${place}` as const
    if (same) {
      const { registrationNumber, leadAgency } = same
      return {
        recognized: same,
        warnings: [{ column, ...rowWrongs.recognized(registrationNumber, leadAgency) }],
      }
    }
    if (known.length > 0) warnings.push({ column, ...rowWrongs.sameNumber(documentNumber, known) })
    const before = rowOfNumber.get(key)
    if (before) warnings.push({ column, ...rowWrongs.sameNumberInFile(documentNumber, before.row) })
    rowOfNumber.set(key, before ?? row)
  }
  return { warnings }
}
