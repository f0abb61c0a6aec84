import { wrong } from '../cells/cells.ts'
import { fieldOf, headingOf, type ColumnKey } from '../tables/meaning.ts'
import type { Finding } from './cell-reader.ts'
import type { ImportedRow } from './imported-row.ts'

/** Findings for missing required values, unless a finding already says that the value could not be read. */
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

/** An amount needs a source that pays, and the source `none` has no amount. */
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

/** The error for a required column without a value. It says what the column should contain. */
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
