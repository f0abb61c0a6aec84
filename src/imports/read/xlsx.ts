import type { CellValue, Range, Sheet } from '../cells/cells.ts'
import { rowCollector } from './collect-rows.ts'
import type { Attributes } from './bounded-xml.ts'
import { damaged, limits, tooLarge } from './limits.ts'
import { openPackage, type Package } from './package.ts'
import { gatheredWith, readWorkbook, textCollector, type Workbook } from './xlsx-workbook.ts'

/**
 * The sheets of an XLSX, each read when it is requested; hidden sheets are not read. 422 if the file is damaged or too
 * large.
 */
export async function* readXlsx(path: string): AsyncGenerator<Sheet> {
  const file = await openPackage(path)
  try {
    const workbook = await readWorkbook(file)
    for (const { name, part, hidden } of workbook.sheets) {
      const read = hidden ? { rows: [], merges: [] } : await sheetIn(file, part, workbook)
      yield { name, ...read, date1904: workbook.date1904, hidden }
    }
  } finally {
    file.close()
  }
}

const lastColumn = 16_384

async function sheetIn(
  file: Package,
  part: string,
  workbook: Workbook,
): Promise<Pick<Sheet, 'rows' | 'merges'>> {
  const merges: Range[] = []
  const collector = rowCollector()
  const inline = textCollector()
  let number = 0
  let cells: (CellValue | undefined)[] = []
  let column = -1
  let cell: Attributes = {}
  let value: string | undefined
  let inValue = false
  await file.read(part, {
    open(element, attributes) {
      inline.open(element)
      if (element === 'row') {
        number = attributes['r'] === undefined ? number + 1 : Number(attributes['r'])
        if (!(number >= 1 && number <= limits.lastRow)) throw damaged()
        cells = []
        column = -1
      } else if (element === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnIn(attributes['r'])
        cell = attributes
        value = undefined
        inline.take()
      } else if (element === 'v') {
        inValue = true
        value = ''
      } else if (element === 'mergeCell') {
        if (merges.length >= limits.names) throw tooLarge()
        merges.push(rangeIn(attributes['ref'] ?? ''))
      }
    },
    text(text) {
      inline.text(text)
      if (inValue) value = gatheredWith(value ?? '', text)
    },
    close(element) {
      inline.close(element)
      if (element === 'v') inValue = false
      else if (element === 'c') {
        const given = valueOf(cell, value, inline.take(), workbook)
        if (given !== undefined) cells[column] = given
      } else if (element === 'row') collector.add(number, Array.from(cells))
    },
  })
  return { rows: collector.rows, merges }
}

/** The cells of a range such as A3:C4. */
function rangeIn(range: string): Range {
  const [first = '', last = first] = range.split(':')
  const rowIn = (address: string) => Number(/\d+$/.exec(address)?.[0])
  const found = { top: rowIn(first), bottom: rowIn(last), left: columnIn(first), right: columnIn(last) }
  if (!(found.top >= 1 && found.bottom <= limits.lastRow)) throw damaged()
  return found
}

/** The column of an address such as AB12, from 0. */
function columnIn(address: string): number {
  const letters = /^\$?([A-Za-z]{1,3})/.exec(address)?.[1]?.toUpperCase()
  if (!letters) throw damaged()
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  if (column >= lastColumn) throw tooLarge()
  return column
}

/** The value of a cell by its type (ECMA-376 part 1, 18.18.11); for a formula, its last result. */
function valueOf(
  { t: type = 'n', s: style }: Attributes,
  value: string | undefined,
  inline: string,
  { sharedTexts, showsDay }: Workbook,
): CellValue | undefined {
  if (type === 'inlineStr') return inline
  if (value === undefined || value === '') return undefined
  switch (type) {
    case 's':
      return sharedTexts[Number(value)]
    case 'b':
      return value === '1'
    case 'e':
      return { failed: value }
    case 'n': {
      const number = Number(value)
      if (!Number.isFinite(number)) return { failed: value }
      return showsDay[Number(style)] ? { dateSerial: number } : number
    }
    default:
      return value
  }
}
