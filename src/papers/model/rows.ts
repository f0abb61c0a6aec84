import type { TableBlock } from './paper.ts'

/** The most that a line of a table over the whole width holds, and the lines of a row that is kept on one page. */
const lineLength = 105
const wholeLines = 30

/**
 * Whether a row stays on one page. A longer one is broken: kept together, what is beyond the page would be lost.
 */
export function isWhole({ widths }: TableBlock, row: readonly string[]): boolean {
  const all = widths.reduce((sum, each) => sum + each, 0)
  return row.every((text, at) => {
    const length = Math.max(1, (lineLength * widths[at]!) / all - 4)
    const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / length) + 1, 0)
    return lines <= wholeLines
  })
}
