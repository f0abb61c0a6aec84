import type { Text } from '../../kernel/errors.ts'

/** What stands in a column of a list. */
export interface Column {
  /** As the template has it, in Indonesian. */
  readonly heading: string
  /** What else agencies call it. */
  readonly aliases: readonly string[]
  /** Whether there is no row without it. */
  readonly required: boolean
  readonly meaning: Text
  readonly example: string
}

/** A column by the heading of the template, by what else it is called, and by what it holds. */
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
