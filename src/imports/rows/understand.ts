import type { Day } from '../../kernel/days.ts'
import { inTurns } from '../../kernel/turns.ts'
import { decideOrders, yearsIn, type DayCells, type Decision } from '../cells/dates/date-order.ts'
import type { DayContext } from '../cells/dates/dates.ts'
import type { DateOrder } from '../cells/dates/forms.ts'
import type { LengthEnding } from '../cells/periods.ts'
import type { YearSpan } from '../cells/dates/years.ts'
import type { Table } from '../tables/find-tables.ts'
import type { ColumnKey } from '../tables/meaning.ts'
import type { ImportedRow } from './imported-row.ts'
import { readRow, type Defaults, type RowContext } from './rows.ts'

/** The sender's answers about the whole file, for what the file itself does not say. */
export interface FileAnswers {
  readonly defaults?: Defaults | undefined
  readonly dateOrder?: DateOrder | undefined
  readonly storedDates?: 'as_shown' | 'swapped' | undefined
  readonly lengthEnds?: LengthEnding | undefined
  readonly startsOn?: 'signature' | undefined
}

/** The order of day and month in a column, and how it was determined. */
interface OrderOfColumn extends Decision {
  readonly table: number
  readonly column: ColumnKey
}

export interface Understood {
  readonly rows: readonly ImportedRow[]
  readonly orders: readonly OrderOfColumn[]
  /** How lengths of time end in this file; null if nothing says that, or nothing depends on it. */
  readonly lengthEnding: LengthEnding | null
}

const dayColumns = ['effectiveFrom', 'effectiveUntil', 'signedOn', 'period'] as const
const terms = [
  ['effectiveFrom', 'effectiveUntil'],
  ['period', 'period'],
] as const

/**
 * Reads every row of every table, with the order of day and month and the ending of lengths that the whole file shows.
 * What the cells do not decide is taken from the answers; without an answer it stays a finding.
 */
export async function understand(
  tables: readonly Table[],
  answers: FileAnswers,
  today: Day,
): Promise<Understood> {
  const daysOf = tables.map(dayCellsOf)
  const years = await yearsOf(tables, daysOf)
  const decided = await Promise.all(daysOf.map((columns) => decideOrders(columns, terms, { years, today })))
  const orders = decided.flatMap((columns, table) =>
    [...columns].map(([column, decision]) => ({ table, column, ...answered(decision, answers.dateOrder) })),
  )
  const contextOf = (table: number, lengthEnding: LengthEnding | null): RowContext => ({
    daysOf: (column): DayContext => {
      const decision = orders.find((each) => each.table === table && each.column === column)
      return {
        date1904: tables[table]!.date1904,
        years,
        today,
        order: decision?.order ?? null,
        swapped: decision?.maySwap ? swappedBy(answers) : false,
      }
    },
    defaults: answers.defaults ?? {},
    has: (column) => tables[table]!.headings.columns.has(column),
    startsOnSignature: answers.startsOn === 'signature',
    lengthEnding,
  })
  const first = await rowsOf(tables, (table) => contextOf(table, null))
  const endings = new Set(first.flatMap(({ ending }) => (ending ? [ending] : [])))
  const [ending] = endings
  const lengthEnding = (endings.size === 1 ? ending : answers.lengthEnds) ?? null
  if (!lengthEnding) return { rows: first, orders, lengthEnding }
  return { rows: await rowsOf(tables, (table) => contextOf(table, lengthEnding)), orders, lengthEnding }
}

const swappedBy = ({ storedDates }: FileAnswers): boolean | null =>
  storedDates === undefined ? null : storedDates === 'swapped'

const answered = (decision: Decision, order: DateOrder | undefined): Decision =>
  decision.order === null && decision.matters && order ? { ...decision, order, by: 'answer' } : decision

/** The columns of a table that contain days. */
function dayCellsOf({ headings, rows }: Table): ReadonlyMap<ColumnKey, DayCells> {
  const columns = new Map<ColumnKey, DayCells>()
  for (const key of dayColumns) {
    const at = headings.columns.get(key)
    if (at !== undefined)
      columns.set(
        key,
        rows.map(({ cells }) => cells[at]),
      )
  }
  return columns
}

async function yearsOf(
  tables: readonly Table[],
  daysOf: readonly ReadonlyMap<ColumnKey, DayCells>[],
): Promise<YearSpan | null> {
  const spans: YearSpan[] = []
  for (const [table, { date1904 }] of tables.entries()) {
    const span = await yearsIn(daysOf[table]!.values(), date1904)
    if (span) spans.push(span)
  }
  if (spans.length === 0) return null
  return {
    first: Math.min(...spans.map(({ first }) => first)),
    last: Math.max(...spans.map(({ last }) => last)),
  }
}

async function rowsOf(
  tables: readonly Table[],
  contextOf: (table: number) => RowContext,
): Promise<ImportedRow[]> {
  const understood: ImportedRow[] = []
  for (const [table, { rows, headings }] of tables.entries()) {
    const context = contextOf(table)
    for await (const { number, cells, section } of inTurns(rows)) {
      const cellOf = (column: ColumnKey) => {
        const at = headings.columns.get(column)
        return at === undefined ? undefined : cells[at]
      }
      understood.push(readRow({ table, row: number }, cellOf, context, section))
    }
  }
  return understood
}
