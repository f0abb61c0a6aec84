import { numberInWords } from './number-words.ts'
import { cleanLine, formulaFailed, shown, wrong, type CellValue, type Parsed } from './cells.ts'

const most = 1_000_000_000_000_000

/** The exponent of ten of each unit word. */
const units: Readonly<Record<string, number>> = {
  ribu: 3,
  rb: 3,
  juta: 6,
  jt: 6,
  miliar: 9,
  milyar: 9,
  m: 9,
  triliun: 12,
  trilyun: 12,
  t: 12,
}

/**
 * The whole rupiah in a cell: a number, "Rp 1.500.000,00", "1,5 miliar", "Rp500.000,-". If the amount is also written
 * in words, both must be equal.
 */
export function parseAmount(cell: CellValue): Parsed<number> {
  if (typeof cell === 'object') return 'failed' in cell ? formulaFailed(cell.failed) : noAmount('tanggal')
  if (typeof cell === 'number') return whole(cell)
  const line = cleanLine(String(cell)).toLowerCase()
  const [, figures = '', words = ''] = /^([^(]*?) ?\(([^)]*)\)\.?$/.exec(line) ?? []
  if (figures === '') return amountIn(line)
  const amount = amountIn(figures)
  if ('wrong' in amount) return amount
  const said = numberInWords(words.replaceAll(/\b(rupiah|terbilang)\b/g, ''))
  if (said === undefined) return noAmount(line)
  return said === amount.value ? amount : otherWords(line)
}

function amountIn(line: string): Parsed<number> {
  const plain = line.replaceAll(/[‐‑‒–—―−]/g, '-')
  const [, digits, unit] = /^(?:rp|idr)?\.? ?([\d.,]*\d)(?:[.,]?-+)? ?([a-z]+)?\.?$/.exec(plain) ?? []
  const exponent = unit === undefined || unit === 'rupiah' ? 0 : units[unit]
  if (digits === undefined || exponent === undefined) return noAmount(line)
  const parts = partsOf(digits, exponent > 0)
  if (parts === undefined) return noAmount(line)
  return shifted(parts, exponent, line)
}

function whole(value: number): Parsed<number> {
  const rounded = Math.round(value)
  // A calculated amount may differ from whole rupiah by a rounding error of binary fractions.
  if (Math.abs(value - rounded) > 1e-6) return notWhole(String(value))
  return rounded < 0 || rounded > most ? noAmount(String(value)) : { value: rounded }
}

interface Parts {
  readonly before: string
  readonly after: string
}

const grouped = { '.': /^\d{1,3}(\.\d{3})+$/, ',': /^\d{1,3}(,\d{3})+$/ } as const

/**
 * The digits before and after the decimal separator. With both "." and ",", the last one is the decimal separator. With
 * only one of them, it separates thousands if the digits allow that. Before a unit, "1,500" is ambiguous and is
 * refused.
 */
function partsOf(digits: string, hasUnit: boolean): Parts | undefined {
  const [last] = /[.,](?=\d*$)/.exec(digits) ?? []
  if (last === undefined) return { before: digits, after: '' }
  const other = last === '.' ? ',' : '.'
  const [head, after] = splitAtLast(digits, last)
  if (digits.includes(other)) {
    return grouped[other].test(head) || /^\d+$/.test(head)
      ? { before: head.replaceAll(other, ''), after }
      : undefined
  }
  if (grouped[last as '.' | ','].test(digits)) {
    const isClear = !hasUnit || digits.split(last).length > 2
    return isClear ? { before: digits.replaceAll(last, ''), after: '' } : undefined
  }
  return /^\d+$/.test(head) ? { before: head, after } : undefined
}

function splitAtLast(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign)
  return [text.slice(0, at), text.slice(at + 1)]
}

/** Moves the decimal separator exactly, digit by digit: "1,1 miliar" is 1100000000. */
function shifted({ before, after }: Parts, exponent: number, text: string): Parsed<number> {
  if (/[1-9]/.test(after.slice(exponent))) return notWhole(text)
  const value = Number(before + after.slice(0, exponent).padEnd(exponent, '0'))
  return value > most ? noAmount(text) : { value }
}

const otherWords = (text: string) =>
  wrong(
    'words_contradict_figures',
    `Angka dan huruf dalam ${shown(text)} berbeda; perbaiki salah satunya.`,
    `Figures and words in ${shown(text)} differ; correct one of them.`,
  )
const notWhole = (text: string) =>
  wrong(
    'not_whole_rupiah',
    `${shown(text)} bukan rupiah bulat.`,
    `${shown(text)} is no whole number of rupiah.`,
  )
const noAmount = (text: string) =>
  wrong(
    'no_amount',
    `${shown(text)} bukan nilai rupiah yang jelas; tulis seperti "Rp 1.500.000" atau "1,5 miliar".`,
    `${shown(text)} is no clear amount of rupiah; write it like "Rp 1.500.000" or "1,5 miliar".`,
  )
