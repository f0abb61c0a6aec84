import { writeCsv } from 'hucre/csv'
import type { Export } from './export.ts'
import { formatsOf } from './formats.ts'
import type { ContractPart, Operation, Response, Schemas } from '../http/openapi/types.ts'

/** The longest possible file, in bytes: the limit of ZIP without its 64-bit extension. */
const longest = 4_294_967_295

const table =
  'with Indonesian headings, codes by their Indonesian labels, days as dates and instants as the clocks in Jakarta showed them'

/** The file formats of lists and reports, with the names of their components in the contract. */
const described: Readonly<Record<string, readonly [name: string, description: string]>> = {
  csv: [
    'CsvFile',
    `RFC 4180 in UTF-8 with a byte order mark, ${table}. Text that a spreadsheet would run as a formula begins with an apostrophe.`,
  ],
  xlsx: [
    'XlsxFile',
    `A workbook, ${table}. Past the 1,048,576 rows of a sheet it goes on in the next. The first 32,767 characters of a text.`,
  ],
  ndjson: ['NdjsonFile', 'One record a line, exactly as in the JSON of the list.'],
}

const schemas: Schemas = Object.fromEntries(
  Object.values(described).map(([name, description]) => [
    name,
    { type: 'string', maxLength: longest, description },
  ]),
)

/** Adds the file formats to the JSON answer of an operation in the contract, and says how to request them. */
function describeExport(operation: Operation, exported: Export<never>): void {
  const head = writeCsv([exported.columns.map(({ heading }) => heading)], { lineSeparator: '\r\n' })
  const { content } = operation.responses!['200'] as Response
  for (const { mediaType, extension } of formatsOf(exported)) {
    content![mediaType] = {
      schema: { $ref: `#/components/schemas/${described[extension]![0]}` },
      ...(extension === 'csv'
        ? { examples: { head: { summary: 'Its headings.', value: `${head}\r\n` } } }
        : {}),
    }
  }
  operation.description += `\n\n${exported.isList ? ofList : ofReport}`
}

const ofList = 'With an `Accept` for CSV, XLSX or NDJSON: every record that matches, as a file.'

const ofReport = 'With an `Accept` for CSV or XLSX: its rows as a file.'

export const exportContract: ContractPart = {
  schemas,
  describe: (operation, { config }) => {
    if (config?.export) describeExport(operation, config.export)
  },
}
