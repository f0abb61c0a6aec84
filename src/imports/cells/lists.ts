import { places, type Place } from '../../agreements/content/places.ts'
import { cleanLine, shown, textOf, wrong, type CellValue, type Parsed } from './cells.ts'
import { isNothing } from './nothing.ts'
import { plainWords } from './words.ts'
import { itemsIn, type Items } from './items.ts'

const placeByWords = new Map<string, Place>([
  ...places.map((place): [string, Place] => [plainWords(place), place]),
  ...['Provinsi DKI Jakarta', 'Jakarta', 'Seluruh Jakarta', 'Seluruh wilayah DKI Jakarta'].map(
    (each): [string, Place] => [plainWords(each), 'DKI Jakarta'],
  ),
])

/** The kecamatan in a cell, or the whole province. */
export function parsePlaces(cell: CellValue): Parsed<Place[] | null> {
  const text = textOf(cell)
  if ('wrong' in text) return text
  const found = new Set<Place>()
  for (const part of text.value.split(/[,;/\n&]|\b(?:dan|and)\b/i).map(cleanLine)) {
    if (part === '') continue
    const place = placeByWords.get(plainWords(part.replace(/^(kecamatan|kec\.?) /i, '')))
    if (!place) return unknownPlace(part)
    found.add(place)
  }
  return { value: found.size === 0 ? null : [...found] }
}

/** The maximum number of commitments in a cell. */
const mostItems = 50

/** The commitments of a cell, each of at most 4,000 characters. */
export function parseCommitments(cell: CellValue): Parsed<Items> {
  const text = textOf(cell)
  if ('wrong' in text) return text
  const { items, byLine } = itemsIn(text.value)
  if (items.length > mostItems || items.some((each) => each.length > 4000)) return tooManyItems
  const given = items.filter((each) => !isNothing(each))
  return given.length === items.length ? { value: { items, byLine } } : emptyItem
}

/** Regulations, one per line or separated by semicolons. */
export function parseLegalBasis(cell: CellValue): Parsed<string[] | null> {
  const text = textOf(cell)
  if ('wrong' in text) return text
  const listed = text.value.split(/[;\n]/).map((each) => cleanLine(each).replace(/^(\d{1,2}[.)]|[-•]) ?/, ''))
  const found = [...new Set(listed)].filter((each) => each !== '')
  if (found.length > 50 || found.some((each) => each.length > 500)) return tooMuch
  return { value: found.length === 0 ? null : found }
}

/** Notice period in days: "30", "30 hari", "30 (tiga puluh) hari kalender". */
export function parseNoticeDays(cell: CellValue): Parsed<number> {
  const text = textOf(cell)
  if ('wrong' in text) return text
  const line = cleanLine(text.value).toLowerCase()
  const [, days] = /^(\d{1,4})(?: ?\([^)]*\))?(?: (?:hari|days?)(?: kalender)?)?$/.exec(line) ?? []
  const count = Number(days)
  return days !== undefined && count <= 3650 ? { value: count } : noDays(line)
}

const unknownPlace = (text: string) =>
  wrong(
    'unknown_place',
    `${shown(text)} bukan kecamatan di Jakarta; lokasi baris ini tidak dicatat.`,
    `${shown(text)} is no kecamatan of Jakarta; the location of this row is not recorded.`,
  )
const tooManyItems = wrong(
  'too_long',
  `Paling banyak ${mostItems} komitmen, masing-masing paling panjang 4.000 karakter.`,
  `At most ${mostItems} commitments, each of at most 4,000 characters.`,
)
const emptyItem = wrong(
  'empty_item',
  'Di antara komitmen ini ada yang kosong; hapus nomornya, atau isi.',
  'One of these commitments is empty; remove its number, or write it.',
)
const tooMuch = wrong(
  'too_long',
  'Paling banyak 50 peraturan, masing-masing paling panjang 500 karakter.',
  'At most 50 regulations, each of at most 500 characters.',
)
const noDays = (text: string) =>
  wrong(
    'no_days',
    `${shown(text)} bukan jumlah hari; tulis seperti "30".`,
    `${shown(text)} is no number of days; write it like "30".`,
  )
