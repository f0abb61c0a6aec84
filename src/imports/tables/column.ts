import type { Text } from '../../kernel/errors.ts'

/** The definition of a column of a list. */
export interface Column {
  /** The heading in the template, in Indonesian. */
  readonly heading: string
  /** Other headings that agencies use. */
  readonly aliases: readonly string[]
  /** Whether every row needs a value. */
  readonly required: boolean
  readonly meaning: Text
  readonly example: string
}

/** A column with the heading of the template, its other headings, and its content. */
export const column = (
  heading: string,
  /** Separated by semicolons. */
  aliases: string,
  id: string,
  en: string,
  example: string,
  required = false,
): Column => ({
  heading,
  aliases: aliases.split('; '),
  required,
  meaning: { id, en },
  example,
})
