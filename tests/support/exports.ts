import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import type { CellValue } from '../../src/imports/cells/cells.ts'
import { readXlsx } from '../../src/imports/read/xlsx.ts'
import { expectStatus } from './agreements.ts'
import type { AccountName, TestApp, TestResponse } from './app.ts'

export const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ndjson: 'application/x-ndjson',
} as const

/** A list or report as a file. */
export const getAs = (
  t: TestApp,
  account: AccountName | undefined,
  url: string,
  format: keyof typeof mediaTypes,
): Promise<TestResponse> => t.as(account).get(url, { headers: { accept: mediaTypes[format] } })

/** The rows of a CSV, by their headings. */
export function csvRows(response: TestResponse): Record<string, string>[] {
  const { payload } = expectStatus(response, 200).raw
  return parse(payload, { bom: true, columns: true, record_delimiter: '\r\n' })
}

type Row = Record<string, CellValue | undefined>

/** The rows of the sheets of a workbook, by their headings, as the import reads them. */
export async function xlsxRows(response: TestResponse): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'registry-export-'))
  const file = path.join(folder, 'ekspor.xlsx')
  try {
    await writeFile(file, expectStatus(response, 200).raw.rawPayload)
    const rows: Row[] = []
    for await (const sheet of readXlsx(file)) {
      const [head, ...body] = sheet.rows
      const headings = head!.cells.map(String)
      for (const { cells } of body)
        rows.push(Object.fromEntries(headings.map((heading, column) => [heading, cells[column]])))
    }
    return rows
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The records of a file with one a line. */
// oxlint-disable-next-line typescript/no-explicit-any -- records of any list
export const ndjsonRecords = (response: TestResponse): any[] =>
  expectStatus(response, 200)
    .raw.payload.split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
