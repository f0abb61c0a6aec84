import type { CellValue, Range, Sheet } from '../cells/cells.ts'
import type { Attributes } from './bounded-xml.ts'
import { rowCollector } from './collect-rows.ts'
import { damaged, limits, tooLarge } from './limits.ts'
import { openPackage } from './package.ts'
import { gatheredWith } from './xlsx-workbook.ts'

/** Elements in a table that are not cell text: notes, drawings, and content deleted by tracked changes. */
const asides = new Set(['annotation', 'tracked-changes', 'shapes', 'frame', 'custom-shape', 'g', 'ruby-text'])

/** The sheets of an OpenDocument spreadsheet (ODF 1.3 part 3, 9). 422 where the file is damaged or too large. */
export async function readOds(path: string): Promise<Sheet[]> {
  const file = await openPackage(path)
  try {
    if (!file.has('content.xml')) throw damaged()
    const reader = contentReader()
    await file.read('content.xml', reader)
    return reader.sheets
  } finally {
    file.close()
  }
}

function contentReader() {
  const sheets: Sheet[] = []
  const hiddenStyles = new Set<string>()
  let style = ''
  let table: ReturnType<typeof tableReader> | undefined
  let aside = 0
  return {
    sheets,
    open(element: string, attributes: Attributes): void {
      if (aside > 0 || asides.has(element)) aside += 1
      else if (element === 'style') style = attributes['style:name'] ?? ''
      else if (element === 'table-properties' && attributes['table:display'] === 'false')
        hiddenStyles.add(style)
      else if (element === 'table') {
        const hidden = hiddenStyles.has(attributes['table:style-name'] ?? '')
        table = tableReader(attributes['table:name'] ?? '', hidden)
      } else table?.open(element, attributes)
    },
    text(text: string): void {
      if (aside === 0) table?.text(text)
    },
    close(element: string): void {
      if (aside > 0) aside -= 1
      else if (element === 'table' && table) {
        if (sheets.length >= limits.names) throw tooLarge()
        sheets.push(table.sheet())
        table = undefined
      } else table?.close(element)
    },
  }
}

function tableReader(name: string, hidden: boolean) {
  const collector = rowCollector()
  const merges: Range[] = []
  let number = 1
  let repeats = 1
  let cells: (CellValue | undefined)[] = []
  let cell: Attributes | undefined
  let shown = ''
  return {
    sheet: (): Sheet => ({
      name,
      rows: hidden ? [] : collector.rows,
      merges: hidden ? [] : merges,
      date1904: false,
      hidden,
    }),
    open(element: string, attributes: Attributes): void {
      if (element === 'table-row') {
        repeats = repeated(attributes['table:number-rows-repeated'])
        cells = []
      } else if (element === 'table-cell' || element === 'covered-table-cell') {
        cell = attributes
        shown = ''
        const bottom = number + repeated(attributes['table:number-rows-spanned']) - 1
        const right = cells.length + repeated(attributes['table:number-columns-spanned']) - 1
        if (bottom === number && right === cells.length) return
        if (merges.length >= limits.names) throw tooLarge()
        merges.push({ top: number, bottom, left: cells.length, right })
      } else if (element === 'p' && shown !== '') shown += '\n'
      else if (element === 's') shown += ' '
      else if (element === 'line-break') shown += '\n'
    },
    text(text: string): void {
      if (cell) shown = gatheredWith(shown, text)
    },
    close(element: string): void {
      if (cell && (element === 'table-cell' || element === 'covered-table-cell')) {
        const value = element === 'table-cell' ? valueOf(cell, shown) : undefined
        const times = repeated(cell['table:number-columns-repeated'])
        cell = undefined
        // The last cell of a row is often an empty cell that is repeated to the edge of the sheet.
        if (value === undefined) cells.length = Math.min(cells.length + times, limits.columns + 1)
        else if (cells.length + times > limits.columns) throw tooLarge()
        else for (let time = 0; time < times; time += 1) cells.push(value)
      } else if (element === 'table-row') {
        const isEmpty = cells.every((each) => each === undefined)
        for (let time = 0; time < (isEmpty ? 0 : repeats); time += 1) {
          collector.add(number + time, Array.from(cells))
          if (time >= limits.rows + limits.otherRows) throw tooLarge()
        }
        number += repeats
        if (number > limits.lastRow + 1) throw damaged()
      }
    },
  }
}

function repeated(count: string | undefined): number {
  const times = Number(count ?? 1)
  if (!Number.isInteger(times) || times < 1 || times > limits.lastRow) throw damaged()
  return times
}

/** The value of a cell by its type (19.387); for a formula, its last result. */
function valueOf(attributes: Attributes, shown: string): CellValue | undefined {
  switch (attributes['office:value-type']) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const number = Number(attributes['office:value'])
      return Number.isFinite(number) ? number : { failed: shown }
    }
    case 'date':
      return attributes['office:date-value'] ?? shown
    case 'boolean':
      return attributes['office:boolean-value'] === 'true'
    default:
      return shown === '' ? undefined : shown
  }
}
