import { wrong } from '../cells/cells.ts'
import { fieldOf, headingOf, type ColumnKey } from '../tables/meaning.ts'
import type { Finding } from './cell-reader.ts'
import type { ImportedRow } from './imported-row.ts'

/** What no row can do without, unless a finding says already that it could not be read. */
export function missing(
  row: Pick<ImportedRow, 'type' | 'title' | 'partners'>,
  findings: readonly Finding[],
): Finding[] {
  const has = (column: ColumnKey) => findings.some((each) => each.column === column)
  const found: Finding[] = []
  if (row.type === null && !has('type')) found.push({ column: 'type', ...required('type') })
  if (row.title === null && !has('title')) found.push({ column: 'title', ...required('title') })
  if (row.partners.length === 0 && !has('partner:1'))
    found.push({ column: 'partner:1', ...required('partner:1') })
  return found
}

/** Money comes from somewhere, and none from nowhere. */
export function fundingFindings(
  row: Pick<ImportedRow, 'fundingSource' | 'fundingAmount' | 'fundingNote'>,
  findings: readonly Finding[],
): Finding[] {
  if (findings.some((each) => each.column === 'fundingSource')) return []
  const hasMoney = row.fundingAmount !== null || row.fundingNote !== null
  if (row.fundingSource === null && hasMoney)
    return [{ column: 'fundingSource', ...required('fundingSource') }]
  if (row.fundingSource === 'none' && row.fundingAmount)
    return [{ column: 'fundingAmount', ...amountWithoutSource }]
  return []
}

/** That there is nothing where something must be, and what is read there. */
function required(column: ColumnKey) {
  const { meaning, example } = fieldOf(column)
  const heading = headingOf(column)
  return wrong(
    'required',
    `Tidak ada isinya. Di sini dibaca "${heading}": ${meaning.id} Misalnya "${example}".`,
    `There is nothing here. What is read is "${heading}": ${meaning.en} For example "${example}".`,
  ).wrong
}

const { wrong: amountWithoutSource } = wrong(
  'amount_without_source',
  'Tanpa sumber dana tidak ada nilai.',
  'Where nobody pays there is no amount.',
)
