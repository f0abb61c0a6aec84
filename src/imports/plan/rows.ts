import type { FundingSource } from '../../agreements/content/funding.ts'
import type { AgreementType } from '../../agreements/lifecycle.ts'
import type { AuthorityBasis } from '../../agreements/content/tables.ts'
import type { Day } from '../../kernel/days.ts'
import type { Stage } from '../../kernel/stages.ts'
import { parseAmount } from '../cells/amounts.ts'
import {
  cleanLine,
  cleanParagraph,
  textOf,
  wrong,
  type CellValue,
  type Parsed,
  type Wrong,
} from '../cells/cells.ts'
import { parseAgreementType, parseAuthorityBasis, parseFundingSource, parseStages } from '../cells/codes.ts'
import { mostPartners } from '../cells/columns.ts'
import { parseDate } from '../cells/dates.ts'
import type { ColumnKey } from '../cells/headings.ts'
import { parseNumber, type Scheme } from '../cells/numbers.ts'
import { endOf, parsePeriod } from '../cells/periods.ts'

/** What is wrong with a cell, or worth a look. */
export interface Finding extends Wrong {
  readonly column: ColumnKey
}

export interface ImportedSigning {
  readonly documentNumber: string | null
  readonly signatoryName: string | null
  readonly signatoryTitle: string | null
  readonly authorityBasis: AuthorityBasis | null
}

/** A collaborator as a row names it: by name, and by its numbers where they are given. */
export interface Named {
  readonly name: string
  readonly npwp: string | null
  readonly nib: string | null
}

interface ImportedPartner extends ImportedSigning {
  /** Its place among the collaborators of the row, from 1. */
  readonly place: number
  readonly named: Named
}

/** An agreement as its row says it. What could not be read is null, and a finding says so. */
export interface ImportedRow {
  readonly row: number
  readonly key: string | null
  readonly type: AgreementType | null
  readonly title: string | null
  readonly purpose: string | null
  readonly object: string | null
  readonly scope: string | null
  readonly stages: readonly Stage[]
  readonly effectiveFrom: Day | null
  readonly effectiveUntil: Day | null
  readonly signedOn: Day | null
  readonly fundingSource: FundingSource | null
  readonly fundingAmount: number | null
  readonly fundingNote: string | null
  readonly agency: ImportedSigning
  readonly partners: readonly ImportedPartner[]
  readonly findings: readonly Finding[]
}

type CellOf = (column: ColumnKey) => CellValue | undefined

/** Reads one row; every finding of its cells, not the first. */
export function readRow(row: number, cellOf: CellOf, date1904: boolean): ImportedRow {
  const findings: Finding[] = []
  const cells = cellReader(cellOf, findings)
  const date = (column: ColumnKey) => cells.read(column, (cell) => parseDate(cell, date1904))
  const signedOn = date('signedOn')
  const agency = signingIn(cells, {
    documentNumber: 'agencyNumber',
    signatoryName: 'agencySignatory',
    signatoryTitle: 'agencySignatoryTitle',
    authorityBasis: 'agencyAuthority',
  })
  const type = cells.read('type', parseAgreementType)
  const title = cells.line('title', 500)
  const period = cells.read('period', parsePeriod)
  const content = {
    row,
    key: cells.line('key', 100) ?? agency.documentNumber,
    type,
    title,
    purpose: cells.paragraph('purpose'),
    object: cells.paragraph('object'),
    scope: cells.paragraph('scope'),
    stages: cells.read('stages', parseStages) ?? [],
    ...periodOf(period, date('effectiveFrom'), date('effectiveUntil'), signedOn, findings),
    signedOn,
    fundingSource: cells.read('fundingSource', parseFundingSource),
    fundingAmount: cells.read('fundingAmount', parseAmount),
    fundingNote: cells.paragraph('fundingNote'),
    agency,
    partners: partnersIn(cells),
  }
  return {
    ...content,
    findings: [...findings, ...missing(content, findings), ...fundingFindings(content, findings)],
  }
}

/** Reads the cells of a row by what they are to hold; null where there is nothing, or a finding says why not. */
function cellReader(cellOf: CellOf, findings: Finding[]) {
  const read = <T>(column: ColumnKey, parse: (cell: CellValue) => Parsed<T>, most = 200): T | null => {
    const cell = cellOf(column)
    if (cell === undefined) return null
    // Before any pattern looks at it: no cell of thousands of characters is a date, a code or a name.
    const isHuge = typeof cell === 'string' && cell.trim().length > 2 * most
    const parsed = isHuge ? tooLong(most) : parse(cell)
    if ('value' in parsed) return parsed.value
    findings.push({ column, ...parsed.wrong })
    return null
  }
  return {
    read,
    line: (column: ColumnKey, most: number) => read(column, (cell) => bounded(cell, cleanLine, most), most),
    paragraph: (column: ColumnKey) => read(column, (cell) => bounded(cell, cleanParagraph, 4000), 4000),
  }
}
type Cells = ReturnType<typeof cellReader>

