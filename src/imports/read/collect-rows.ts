import { cleanLine, type CellValue, type SheetRow } from '../cells/cells.ts'
import { limits, textTooLong, tooLarge } from './limits.ts'

/** Collects the rows of a sheet that are not empty, within the limits. */
export function rowCollector() {
  const rows: SheetRow[] = []
  let characters = 0
  return {
    rows,
    add(number: number, given: readonly (CellValue | undefined)[]): void {
      const cells = given.map((cell) => (isBlank(cell) ? undefined : cell))
      const last = cells.findLastIndex((cell) => cell !== undefined)
      if (last < 0) return
      const tooLong = cells.findIndex((cell) => lengthOf(cell) > limits.cellText)
      if (tooLong >= 0) throw textTooLong(tooLong, number)
      characters += cells.reduce<number>((sum, cell) => sum + 8 + lengthOf(cell), 0)
      const isTooMuch = last >= limits.columns || rows.length >= limits.rows + limits.otherRows
      if (isTooMuch || characters > limits.characters) throw tooLarge()
      rows.push({ number, cells: cells.slice(0, last + 1) })
    },
  }
}

function lengthOf(cell: CellValue | undefined): number {
  if (typeof cell === 'string') return cell.length
  return typeof cell === 'object' && 'failed' in cell ? cell.failed.length : 0
}

const isBlank = (cell: CellValue | undefined): boolean =>
  cell === undefined ||
  (typeof cell === 'string' && (cell === '' || (cell.length < 100 && cleanLine(cell) === '')))
