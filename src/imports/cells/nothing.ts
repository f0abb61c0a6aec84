import { cleanLine, type CellValue } from './cells.ts'

/** Words that people write for an empty value. */
const words = new Set([
  'n/a',
  'n.a',
  'n.a.',
  'na',
  'nihil',
  'kosong',
  '(kosong)',
  'belum',
  'belum ada',
  'belum diisi',
  'belum tersedia',
  'tidak ada',
  'tidak tersedia',
  'tanpa nomor',
  'none',
  'null',
  'tba',
  'tbd',
])

/** Whether a cell says that there is no value: "-", "n/a", "belum ada", "0", "…". */
export function isNothing(cell: CellValue): boolean {
  if (typeof cell === 'number') return cell === 0
  if (typeof cell !== 'string' || cell.length > 100) return false
  const line = cleanLine(cell).toLowerCase()
  return words.has(line) || /^(0+|[-‐‑‒–—―−_.…·/\\*~\s]*)$/.test(line)
}
