import type { CellValue, Range, SheetRow } from '../cells/cells.ts'
import { isNothing } from '../cells/nothing.ts'
import { isNumberingRow, lineIn, type Headings } from './headings.ts'
import type { ColumnKey } from './meaning.ts'

/** The kinds of rows below the headings. */
export type RowKind = 'agreement' | 'numbering' | 'number_only' | 'total' | 'section'

const total = /^(sub ?)?-?(jumlah|total|grand total|rekapitulasi)\b/i
/** Section marks such as "A.", "II", "3)". */
const mark = /^(\(?([a-z]|[ivx]{1,5}|\d{1,2})[.)]|[a-z]|[ivx]{1,5})(?=\s|$)/i
/** Words at the beginning of signature blocks and notes. */
const closing =
  /^(catatan|keterangan|ket\b|sumber|note|mengetahui|menyetujui|disetujui|dibuat|disusun|diketahui|nip\b|kepala\b|plt\b|a\.?n\.? |[a-z ]+, (tanggal )?\d{1,2} [a-z]+ \d{4}$|[a-z ]+, *(tanggal|tgl)?[ .…_]*$)/i

/** The kind of a row, from the cells that have values. */
export function kindOfRow(row: SheetRow, headings: Headings, merges: readonly Range[]): RowKind {
  if (isNumberingRow(row)) return 'numbering'
  const said = saidIn(row)
  const read = said.filter(([column]) => isRead(headings, column))
  if (read.length === 0 && said.every(([, cell]) => isCount(cell))) return 'number_only'
  const texts = said.filter(([, cell]) => !isCount(cell))
  const isAlone = texts.length === 1 || !hasBoth(headings, row)
  if (isAlone && total.test(lineIn(texts[0]?.[1]))) return 'total'
  return isSection(row, said, read.length, merges) ? 'section' : 'agreement'
}

/**
 * Whether a row is a section: it has only one text, which is outside the read columns, or spans several merged cells,
 * or has a section mark. Any other row with one text is an incomplete agreement.
 */
function isSection(row: SheetRow, said: readonly Said[], read: number, merges: readonly Range[]): boolean {
  const texts = said.map(([, cell]) => lineIn(cell))
  if (said.length === 2 && read <= 1)
    return mark.test(texts[0]!) && texts[0]!.length <= 5 && !isCount(said[0]![1])
  if (said.length !== 1) return false
  const [column] = said[0]!
  const isWide = merges.some(
    ({ top, bottom, left, right }) =>
      row.number >= top && row.number <= bottom && column === left && right - left >= 2,
  )
  return read === 0 || isWide || mark.test(texts[0]!)
}

/**
 * The index where the rows of agreements end and notes or signatures begin: after an empty row, after a total, or at
 * words such as "Mengetahui". Other rows stay in the table, so that the sender must explain them.
 */
export function endOfRows(rows: readonly SheetRow[], headings: Headings): number {
  const last = rows.findLastIndex((row) => looksLikeAgreement(row, headings))
  for (let index = last + 1; index < rows.length; index += 1) {
    const row = rows[index]!
    const before = rows[index - 1]
    const isAfterGap = before !== undefined && row.number > before.number + 1
    const isAfterTotal = before !== undefined && kindOfRow(before, headings, []) === 'total'
    const closes = saidIn(row).some(([, cell]) => closing.test(lineIn(cell)))
    if (isAfterGap || isAfterTotal || closes) return index
  }
  return rows.length
}

/** Whether a row has a title or a collaborator, and two more cells that are read. */
function looksLikeAgreement(row: SheetRow, headings: Headings): boolean {
  const read = saidIn(row).filter(([column]) => isRead(headings, column))
  const named = ['title', 'partner:1', 'number:1', 'agencyNumber'].some((key) =>
    saysIn(headings, row, key as ColumnKey),
  )
  return named && read.length >= 3
}

const hasBoth = (headings: Headings, row: SheetRow): boolean =>
  saysIn(headings, row, 'title') && saysIn(headings, row, 'partner:1')

function saysIn({ columns }: Headings, { cells }: SheetRow, key: ColumnKey): boolean {
  const at = columns.get(key)
  const cell = at === undefined ? undefined : cells[at]
  return cell !== undefined && !isNothing(cell)
}

type Said = readonly [column: number, cell: CellValue]

const saidIn = ({ cells }: SheetRow): Said[] =>
  [...cells.entries()].flatMap(([column, cell]) =>
    cell === undefined || isNothing(cell) ? [] : [[column, cell] as const],
  )

const isRead = ({ columns }: Headings, column: number): boolean => [...columns.values()].includes(column)

const isCount = (cell: CellValue): boolean => typeof cell === 'number' || /^\d+[.)]?$/.test(lineIn(cell))
