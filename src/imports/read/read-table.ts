import type { Sheet, SheetRow } from '../cells/cells.ts'
import { readCsv } from './csv.ts'
import { findHeadings, isNumberingRow, type Headings } from '../cells/headings.ts'
import { limits, tooLarge, unreadable } from './limits.ts'
import { tableTypes } from './table-type.ts'
import { readXlsx } from './xlsx.ts'

/** The table of a file: where it stands, and its rows without those above it. */
export interface Table {
  readonly sheet: string | null
  readonly date1904: boolean
  readonly headings: Headings
  readonly rows: readonly SheetRow[]
}

/** The table of the first visible sheet that has one. 422 where there is none, or nothing in it. */
export async function readTable(file: { readonly path: string; readonly mediaType: string }): Promise<Table> {
  for await (const sheet of sheetsOf(file)) {
    const headings = findHeadings(sheet.rows)
    if (!headings) continue
    const rows = sheet.rows.filter((row) => row.number > headings.row && !isNumberingRow(row))
    if (rows.length === 0) throw noRows()
    if (rows.length > limits.rows) throw tooLarge()
    return { sheet: sheet.name, date1904: sheet.date1904, headings, rows }
  }
  throw noTable()
}

async function* sheetsOf({ path, mediaType }: { path: string; mediaType: string }): AsyncGenerator<Sheet> {
  if (mediaType === tableTypes.xlsx) yield* readXlsx(path)
  else yield await readCsv(path)
}

const noTable = () =>
  unreadable(
    'no_table',
    'Tidak ada baris judul kolom: sekurangnya "Jenis naskah", "Tentang" dan "Mitra" dalam 50 baris pertama. Lihat templat.',
    'There is no row of headings: at least "Jenis naskah", "Tentang" and "Mitra" in the first 50 rows. See the template.',
  )
const noRows = () =>
  unreadable(
    'no_rows',
    'Tidak ada baris naskah di bawah judul kolom.',
    'There is no row of agreements below the headings.',
  )
