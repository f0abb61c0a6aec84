import type { Text } from '../../kernel/errors.ts'
import type { Shape, Wanted } from './shapes.ts'
import { listed, shown } from './values.ts'

/**
 * What the client should write, with an example if there is one. It is the end of a sentence, without the full stop.
 */
export function expected(wanted: Wanted): Text {
  const kind = kindOf(wanted.shape)
  const { example, shape } = wanted
  if (example === undefined || shape.enum || shape.const !== undefined) return kind
  return {
    id: `${kind.id}, misalnya ${shown(example, 200)}`,
    en: `${kind.en}, such as ${shown(example, 200)}`,
  }
}

/** The name, for people, of an input of this shape. */
function kindOf(shape: Shape): Text {
  const codes = shape.const === undefined ? shape.enum : [shape.const]
  if (codes) return { id: `salah satu dari ${listed(codes)}`, en: `one of ${listed(codes)}` }
  const named = formats[shape.format ?? '']
  if (named) return named
  const type = [shape.type].flat().find((each) => each !== 'null')
  if (type === 'string') {
    const length = span(shape.minLength, shape.maxLength)
    return length
      ? { id: `teks ${length.id} karakter`, en: `text of ${length.en} characters` }
      : { id: 'teks', en: 'text' }
  }
  if (type === 'integer' || type === 'number') return numberKind(shape, type === 'integer')
  if (type === 'array') {
    const count = span(shape.minItems, shape.maxItems)
    return count
      ? { id: `daftar berisi ${count.id} nilai`, en: `a list of ${count.en} values` }
      : { id: 'daftar', en: 'a list' }
  }
  if (type === 'boolean') return { id: 'true atau false', en: 'true or false' }
  if (type === 'object') return { id: 'objek JSON', en: 'a JSON object' }
  return { id: 'nilai lain', en: 'another value' }
}

const formats: Readonly<Record<string, Text>> = {
  date: { id: 'tanggal (tahun-bulan-hari)', en: 'a date (year-month-day)' },
  'date-time': { id: 'waktu dengan selisihnya dari UTC', en: 'a time with its offset from UTC' },
  uuid: { id: 'id (UUID) sebuah data', en: 'the id (a UUID) of a record' },
  email: { id: 'alamat surel', en: 'an e-mail address' },
  uri: {
    id: 'alamat web yang diawali http:// atau https://',
    en: 'a web address that begins with http:// or https://',
  },
}

function numberKind({ minimum, maximum }: Shape, isWhole: boolean): Text {
  const kind = isWhole ? { id: 'bilangan bulat', en: 'a whole number' } : { id: 'bilangan', en: 'a number' }
  const { least, most } = bounds(minimum, maximum)
  if (least !== undefined && most !== undefined)
    return { id: `${kind.id} ${least}–${most}`, en: `${kind.en} from ${least} to ${most}` }
  if (most !== undefined)
    return { id: `${kind.id}, paling besar ${most}`, en: `${kind.en} of at most ${most}` }
  return least === undefined
    ? kind
    : { id: `${kind.id}, paling kecil ${least}`, en: `${kind.en} of at least ${least}` }
}

/** A number range as people write it; undefined without bounds. */
function span(lower: number | undefined, upper: number | undefined): Text | undefined {
  const { least, most } = bounds(lower, upper)
  if (least !== undefined && most !== undefined) return { id: `${least}–${most}`, en: `${least}–${most}` }
  if (most !== undefined) return { id: `paling banyak ${most}`, en: `at most ${most}` }
  return least === undefined ? undefined : { id: `paling sedikit ${least}`, en: `at least ${least}` }
}

/** Bounds that are worth telling: without the limits of safe integers, which zod adds. */
const bounds = (lower: number | undefined, upper: number | undefined) => ({
  least: lower !== undefined && lower > Number.MIN_SAFE_INTEGER ? lower : undefined,
  most: upper !== undefined && upper < Number.MAX_SAFE_INTEGER ? upper : undefined,
})
