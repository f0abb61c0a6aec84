import { cleanLine, textOf, type CellValue, type SheetRow } from './cells.ts'
import { plainWords } from './codes.ts'
import { fields, mostPartners, partnerFields, type Field, type PartnerField } from './columns.ts'

/** What a column is of: the agreement, or its collaborator of this place, from 1. */
export type ColumnKey = Field | `${PartnerField}:${number}`

/** Where the table begins, and what its columns are. */
export interface Headings {
  /** The row of the headings; the table follows it. */
  readonly row: number
  /** Columns by what they are of, from 0. */
  readonly columns: ReadonlyMap<ColumnKey, number>
  /** Headings that are not known: what stands below them is not read. */
  readonly ignored: readonly Heading[]
  /** Headings that say what another column said before. */
  readonly repeated: readonly Heading[]
}

interface Heading {
  readonly column: number
  readonly text: string
}

const names = new Map<string, ColumnKey>([
  ...namesOf(fields, (field: Field) => field),
  ...namesOf(partnerFields, (field: PartnerField): ColumnKey => `${field}:1`),
])

function namesOf<F extends string>(
  of: Readonly<Record<F, { readonly heading: string; readonly aliases: readonly string[] }>>,
  keyOf: (field: F) => ColumnKey,
): [string, ColumnKey][] {
  return (Object.keys(of) as F[]).flatMap((field) =>
    [of[field].heading, ...of[field].aliases].map((name): [string, ColumnKey] => [
      plainWords(name),
      keyOf(field),
    ]),
  )
}

/** The column a heading names; a collaborator's with its number after it, "NPWP mitra 2". */
export function columnOf(heading: string): ColumnKey | undefined {
  const words = plainWords(heading)
  const known = names.get(words)
  if (known) return known
  const [, name = '', digit = '', rest = ''] = /^(.*?) ?([2-9])\b ?(.*)$/.exec(words) ?? []
  const first = names.get(`${name} ${rest}`.trim())
  if (!first?.endsWith(':1') || Number(digit) > mostPartners) return undefined
  return first.replace(/1$/, digit) as ColumnKey
}

/** Rows above the table that are looked at. */
const searched = 50

/** The row that has the most headings of the first fifty, where it has at least three and the title among them. */
export function findHeadings(rows: readonly SheetRow[]): Headings | undefined {
  let best: Headings | undefined
  for (const [index, row] of rows.entries()) {
    if (row.number > searched) break
    const before = rows[index - 1]
    const found = headingsOf(row, before?.number === row.number - 1 ? before : undefined)
    if (found.columns.has('title') && found.columns.size > (best?.columns.size ?? 2)) best = found
  }
  return best
}

/**
 * The headings in a row. Where cells above were merged, theirs is the one with no heading below it, and "Nama" below
 * "Mitra" is "Nama mitra"; of merged cells only the first has the text.
 */
function headingsOf(row: SheetRow, above: SheetRow | undefined): Headings {
  const columns = new Map<ColumnKey, number>()
  const ignored: Heading[] = []
  const repeated: Heading[] = []
  let group = ''
  const width = Math.max(row.cells.length, above?.cells.length ?? 0)
  for (let column = 0; column < width; column += 1) {
    const own = lineIn(row.cells[column])
    const over = lineIn(above?.cells[column])
    group = over || group
    const text = own || over
    if (text === '') continue
    const key = (own && columnOf(`${own} ${group}`)) || columnOf(text)
    if (key === undefined) ignored.push({ column, text })
    else if (columns.has(key)) repeated.push({ column, text })
    else columns.set(key, column)
  }
  return { row: row.number, columns, ignored, repeated }
}

function lineIn(cell: CellValue | undefined): string {
  const text = cell === undefined ? undefined : textOf(cell)
  return text && 'value' in text ? cleanLine(text.value) : ''
}

/** The numbers that tables in reports have below their headings: 1, 2, 3 or (1), (2), (3). */
export function isNumberingRow({ cells }: SheetRow): boolean {
  const given = cells.filter((cell) => cell !== undefined).map(lineIn)
  return given.length > 2 && given.every((text, index) => text.replaceAll(/[()]/g, '') === String(index + 1))
}
