import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { writeCsv } from 'hucre/csv'
import { writeXlsxStream } from 'hucre/xlsx'
import { csvCell, xlsxCell } from './cells.ts'
import type { Column } from './columns.ts'

/** Rows, one page at a time. */
type Pages = AsyncIterable<readonly never[]>

/** What is written to the file: the columns of a table, or records as in the JSON of the list. */
interface Source {
  readonly title: string
  readonly columns: readonly Column<never>[]
  readonly toJson: (record: unknown) => string
}

interface Format {
  readonly mediaType: string
  readonly contentType: string
  readonly extension: string
  /** Returns a stream of the file. The stream asks for the next page only after the previous one was consumed. */
  readonly write: (source: Source, pages: Pages) => Readable
}

const bytes = (pieces: AsyncIterable<string>): Readable => Readable.from(pieces, { objectMode: false })

/** CSV as in RFC 4180, with a byte order mark so that Excel reads it as UTF-8. */
const csv: Format = {
  mediaType: 'text/csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  write: ({ columns }, pages) => bytes(csvPieces(columns, pages)),
}

async function* csvPieces(columns: Source['columns'], pages: Pages): AsyncGenerator<string> {
  const lines = (rows: (string | number | null)[][]) =>
    rows.length === 0 ? '' : `${writeCsv(rows, { lineSeparator: '\r\n' })}\r\n`
  yield `\ufeff${lines([columns.map(({ heading }) => heading)])}`
  for await (const rows of pages) yield lines(rows.map((row) => columns.map((each) => csvCell(each, row))))
}

const looks = {
  text: { width: 30 },
  number: { width: 14 },
  day: { width: 12, numFmt: 'yyyy-mm-dd' },
  instant: { width: 18, numFmt: 'yyyy-mm-dd hh:mm' },
}

/** An Excel workbook. Rows beyond the limit of a sheet continue in a second sheet. */
const xlsx: Format = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  write: ({ title, columns }, pages) => {
    const look = columns.map(({ heading, kind }) => ({ header: heading, ...looks[kind] }))
    const stream = writeXlsxStream(xlsxRows(columns, pages), {
      name: title,
      columns: look,
      freezePane: { rows: 1 },
    })
    return Readable.fromWeb(stream as ReadableStream)
  },
}

async function* xlsxRows(columns: Source['columns'], pages: Pages) {
  for await (const rows of pages) for (const row of rows) yield columns.map((each) => xlsxCell(each, row))
}

const ndjson: Format = {
  mediaType: 'application/x-ndjson',
  contentType: 'application/x-ndjson',
  extension: 'ndjson',
  write: ({ toJson }, pages) => bytes(jsonLines(toJson, pages)),
}

async function* jsonLines(toJson: Source['toJson'], pages: Pages): AsyncGenerator<string> {
  for await (const rows of pages) yield rows.map((row) => `${toJson(row)}\n`).join('')
}

export type { Format }

/** The formats of an export besides JSON. Only lists can be exported as lines of JSON. */
export const formatsOf = ({ isList }: { readonly isList: boolean }): readonly Format[] =>
  isList ? [csv, xlsx, ndjson] : [csv, xlsx]
