import { DomainError, type FieldError, type Language } from '../../kernel/errors.ts'
import { cellAddress } from '../cells/cells.ts'
import { fields, partnerFields, type Field, type PartnerField } from '../cells/columns.ts'
import type { ColumnKey, Headings } from '../cells/headings.ts'
import type { Created } from '../write/insert.ts'
import type { Plan, RowFinding } from './plan.ts'
import type { Table } from '../read/read-table.ts'
import { mostFindings, type ImportReport } from '../schemas.ts'

/** What an import did, or would do, in the language of its reader. */
export function reportOf(
  table: Table,
  plan: Plan,
  written: readonly Created[] | undefined,
  language: Language,
): ImportReport {
  const { headings, rows, sheet } = table
  const present = (findings: readonly RowFinding[]) =>
    findings.slice(0, mostFindings).map(({ row, column, code, message, candidates }) => ({
      row,
      cell: addressOf(headings, column, row),
      column: headingOf(column),
      code,
      message: message[language],
      ...(candidates
        ? { candidates: candidates.map(({ id, shortName, similarity }) => ({ id, shortName, similarity })) }
        : {}),
    }))
  const created = plan.errors.length > 0 ? [] : plan.created
  const signed = created.filter((each) => each.status === 'signed').length
  const agreements = [
    ...plan.unchanged.map(({ row, known: { id, registrationNumber, status } }) => ({
      row,
      id,
      registrationNumber,
      status,
      outcome: 'unchanged' as const,
    })),
    ...(written ?? []).map((each) => ({ ...each, outcome: 'created' as const })),
  ]
  return {
    dryRun: written === undefined,
    sheet,
    headingRow: headings.row,
    rows: rows.length,
    created: created.length,
    unchanged: plan.unchanged.length,
    signed,
    drafts: created.length - signed,
    errorCount: plan.errors.length,
    errors: present(plan.errors),
    warningCount: plan.warnings.length,
    warnings: present(plan.warnings),
    ignoredColumns: headings.ignored.map(({ column, text }) => ({
      cell: cellAddress(column, headings.row),
      heading: text.slice(0, 200),
    })),
    agreements: agreements.toSorted((a, b) => a.row - b.row),
  }
}

/** 422 with the first hundred errors by their cells, for a file that is not imported. */
export function refusal({ headings }: Table, { errors }: Plan): DomainError {
  const named = errors.slice(0, 100).map(({ row, column, code, message }): FieldError => ({
    pointer: `/file/${addressOf(headings, column, row)}`,
    code,
    message,
  }))
  return new DomainError('import_refused', { errors: named })
}

/** 422 where a heading stands twice: which of the two counts is not ours to choose. */
export function requireClearHeadings({ headings }: Table): void {
  if (headings.repeated.length === 0) return
  const errors = headings.repeated.map(({ column }): FieldError => ({
    pointer: `/file/${cellAddress(column, headings.row)}`,
    code: 'repeated_heading',
    message: {
      id: 'Kolom lain sudah berisi ini; sisakan satu.',
      en: 'Another column has this already; leave one of them.',
    },
  }))
  throw new DomainError('import_refused', { errors })
}

/** Where a column is not in the file, the first of the table stands for it. */
const addressOf = ({ columns }: Headings, column: ColumnKey, row: number): string =>
  cellAddress(columns.get(column) ?? Math.min(...columns.values()), row)

/** As the template has it. */
function headingOf(column: ColumnKey): string {
  const [field, place] = column.split(':') as [string, string | undefined]
  if (place === undefined) return fields[field as Field].heading
  return partnerFields[field as PartnerField].heading + (place === '1' ? '' : ` ${place}`)
}