const signingIn = (cells: Cells, columns: Record<keyof ImportedSigning, ColumnKey>): ImportedSigning => ({
  documentNumber: cells.line(columns.documentNumber, 100),
  signatoryName: cells.line(columns.signatoryName, 200),
  signatoryTitle: cells.line(columns.signatoryTitle, 200),
  authorityBasis: cells.read(columns.authorityBasis, parseAuthorityBasis),
})

/** The collaborators that are named in some way, by a name or a number. */
function partnersIn(cells: Cells): ImportedPartner[] {
  const places = Array.from({ length: mostPartners }, (_, index) => index + 1)
  return places.flatMap((place) => {
    const number = (column: ColumnKey, scheme: Scheme) =>
      cells.read(column, (cell) => parseNumber(cell, scheme))
    const name = cells.line(`partner:${place}`, 200)
    const npwp = number(`npwp:${place}`, 'ID-DJP')
    const nib = number(`nib:${place}`, 'X-NIB')
    const signing = signingIn(cells, {
      documentNumber: `number:${place}`,
      signatoryName: `signatory:${place}`,
      signatoryTitle: `signatoryTitle:${place}`,
      authorityBasis: `authority:${place}`,
    })
    if (name === null && npwp === null && nib === null) return []
    return [{ place, named: { name: name ?? '', npwp, nib }, ...signing }]
  })
}

function bounded(cell: CellValue, clean: (text: string) => string, most: number): Parsed<string | null> {
  const text = textOf(cell)
  if ('wrong' in text) return text
  const value = clean(text.value)
  return value.length > most ? tooLong(most) : { value: value === '' ? null : value }
}

/** The two days, whichever of the three columns they stand in. */
function periodOf(
  period: { from: Day; until: Day } | { months: number } | null,
  from: Day | null,
  until: Day | null,
  signedOn: Day | null,
  findings: Finding[],
): { effectiveFrom: Day | null; effectiveUntil: Day | null } {
  const stated = period && 'from' in period ? period : null
  const effectiveFrom = stated?.from ?? from ?? (period ? signedOn : null)
  const counted = period && 'months' in period && effectiveFrom ? endOf(effectiveFrom, period.months) : null
  const effectiveUntil = stated?.until ?? until ?? counted
  if (stated && ((from && from !== stated.from) || (until && until !== stated.until)))
    findings.push({ column: 'period', ...contradictsDays })
  if (period && 'months' in period && !effectiveFrom) findings.push({ column: 'period', ...noFirstDay })
  if (effectiveFrom && effectiveUntil && effectiveUntil < effectiveFrom)
    findings.push({ column: stated ? 'period' : 'effectiveUntil', ...endBeforeStart })
  return { effectiveFrom, effectiveUntil }
}

/** What no row can do without, unless a finding says already that it could not be read. */
function missing(
  row: Pick<ImportedRow, 'key' | 'type' | 'title' | 'partners'>,
  findings: readonly Finding[],
): Finding[] {
  const has = (column: ColumnKey) => findings.some((each) => each.column === column)
  const found: Finding[] = []
  if (row.key === null && !has('key') && !has('agencyNumber'))
    found.push({ column: 'agencyNumber', ...noKey })
  if (row.type === null && !has('type')) found.push({ column: 'type', ...required })
  if (row.title === null && !has('title')) found.push({ column: 'title', ...required })
  if (row.partners.length === 0 && !has('partner:1')) found.push({ column: 'partner:1', ...required })
  return found
}

/** Money comes from somewhere, and none from nowhere. */
function fundingFindings(
  row: Pick<ImportedRow, 'fundingSource' | 'fundingAmount' | 'fundingNote'>,
  findings: readonly Finding[],
): Finding[] {
  if (findings.some((each) => each.column === 'fundingSource')) return []
  const hasMoney = row.fundingAmount !== null || row.fundingNote !== null
  if (row.fundingSource === null && hasMoney) return [{ column: 'fundingSource', ...required }]
  if (row.fundingSource === 'none' && row.fundingAmount)
    return [{ column: 'fundingAmount', ...amountWithoutSource }]
  return []
}

const { wrong: required } = wrong('required', 'Wajib diisi.', 'This is required.')
const { wrong: noKey } = wrong(
  'no_key',
  'Isi kode baris atau nomor naskah SKPD: dengan itu baris dikenali bila berkas diimpor lagi.',
  'Give the mark of the row or the number of the agency: by it the row is known when the file is imported again.',
)
const { wrong: contradictsDays } = wrong(
  'contradicts_days',
  'Jangka waktu tidak sama dengan tanggal mulai dan tanggal berakhir.',
  'The period is not that of the first and the last day.',
)
const { wrong: noFirstDay } = wrong(
  'no_first_day',
  'Lamanya saja tidak cukup; isi tanggal mulai atau tanggal tanda tangan.',
  'How long is not enough; give the first day or the day of the signature.',
)
const { wrong: endBeforeStart } = wrong(
  'end_before_start',
  'Tanggal berakhir mendahului tanggal mulai.',
  'The last day is before the first.',
)
const { wrong: amountWithoutSource } = wrong(
  'amount_without_source',
  'Tanpa sumber dana tidak ada nilai.',
  'Where nobody pays there is no amount.',
)
const tooLong = (most: number) =>
  wrong('too_long', `Paling panjang ${most} karakter.`, `At most ${most} characters.`)
