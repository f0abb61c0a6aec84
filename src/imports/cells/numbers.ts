import { identifierErrors, normalizedValue } from '../../organizations/parts/identifiers.ts'
import type { IdentifierScheme } from '../../organizations/kinds.ts'
import { cleanLine, textOf, type CellValue, type Parsed } from './cells.ts'

export type Scheme = Exclude<IdentifierScheme, 'X-NITKU' | 'X-OTHER'>

/** The number of digits in each scheme. If the cell was stored as a number, its leading zeros were lost. */
const digits: Record<Scheme, number> = { 'ID-DJP': 15, 'X-NIB': 13 }

/** The NPWP or NIB in a cell in the stored format, whatever its punctuation; null if the cell has only a dash. */
export function parseNumber(cell: CellValue, scheme: Scheme): Parsed<string | null> {
  const text = textOf(cell)
  if ('wrong' in text) return text
  const line = cleanLine(text.value)
  if (/^-*$/.test(line)) return { value: null }
  const given = typeof cell === 'number' ? line.padStart(digits[scheme], '0') : line
  const [error] = identifierErrors([{ scheme, value: given }], 'company')
  if (error) return { wrong: { code: error.code, message: error.message } }
  return { value: normalizedValue({ scheme, value: given }) }
}
