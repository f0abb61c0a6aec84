const units = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']
const scales: Readonly<Record<string, number>> = {
  ribu: 1e3,
  juta: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  triliun: 1e12,
  trilyun: 1e12,
}

/**
 * The number in Indonesian words, as written beside the digits in agreements; undefined if the words are not a number.
 */
export function numberInWords(text: string): number | undefined {
  const tokens = text
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .replaceAll(/\bse(belas|puluh|ratus|ribu|juta)\b/g, 'satu $1')
    .trim()
    .split(' ')
  let total = 0
  let group = 0
  let digit: number | undefined
  for (const token of tokens) {
    const unit = units.indexOf(token)
    if (unit >= 0 && digit === undefined) digit = unit
    else if (token === 'belas' && digit !== undefined) [group, digit] = [group + 10 + digit, undefined]
    else if (token === 'puluh' && digit !== undefined) [group, digit] = [group + 10 * digit, undefined]
    else if (token === 'ratus' && digit !== undefined) [group, digit] = [group + 100 * digit, undefined]
    else {
      const scale = scales[token]
      const count = group + (digit ?? 0)
      if (scale === undefined || count === 0) return undefined
      total += count * scale
      group = 0
      digit = undefined
    }
  }
  return total + group + (digit ?? 0)
}
