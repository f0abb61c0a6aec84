import { cleanLine, shown, textOf, wrong, type CellValue, type Parsed } from './cells.ts'
import { itemsIn } from './items.ts'
import { isNothing } from './nothing.ts'
import { numberInWords } from './number-words.ts'

/** What is to be reached: "12 kelas". The unit is null where the cell does not name it. */
export interface Target {
  readonly value: number | null
  readonly unit: string | null
}

const most = 1e15
const multipliers: Readonly<Record<string, number>> = {
  ribu: 1e3,
  rb: 1e3,
  juta: 1e6,
  jt: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  triliun: 1e12,
}

/** The targets in a cell, one for each commitment: 12, "12 kelas", "12 (dua belas) kelas; 50 modul", "Rp 2 juta". */
export function parseTargets(cell: CellValue): Parsed<Target[]> {
  if (typeof cell === 'number')
    return cell > 0 && cell <= most ? { value: [{ value: cell, unit: null }] } : noTarget(String(cell))
  const text = textOf(cell)
  if ('wrong' in text) return text
  const targets: Target[] = []
  for (const item of itemsIn(text.value, false).items) {
    const parsed = isNothing(item) ? { value: { value: null, unit: null } } : targetIn(item)
    if ('wrong' in parsed) return parsed
    targets.push(parsed.value)
  }
  return { value: targets }
}

/** The units in a cell, one for each target or one for all. */
export function parseUnits(cell: CellValue): Parsed<(string | null)[]> {
  const text = textOf(cell)
  if ('wrong' in text) return text
  const { items } = itemsIn(text.value, false)
  const isWrong = items.some((each) => each.length > 200 || /^\d/.test(each))
  return isWrong ? noUnit(text.value) : { value: items.map((each) => (isNothing(each) ? null : each)) }
}

function targetIn(item: string): Parsed<Target> {
  const [, money, digits = '', ahead, rest = ''] =
    /^(rp|idr)?\.? ?(\d(?:[\d.,]*\d)?)(?:[.,]?-+)? ?(?:\(([^)]*)\))? ?([^\d]*)$/i.exec(cleanLine(item)) ?? []
  const figure = numberIn(digits)
  if (figure === undefined) return noTarget(item)
  const [, multiplier = '', after = ''] =
    /^(?:(ribu|rb|juta|jt|miliar|milyar|triliun)\b\.? ?)?(.*)$/i.exec(rest.trim()) ?? []
  const [, before = after, behind] = /^(.*?) ?\(([^)]*)\)$/.exec(after) ?? []
  const isInWords = behind !== undefined && inWords(behind) !== undefined
  const named = isInWords ? before : after
  const value = Number((figure * (multipliers[multiplier.toLowerCase()] ?? 1)).toPrecision(15))
  for (const words of [ahead, isInWords ? behind : undefined])
    if (words !== undefined && inWords(words) !== value) return otherWords(item)
  const unit = money ? (named === '' || /^rupiah$/i.test(named) ? 'rupiah' : undefined) : named || null
  if (unit === undefined || (unit?.length ?? 0) > 200 || value <= 0 || value > most) return noTarget(item)
  return { value: { value, unit } }
}

const inWords = (text: string): number | undefined => numberInWords(text.replaceAll(/\brupiah\b/gi, ''))

/** With points between thousands and a comma before decimals, or the other way round. "1,500" can be either. */
function numberIn(digits: string): number | undefined {
  if (/^\d+$/.test(digits)) return Number(digits)
  if (/^\d{1,3}(\.\d{3})+$/.test(digits)) return Number(digits.replaceAll('.', ''))
  if (/^\d{1,3}(,\d{3}){2,}$/.test(digits)) return Number(digits.replaceAll(',', ''))
  if (/^\d+[.,]\d{1,2}$/.test(digits)) return Number(digits.replace(',', '.'))
  if (/^\d{1,3}(\.\d{3})+,\d{1,2}$/.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'))
  return undefined
}

const noTarget = (text: string) =>
  wrong(
    'no_target',
    `${shown(text)} bukan target yang jelas; tulis satu angka dengan satuannya seperti "12 kelas", dan sisanya di uraian komitmen.`,
    `${shown(text)} is no clear target; write one number with its unit like "12 kelas", and the rest in the commitment.`,
  )
const otherWords = (text: string) =>
  wrong(
    'words_contradict_figures',
    `Angka dan huruf dalam ${shown(text)} berbeda; perbaiki salah satunya.`,
    `Figures and words in ${shown(text)} differ; correct one of them.`,
  )
const noUnit = (text: string) =>
  wrong(
    'no_unit',
    `${shown(text)} bukan satuan; tulis seperti "kelas", dan angkanya di kolom target.`,
    `${shown(text)} is no unit; write it like "kelas", and the number in the column of the target.`,
  )
