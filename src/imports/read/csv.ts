import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { Sheet } from '../cells/cells.ts'
import { rowCollector } from './collect-rows.ts'
import { limits, tooLarge, unreadable } from './limits.ts'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The rows of a CSV, separated by `;`, `,` or tab, in UTF-8, UTF-16 or Windows-1252. */
export async function readCsv(path: string): Promise<Sheet> {
  const encoding = await encodingOf(path)
  const collector = rowCollector()
  const parser = parse({
    delimiter: await delimiterOf(path, encoding),
    relax_column_count: true,
    relax_quotes: true,
    // Empty rows are counted, so that row numbers are the same as in a spreadsheet.
    skip_empty_lines: false,
    max_record_size: 1_000_000,
  })
  const text = Readable.from(decoded(path, encoding))
  text.on('error', (error) => parser.destroy(error))
  let number = 0
  try {
    for await (const record of text.pipe(parser) as AsyncIterable<string[]>) {
      number += 1
      if (record.length > 10 * limits.columns || number > limits.lastRow) throw tooLarge()
      collector.add(number, record)
    }
  } catch (error) {
    throw error instanceof CsvError ? malformed(number + 1) : error
  } finally {
    text.destroy()
  }
  return { name: null, rows: collector.rows, date1904: false, merges: [], hidden: false }
}

/**
 * The encoding from the byte order mark. Without one: UTF-8 if the whole file is valid UTF-8, otherwise the encoding
 * that Excel in Indonesia writes.
 */
async function encodingOf(path: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isFirst = true
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
      if (isFirst && chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be'
      isFirst = false
      decoder.decode(chunk, { stream: true })
    }
    decoder.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252'
    throw error
  }
}

/** The text without its byte order mark, in chunks. */
async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

/** The character that separates the most cells in the first rows. Text in quotes is ignored. */
async function delimiterOf(path: string, encoding: Encoding): Promise<string> {
  let head = ''
  for await (const text of decoded(path, encoding)) {
    head = text
    break
  }
  const unquoted = head.slice(0, 50_000).replaceAll(/"[^"]*"/g, '')
  const count = (sign: string) => unquoted.split(sign).length
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

const malformed = (row: number) =>
  unreadable(
    'malformed_csv',
    `Baris ${row} tidak dapat dibaca; periksa tanda kutipnya.`,
    `Row ${row} cannot be read; check its quotes.`,
  )
