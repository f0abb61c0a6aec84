import writeExcelFile from 'write-excel-file/node'
import { fields, mostPartners, partnerFields } from './cells/columns.ts'
import { agreementLabels } from '../agreements/labels.ts'
import { stageLabels } from '../reference/stage-labels.ts'

const columns = [...Object.values(fields), ...Object.values(partnerFields)]
const second = Object.values(partnerFields).map(({ heading }) => `${heading} 2`)
const headings = [...columns.map(({ heading }) => heading), ...second]

/** Which codes a column takes, as they are called in it. */
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

const bold = (value: string) => ({ value, fontWeight: 'bold' as const })

/** The template as a workbook: the empty table, what its columns mean with an example, and the codes. */
export async function templateXlsx(): Promise<Buffer> {
  const guide = [
    [bold('Kolom'), bold('Wajib'), bold('Isi'), bold('Contoh')],
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
    [bold('Kolom'), bold('Kode'), bold('Nama')],
    ...Object.entries(codes).flatMap(([heading, labeled]) =>
      Object.entries(labeled).map(([code, { id }]) => [heading, code, id]),
    ),
  ]
  return writeExcelFile([
    {
      sheet: 'Naskah',
      data: [headings.map(bold)],
      columns: headings.map((heading) => ({ width: heading.length + 4 })),
      stickyRowsCount: 1,
    },
    { sheet: 'Petunjuk', data: guide, columns: [{ width: 32 }, { width: 8 }, { width: 90 }, { width: 40 }] },
    { sheet: 'Kode', data: listed, columns: [{ width: 26 }, { width: 20 }, { width: 44 }] },
  ]).toBuffer()
}

/** The template as Excel in Indonesia opens a CSV: with a byte order mark, separated by semicolons; the codes stand above the table. */
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
