import type { z } from 'zod'
import type { DetailCode } from '../../kernel/codes/codes.ts'
import type { Text } from '../../kernel/errors.ts'
import { inOrder, sound, visible } from '../schemas.ts'
import { expected } from './expected.ts'
import { idFault, type Place } from './ids.ts'
import { wantedAt, type Wanted } from './shapes.ts'
import { dayFault, instantFault } from './times.ts'
import { listed, meant, nearestFirst, shown } from './values.ts'

export type Issue = z.core.$ZodIssue & { input?: unknown; params?: { code?: DetailCode; text?: Text } }

/** The facts about a checked input that the messages need. */
export interface Checked {
  readonly schema: z.ZodType
  readonly url: string
  readonly part: Place['part']
}

/** A message for people: what is wrong with a field and what to write instead. */
export function messageOf(issue: Issue, { schema, url, part }: Checked): Text {
  if (issue.params?.text) return issue.params.text
  const wanted = wantedAt(schema, issue.path)
  if (isMissing(issue)) return said('Wajib diisi', 'Required', wanted)
  if (wanted.shape.format === 'uuid') return idFault(issue.input, { url, part, path: issue.path })
  switch (issue.code) {
    case 'invalid_format':
      return formatFault(issue.input, issue.pattern, wanted)
    case 'invalid_value':
      return choiceFault(issue.input, wanted)
    case 'too_small':
    case 'too_big':
      return sizeFault(issue, wanted)
    default:
      return typeFault(issue.input, part, wanted)
  }
}

/** Whether the field was left out. An empty text or an empty list is not missing. */
export const isMissing = (issue: Issue): boolean => issue.code !== 'custom' && issue.input === undefined

/** The message for an unknown field name: lists the fields that exist here, the most similar ones first. */
export function unknownName(name: string, at: readonly PropertyKey[], { schema, part }: Checked): Text {
  const known = Object.keys(wantedAt(schema, at).shape.properties ?? {})
  const near = meant(name, known)
  const names = listed(nearestFirst(name, known))
  const isField = part === 'body'
  const guess =
    near === undefined
      ? { id: '', en: '' }
      : { id: ` Maksud Anda "${near}"?`, en: ` Did you mean "${near}"?` }
  return {
    id: `${isField ? 'Isian' : 'Parameter'} ${shown(name)} tidak dikenal.${guess.id} Yang dikenal: ${names}.`,
    en: `There is no ${isField ? 'field' : 'parameter'} ${shown(name)}.${guess.en} There are: ${names}.`,
  }
}

/** A sentence, then a colon and what to write. */
function said(id: string, en: string, wanted: Wanted): Text {
  const what = expected(wanted)
  return { id: `${id}: ${what.id}.`, en: `${en}: ${what.en}.` }
}

function formatFault(input: unknown, pattern: string | undefined, wanted: Wanted): Text {
  const { format } = wanted.shape
  if (format === 'date') return dayFault(String(input))
  if (format === 'date-time') return instantFault(String(input))
  if (pattern !== undefined && textPatterns.has(pattern)) return sound.test(String(input)) ? unseen : unsound
  return said('Bentuknya belum sesuai; tulis', 'This is not written as it should be; write', wanted)
}

const textPatterns = new Set([sound, inOrder, visible].map(String))
const unsound = {
  id: 'Memuat karakter kendali yang tidak dapat disimpan; hapus karakter itu atau ketik ulang teksnya.',
  en: 'Holds control characters that cannot be kept; take them out, or type the text anew.',
}
const unseen = {
  id: 'Memuat karakter yang tidak terlihat atau mengubah arah tulisan; hapus karakter itu atau ketik ulang teksnya.',
  en: 'Holds characters that cannot be seen or change the direction of text; take them out, or type the text anew.',
}

function choiceFault(input: unknown, wanted: Wanted): Text {
  const codes = (wanted.shape.enum ?? []).map(String)
  if (typeof input !== 'string' || codes.length === 0)
    return said(
      `${shown(input)} tidak diterima di sini; tulis`,
      `${shown(input)} is not taken here; write`,
      wanted,
    )
  const near = meant(input, codes)
  const choices = listed(nearestFirst(input, codes))
  return {
    id: `${shown(input)} tidak dikenal${near ? `; maksud Anda "${near}"?` : '.'} Pilih salah satu: ${choices}.`,
    en: `${shown(input)} is not known${near ? `; did you mean "${near}"?` : '.'} Choose one of: ${choices}.`,
  }
}

type SizeIssue = Extract<Issue, { code: 'too_small' | 'too_big' }>

function sizeFault(issue: SizeIssue, wanted: Wanted): Text {
  const { input, code, origin } = issue
  const isSmall = code === 'too_small'
  if (origin === 'string') {
    const length = String(input).trim().length
    if (isSmall && length === 0) return said('Tidak boleh kosong', 'This must not be empty', wanted)
    return isSmall
      ? said(`Terlalu pendek, ${length} karakter; tulis`, `Too short, ${length} characters; write`, wanted)
      : said(`Terlalu panjang, ${length} karakter; tulis`, `Too long, ${length} characters; write`, wanted)
  }
  if (origin === 'array' && Array.isArray(input)) {
    const { length } = input
    return isSmall
      ? said(
          `Daftarnya terlalu pendek, ${length} nilai; kirim`,
          `The list is too short, ${length} values; send`,
          wanted,
        )
      : said(
          `Daftarnya terlalu panjang, ${length} nilai; kirim`,
          `The list is too long, ${length} values; send`,
          wanted,
        )
  }
  return isSmall
    ? said(`${shown(input)} terlalu kecil; tulis`, `${shown(input)} is too small; write`, wanted)
    : said(`${shown(input)} terlalu besar; tulis`, `${shown(input)} is too large; write`, wanted)
}

function typeFault(input: unknown, part: Place['part'], wanted: Wanted): Text {
  if (part === 'query' && Array.isArray(input) && wanted.shape.type !== 'array')
    return said('Kirim parameter ini sekali saja', 'Send this parameter only once', wanted)
  if (Number.isNaN(input)) return said('Ini bukan bilangan; tulis', 'This is no number; write', wanted)
  if (input === null) return said('Tidak boleh null; tulis', 'This must not be null; write', wanted)
  const kind = kindOf(input)
  return said(`Ini ${kind.id}; tulis`, `This is ${kind.en}; write`, wanted)
}

function kindOf(input: unknown): Text {
  if (Array.isArray(input)) return { id: 'daftar', en: 'a list' }
  if (typeof input === 'object') return { id: 'objek', en: 'an object' }
  if (typeof input === 'string') return { id: `teks ${shown(input)}`, en: `the text ${shown(input)}` }
  return { id: shown(input), en: shown(input) }
}
