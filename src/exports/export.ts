import type { z } from 'zod'
import type { Page } from '../db/keyset.ts'
import type { Column } from './columns.ts'
import { columnsOfRecord, type FieldColumns } from './said-columns.ts'

/** What a list or a report is as a table: declared beside its schemas, named in the config of its route. */
export interface Export<Answer> {
  /** In Indonesian: the name of the sheet and, with the day, of the file. */
  readonly title: string
  readonly columns: readonly Column<never>[]
  readonly rowsOf: (answer: Answer) => readonly unknown[]
  /** Its answers are pages, which an export walks to the last, and its rows are records, which can be lines of JSON. */
  readonly isList: boolean
}

/**
 * The records of a list as rows, under a title in Indonesian. The schema says what there is and how it is headed; named
 * here is what it does not say: what comes first, what people call codes, what is shown of a record within.
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
