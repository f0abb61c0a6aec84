import type { z } from 'zod'
import type { Page } from '../db/keyset.ts'
import type { Column } from './columns.ts'
import { columnsOfRecord, type FieldColumns } from './said-columns.ts'

/** How a list or a report becomes a table. Declared beside its schemas and named in the config of its route. */
export interface Export<Answer> {
  /** In Indonesian. It is the name of the sheet and, followed by the day, the name of the file. */
  readonly title: string
  readonly columns: readonly Column<never>[]
  readonly rowsOf: (answer: Answer) => readonly unknown[]
  /**
   * True if the answers are pages of records. The export then reads every page, and can also be written as lines of
   * JSON (one record a line).
   */
  readonly isList: boolean
}

/**
 * The records of a list as rows, under a title in Indonesian. The schema gives the columns and their headings. The
 * arguments give only what the schema does not have: which columns come first, the labels of codes, and what is shown
 * of a nested record.
 */
export const listExport = <Record extends z.ZodObject>(
  record: Record,
  title: string,
  columns: readonly (
    | Column<z.output<NoInfer<Record>>>
    | FieldColumns<z.output<NoInfer<Record>>>
    | (keyof z.output<NoInfer<Record>> & string)
  )[],
): ListExport<Record> => ({
  title,
  columns: columnsOfRecord<z.output<Record>>(record, columns),
  record,
  rowsOf: ({ data }) => data,
  isList: true,
})

export type ListExport<Record extends z.ZodObject = z.ZodObject> = Export<Page<z.output<Record>>> & {
  readonly record: Record
}

/** The figures of a report as rows. */
export const reportExport = <Answer, Row>(
  title: string,
  rowsOf: (answer: Answer) => readonly Row[],
  columns: readonly Column<NoInfer<Row>>[],
): Export<Answer> => ({ title, columns, rowsOf, isList: false })
