import { plainWords } from '../cells/words.ts'
import { fields, mostPartners, type Field, type PartnerField } from './columns.ts'
import { partnerFields } from './partner-columns.ts'

/** The key of a column: a field of the agreement, or a field of its collaborator with this position, counted from 1. */
export type ColumnKey = Field | `${PartnerField}:${number}`

const names = new Map<string, ColumnKey>([
  ...namesOf(fields, (field: Field) => field),
  ...namesOf(partnerFields, (field: PartnerField): ColumnKey => `${field}:1`),
])

function namesOf<F extends string>(
  of: Readonly<Record<F, { readonly heading: string; readonly aliases: readonly string[] }>>,
  keyOf: (field: F) => ColumnKey,
): [string, ColumnKey][] {
  return (Object.keys(of) as F[]).flatMap((field) =>
    [of[field].heading, ...of[field].aliases].map((name): [string, ColumnKey] => [
      plainWords(name),
      keyOf(field),
    ]),
  )
}

/** Words that only say which paper a column is about: "Nomor PKS mitra" is "Nomor mitra". */
const papers = /\b(naskah|dokumen|pks|mou|moa|perjanjian|nota|kesepahaman|kesepakatan|bersama|kerjasama)\b/g

/** The column of the words as they are, or else without the words for the paper. */
const named = (words: string): ColumnKey | undefined =>
  names.get(words) ?? names.get(words.replaceAll(papers, ' ').replaceAll(/ +/g, ' ').trim())

/** In these headings the second party is the first collaborator, the third party the second collaborator, and so on. */
const laterParties: readonly RegExp[] = [
  /\bpihak (ketiga|iii|3)\b/,
  /\bpihak (keempat|iv|4)\b/,
  /\bpihak (kelima|v|5)\b/,
  /\bpihak (keenam|vi|6)\b/,
  /\bpihak (ketujuh|vii|7)\b/,
  /\bpihak (kedelapan|viii|8)\b/,
]
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/**
 * The column that a heading names. A column of a collaborator has a number after it: "NPWP mitra 2", "Nomor Pihak
 * Ketiga".
 */
export function columnOf(heading: string): ColumnKey | undefined {
  const found = fieldAndPlace(heading)
  return found && found.place <= mostPartners ? found.key : undefined
}

/** Whether a heading names a collaborator beyond the maximum of a row. */
export const isBeyondLast = (heading: string): boolean => (fieldAndPlace(heading)?.place ?? 0) > mostPartners

function fieldAndPlace(heading: string): { key: ColumnKey; place: number } | undefined {
  if (heading.length > 200) return undefined
  const words = plainWords(heading).replace(/\bpihak ke /, 'pihak ')
  const known = named(words)
  if (known) return { key: known, place: known.endsWith(':1') ? 1 : 0 }
  const later = laterParties.findIndex((each) => each.test(words))
  if (later >= 0) return ofPlace(words.replace(laterParties[later]!, 'pihak kedua'), later + 2)
  const numbered = words.replace(/ ([ivx]+)$/, (all, roman: string) =>
    romans.includes(roman) ? ` ${romans.indexOf(roman) + 1}` : all,
  )
  const [, name = '', digits = '', rest = ''] = /^(.*?) ?(?:ke )?(\d{1,3})\b ?(.*)$/.exec(numbered) ?? []
  return digits === '' ? undefined : ofPlace(`${name} ${rest}`.trim(), Number(digits))
}

function ofPlace(words: string, place: number): { key: ColumnKey; place: number } | undefined {
  const first = named(words)
  if (!first?.endsWith(':1') || place < 1) return undefined
  return { key: first.replace(/1$/, String(place)) as ColumnKey, place }
}

/** The heading in the template. */
export function headingOf(column: ColumnKey): string {
  return fieldOf(column).heading + (placeOf(column) > 1 ? ` ${placeOf(column)}` : '')
}

/** The definition of a column in the template. */
export function fieldOf(column: ColumnKey) {
  const [field] = column.split(':') as [string]
  return placeOf(column) === 0 ? fields[field as Field] : partnerFields[field as PartnerField]
}

/** The position of the collaborator that a column belongs to; 0 if it is not a column of a collaborator. */
const placeOf = (column: ColumnKey): number => Number(column.split(':')[1] ?? 0)
