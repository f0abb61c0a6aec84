import { writeXlsx, type WriteSheet } from 'hucre/xlsx'
import { fields, mostPartners } from './tables/columns.ts'
import { partnerFields } from './tables/partner-columns.ts'
import { agreementLabels } from '../agreements/labels.ts'
import { stageLabels } from '../reference/stage-labels.ts'

const columns = [...Object.values(fields), ...Object.values(partnerFields)]
const second = Object.values(partnerFields).map(({ heading }) => `${heading} 2`)
const headings = [...columns.map(({ heading }) => heading), ...second]

/** The codes that a column accepts, with their display names. */
const codes = {
  [fields.type.heading]: agreementLabels.agreementType,
  [fields.stages.heading]: stageLabels,
  [fields.fundingSource.heading]: agreementLabels.fundingSource,
  [fields.agencyAuthority.heading]: agreementLabels.authorityBasis,
}

const rules = [
  'Satu baris satu naskah; urutan kolom bebas, kolom lain diabaikan dan dilaporkan.',
  `Mitra kedua sampai ke-${mostPartners}: kolom yang sama dengan angka di belakangnya, misalnya "${partnerFields.npwp.heading} 3".`,
  'Periksa dahulu dengan dryRun=true; impor menulis semua baris atau tidak sama sekali.',
]

/** The template as a workbook: the empty table, a guide to its columns with an example, and the codes. */
export async function templateXlsx(): Promise<Buffer> {
  const guide = [
    ['Kolom', 'Wajib', 'Isi', 'Contoh'],
    ...columns.map(({ heading, required, meaning, example }) => [
      heading,
      required ? 'ya' : '',
      meaning.id,
      example,
    ]),
    [],
    ...rules.map((rule) => [rule]),
  ]
  const listed = [
    ['Kolom', 'Kode', 'Nama'],
    ...Object.entries(codes).flatMap(([heading, labeled]) =>
      Object.entries(labeled).map(([code, { id }]) => [heading, code, id]),
    ),
  ]
  const sheets = [
    sheetOf(
      'Naskah',
      [headings],
      headings.map((heading) => heading.length + 4),
    ),
    sheetOf('Petunjuk', guide, [32, 8, 90, 40]),
    sheetOf('Kode', listed, [26, 20, 44]),
  ]
  return Buffer.from(await writeXlsx({ sheets }))
}

/** A sheet whose first row is bold and stays visible when scrolling. */
const sheetOf = (name: string, rows: string[][], widths: number[]): WriteSheet => ({
  name,
  rows,
  columns: widths.map((width) => ({ width })),
  cells: new Map(
    rows[0]!.map((value, column) => [`0,${column}`, { value, style: { font: { bold: true } } }]),
  ),
  freezePane: { rows: 1 },
})

/**
 * The template as a CSV for Excel in Indonesia: with a byte order mark, and separated by semicolons. The codes are
 * above the table.
 */
export function templateCsv(): string {
  const above = Object.entries(codes).map(([heading, labeled]) => [
    `${heading}:`,
    Object.entries(labeled)
      .map(([code, { id }]) => (heading === fields.stages.heading ? `${code} ${id}` : id))
      .join(' | '),
  ])
  const lines = [...above, headings].map((cells) => cells.map(quoted).join(';'))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

const quoted = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
