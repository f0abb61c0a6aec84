import { cleanLine, type CellValue, type SheetRow } from '../cells/cells.ts'
import { limits, tooLarge } from './limits.ts'

/** Takes the rows of a sheet one after another and keeps those that are not empty, within the limits. */
export function rowCollector() {
  const rows: SheetRow[] = []
  let characters = 0
  return {
    rows,
    add(number: number, given: readonly (CellValue | undefined)[]): void {
      const cells = given.map((cell) => (isBlank(cell) ? undefined : cell))
      const last = cells.findLastIndex((cell) => cell !== undefined)
      if (last < 0) return
      characters += cells.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 8), 0)
      const isTooMuch = last >= limits.columns || rows.length >= limits.rows + limits.otherRows
      if (isTooMuch || characters > limits.characters) throw tooLarge()
      rows.push({ number, cells: cells.slice(0, last + 1) })
    },
  }
}

const isBlank = (cell: CellValue | undefined): boolean =>
  cell === undefined ||
  (typeof cell === 'string' && (cell === '' || (cell.length < 100 && cleanLine(cell) === '')))
