import { zipOf } from './documents.ts'

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (...targets: [id: string, type: string, target: string][]) =>
  `<Relationships>${targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="${relation}/${type}" Target="${target}"/>`).join('')}</Relationships>`
const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`

/** The parts of the smallest workbook: one sheet whose rows are given as XML. Any part can be another. */
export const workbookParts = (
  sheetData: string,
  others: Record<string, string> = {},
): Record<string, string> => ({
  '[Content_Types].xml': types,
  '_rels/.rels': relations(['r1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns:r="${relation}"><sheets><sheet name="Lembar" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    ['r1', 'worksheet', 'worksheets/sheet1.xml'],
    ['r2', 'sharedStrings', 'sharedStrings.xml'],
    ['r3', 'styles', '/xl/styles.xml'],
  ),
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
  ...others,
})

export const workbook = (sheetData: string, others: Record<string, string> = {}): Buffer =>
  zipOf(workbookParts(sheetData, others))
