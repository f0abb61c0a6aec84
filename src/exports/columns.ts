import type { Labels } from '../kernel/labels.ts'
import type { Stage } from '../kernel/stages.ts'
import { stageNames } from '../reference/stage-labels.ts'

/** The types of cells that a spreadsheet distinguishes. */
type Kind = 'text' | 'number' | 'day' | 'instant'

/** One column of an export: its heading, the type of its cells, and a function that returns the cell of a row. */
export interface Column<Row> {
  readonly heading: string
  /** The field of the record that the column shows, if it shows one. */
  readonly field?: string
  readonly kind: Kind
  readonly valueOf: (row: Row) => string | number | null | undefined
}

type Of<Row, Value> = (row: Row) => Value | null | undefined

/** Joins several texts into one cell and leaves out empty ones. */
export const joined = (values: readonly (string | null | undefined)[] | null | undefined): string | null =>
  values ? values.filter((each) => each !== null && each !== undefined && each !== '').join('; ') : null

export const text = <Row>(heading: string, of: Of<Row, string>): Column<Row> => ({
  heading,
  kind: 'text',
  valueOf: of,
})

export const number = <Row>(heading: string, of: Of<Row, number>): Column<Row> => ({
  heading,
  kind: 'number',
  valueOf: of,
})

/** A column of days (Jakarta calendar). */
export const day = <Row>(heading: string, of: Of<Row, string>): Column<Row> => ({
  heading,
  kind: 'day',
  valueOf: of,
})

/** A column of instants, written as date and time in Jakarta. */
export const instant = <Row>(heading: string, of: Of<Row, string>): Column<Row> => ({
  heading: `${heading} (WIB)`,
  kind: 'instant',
  valueOf: of,
})

/** A column of codes, written as their Indonesian labels. */
export const code = <Row, Code extends string>(
  heading: string,
  labels: Labels<Code>,
  of: Of<Row, Code>,
): Column<Row> => text(heading, (row) => labelOf(labels, of(row)))

/** A column with several texts in one cell. */
export const list = <Row>(
  heading: string,
  of: Of<Row, readonly (string | null | undefined)[]>,
): Column<Row> => text(heading, (row) => joined(of(row)))

/** A column with several codes in one cell, written as their Indonesian labels. */
export const codes = <Row, Code extends string>(
  heading: string,
  labels: Labels<Code>,
  of: Of<Row, readonly Code[]>,
): Column<Row> => list(heading, (row) => of(row)?.map((each) => labelOf(labels, each)))

export const stage = <Row>(of: Of<Row, Stage>): Column<Row> => code('Tahap', stageNames, of)

export const stages = <Row>(of: Of<Row, readonly Stage[]>, heading = 'Tahap'): Column<Row> =>
  codes(heading, stageNames, of)

export const yesNo = <Row>(heading: string, of: Of<Row, boolean>): Column<Row> =>
  text(heading, (row) => {
    const value = of(row)
    return value === null || value === undefined ? null : value ? 'Ya' : 'Tidak'
  })

const labelOf = <Code extends string>(labels: Labels<Code>, value: Code | null | undefined): string | null =>
  value === null || value === undefined ? null : labels[value].id
