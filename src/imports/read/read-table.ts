import type { Sheet } from '../cells/cells.ts'
import { tablesIn, type LeftOut, type Table } from '../tables/find-tables.ts'
import type { Mapping } from '../tables/headings.ts'
import { readCsv } from './csv.ts'
import { limits, tooLarge, unreadable } from './limits.ts'
import { readOds } from './ods.ts'
import { tableTypes } from './table-type.ts'
import { readXlsx } from './xlsx.ts'

/** All tables of a file, and the other content of the file. */
export interface Source {
  readonly tables: readonly Table[]
  readonly leftOut: readonly LeftOut[]
}

/** A file to read, and the meaning that its sender gives to headings. */
export interface Task {
  readonly path: string
  readonly mediaType: string
  readonly mapping: Mapping
}

/** The maximum number of reported rows that are not agreements. */
const mostLeftOut = 2000

/** The tables of every visible sheet. 422 if there are none, or if they are empty. */
export async function readTables(file: Task): Promise<Source> {
  const tables: Table[] = []
  const leftOut: LeftOut[] = []
  let rows = 0
  for await (const sheet of sheetsOf(file)) {
    const found = sheet.hidden ? hidden(sheet) : tablesIn(sheet, file.mapping)
    tables.push(...found.tables)
    leftOut.push(...found.leftOut.slice(0, Math.max(mostLeftOut - leftOut.length, 0)))
    rows += found.tables.reduce((sum, table) => sum + table.rows.length, 0)
    if (rows > limits.rows) throw tooLarge()
  }
  if (tables.length > 0) return { tables, leftOut }
  throw leftOut.some(({ why }) => why === 'no_rows') ? noRows() : noTable()
}

const hidden = ({ name }: Sheet): { tables: Table[]; leftOut: LeftOut[] } => ({
  tables: [],
  leftOut: [{ sheet: name, row: null, column: 0, text: '', why: 'hidden' }],
})

async function* sheetsOf({ path, mediaType }: Task): AsyncGenerator<Sheet> {
  if (mediaType === tableTypes.xlsx) yield* readXlsx(path)
  else if (mediaType === tableTypes.ods) yield* await readOds(path)
  else yield await readCsv(path)
}

const noTable = () =>
  unreadable(
    'no_table',
    'Tidak ada baris judul kolom: sekurangnya "Jenis naskah", "Tentang" dan "Mitra". Sebutkan di "answers" judul mana yang berarti apa, atau lihat templat.',
    'There is no row of headings: at least "Jenis naskah", "Tentang" and "Mitra". Say in "answers" which heading means what, or see the template.',
  )
const noRows = () =>
  unreadable(
    'no_rows',
    'Tidak ada baris naskah di bawah judul kolom.',
    'There is no row of agreements below the headings.',
  )
