import { DomainError, type FieldError, type Language } from '../../kernel/errors.ts'
import { cellAddress } from '../cells/cells.ts'
import type { Source } from '../read/read-table.ts'
import { told, type KeptFinding } from '../records/findings.ts'
import type { ImportedRow } from '../rows/imported-row.ts'
import { mostFindings, type ImportReport } from '../schemas.ts'
import type { Table } from '../tables/find-tables.ts'
import { headingOf, type ColumnKey } from '../tables/meaning.ts'
import type { Created } from '../write/insert.ts'
import type { ColumnFinding } from './heading-findings.ts'
import type { Candidate } from '../match/matching.ts'
import type { RowFinding } from './findings.ts'
import type { Plan } from './plan.ts'

/** A finding with its cell. */
export interface Placed extends Omit<KeptFinding, 'candidates'> {
  readonly table: number
  readonly candidates?: readonly Candidate[]
  readonly about?: string
}

/**
 * The result of an import, or of a dry run: the tables of the file, the errors in their columns, and the plan for their
 * rows.
 */
export interface Outcome {
  readonly source: Source
  readonly columns: readonly ColumnFinding[]
  readonly plan: Plan
}

/** Errors that prevent the import of the file, those of columns first. */
export function errorsOf({ source, columns, plan }: Outcome): Placed[] {
  const ofColumns = columns.map(({ table, heading, code, message, about }): Placed => {
    const { sheet, headings } = source.tables[table]!
    const cell = cellAddress(heading.column, headings.row)
    return { table, sheet, row: headings.row, cell, column: heading.text, code, message, about }
  })
  return [...ofColumns, ...placed(source.tables, plan.errors)]
}

const placed = (tables: readonly Table[], findings: readonly RowFinding[]): Placed[] =>
  findings.map(({ table, row, column, isWarning: _isWarning, ...rest }) => ({
    table,
    sheet: tables[table]!.sheet,
    row,
    cell: addressOf(tables[table]!, column, row),
    column: headingOf(column),
    ...rest,
  }))

/** What was written of an import. */
export interface Written {
  readonly importId: string
  readonly agreements: readonly Created[]
  readonly registered: number
}

/** The number of rows of agreements in the file. */
export const rowsIn = ({ source: { tables } }: Outcome): number =>
  tables.reduce((sum, { rows }) => sum + rows.length, 0)

/** The warnings about a file, with their cells. */
export const warningsIn = ({ source, plan }: Outcome): Placed[] => placed(source.tables, plan.warnings)

/** The findings as an import keeps them, without what only the plan needs of them. */
export const kept = (findings: readonly Placed[]): KeptFinding[] =>
  findings.slice(0, mostFindings).map(({ candidates, table: _table, about: _about, ...finding }) => ({
    ...finding,
    ...(candidates && {
      candidates: candidates.map(({ id, shortName, similarity }) => ({ id, shortName, similarity })),
    }),
  }))

/** What an import did or would do, in the language of the reader. */
export function reportOf(outcome: Outcome, written: Written | undefined, language: Language): ImportReport {
  const { source, plan } = outcome
  const { tables } = source
  const [first] = tables
  const present = (findings: readonly Placed[]) => told(kept(findings), language)
  const errors = errorsOf(outcome)
  const created = errors.length > 0 ? [] : plan.created
  const signed = created.filter((each) => each.status === 'signed').length
  const at = ({ table, row }: Pick<ImportedRow, 'table' | 'row'>) => ({ sheet: tables[table]!.sheet, row })
  const knownAs = (outcome: 'unchanged' | 'recognized') =>
    plan[outcome].map(({ row, known: { id, registrationNumber, status } }) => ({
      place: row,
      id,
      registrationNumber,
      status,
      outcome,
    }))
  const agreements = [
    ...knownAs('unchanged'),
    ...knownAs('recognized'),
    ...(written?.agreements ?? []).map((each) => ({ ...each, outcome: 'created' as const })),
  ].toSorted((a, b) => a.place.table - b.place.table || a.place.row - b.place.row)
  return {
    dryRun: written === undefined,
    importId: written?.importId ?? null,
    sheet: first!.sheet,
    headingRow: first!.headings.row,
    rows: rowsIn(outcome),
    created: created.length,
    unchanged: plan.unchanged.length,
    recognized: plan.recognized.length,
    signed,
    drafts: created.length - signed,
    registered: written?.registered ?? 0,
    errorCount: errors.length,
    errors: present(errors),
    warningCount: plan.warnings.length,
    warnings: present(warningsIn(outcome)),
    ignoredColumns: ignoredIn(tables),
    leftOut: leftOutOf(outcome),
    agreements: agreements.map(({ place, ...agreement }) => ({ ...at(place), ...agreement })),
  }
}

const ignoredIn = (tables: readonly Table[]): ImportReport['ignoredColumns'] =>
  tables
    .flatMap(({ sheet, headings }) =>
      headings.ignored.map(({ column, text, why }) => ({
        sheet,
        cell: cellAddress(column, headings.row),
        heading: text.slice(0, 200),
        why,
      })),
    )
    .slice(0, 2000)

const leftOutOf = ({ source, plan }: Outcome): ImportReport['leftOut'] =>
  [
    ...source.leftOut.map(({ sheet, row, column, text, why }) => ({
      sheet,
      cell: row === null ? null : cellAddress(column, row),
      text,
      why,
    })),
    ...plan.leftOut.map(({ row, why, text }) => ({
      sheet: source.tables[row.table]!.sheet,
      cell: addressOf(source.tables[row.table]!, why, row.row),
      text: text.slice(0, 200),
      why,
    })),
  ].slice(0, mostFindings)

/** 422 with the first hundred errors and their cells, for a file that is not imported. */
export function refusal(outcome: Outcome): DomainError {
  const sheets = new Set(outcome.source.tables.map(({ sheet }) => sheet))
  const named = errorsOf(outcome)
    .slice(0, 100)
    .map(({ sheet, cell, code, message }): FieldError => ({
      pointer: sheets.size > 1 ? `/file/${escaped(sheet ?? '')}/${cell}` : `/file/${cell}`,
      code,
      message,
    }))
  return new DomainError('import_refused', { errors: named })
}

/** Escaped for JSON Pointer (RFC 6901). */
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')

/** The address of a cell. If the file does not have the column, the first column of the table is used. */
const addressOf = ({ headings }: Table, column: ColumnKey, row: number): string =>
  cellAddress(headings.columns.get(column) ?? Math.min(...headings.columns.values()), row)
