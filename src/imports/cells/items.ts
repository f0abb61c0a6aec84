import { cleanLine } from './cells.ts'

/** The items of a list that is written in one cell. */
export interface Items {
  readonly items: readonly string[]
  /** Only the ends of lines part them: a sentence that goes on in the next line may look the same. */
  readonly byLine: boolean
}

const bullet = /^[-–—•*▪●◦‣·✓] +(?=\S)/
const dots = /[•▪●◦‣✓]/

/**
 * The items of a cell: numbered (1. 2., a) b), also within one line), with bullets, parted by semicolons, or one in each
 * line, where of sentences a line that begins with a small letter goes on with the one before.
 */
export function itemsIn(text: string, areSentences = true): Items {
  const lines = text
    .split(/\r\n?|\n/)
    .map(cleanLine)
    .filter((line) => line !== '')
  const numbered = numberedLines(lines) ?? numberedWithin(lines.join(' '))
  if (numbered) return { items: numbered.map(trimmed), byLine: false }
  const joined = lines.join(' ')
  if (bullet.test(lines[0] ?? '') && !dots.test(joined))
    return { items: grouped(lines, (line) => bullet.test(line)).map(withoutBullet), byLine: false }
  const hasDots = dots.test(joined)
  const parted = joined.split(hasDots ? dots : ';').map(trimmed)
  const given = parted.filter((each) => each !== '')
  if (given.length > 1 || (hasDots && given.length > 0)) return { items: given, byLine: false }
  const items = grouped(lines, (line) => !(areSentences && /^\p{Ll}/u.test(line))).map(trimmed)
  return { items, byLine: items.length > 1 }
}

/** The mark of the item with this number, as figures or as a letter; not the beginning of "1.500". */
const markOf = (number: number, isLetter: boolean): string =>
  `\\(?${isLetter ? String.fromCharCode(96 + number) : number}[.)](?!\\d)\\s*`

/** Items that begin at the beginnings of lines, with marks in their order. Undefined where there are not two. */
function numberedLines(lines: readonly string[]): string[] | undefined {
  for (const isLetter of [false, true]) {
    const items: string[] = []
    for (const line of lines) {
      const mark = new RegExp(`^${markOf(items.length + 1, isLetter)}`)
      if (mark.test(line)) items.push(line.replace(mark, ''))
      else if (items.length === 0) break
      else items.push(`${items.pop()} ${line}`)
    }
    if (items.length > 1) return items
  }
  return undefined
}

/** Items that begin within a line, with marks in their order. Undefined where not even the first has one. */
function numberedWithin(line: string): string[] | undefined {
  for (const isLetter of [false, true]) {
    const first = new RegExp(`^${markOf(1, isLetter)}`).exec(line)
    if (!first) continue
    const items: string[] = []
    let rest = line.slice(first[0].length)
    for (;;) {
      const next = new RegExp(`(?:^|[\\s;,])${markOf(items.length + 2, isLetter)}`).exec(rest)
      if (!next) return [...items, rest]
      items.push(rest.slice(0, next.index))
      rest = rest.slice(next.index + next[0].length)
    }
  }
  return undefined
}

/** Lines together with those that go on with them. */
function grouped(lines: readonly string[], begins: (line: string) => boolean): string[] {
  const items: string[] = []
  for (const line of lines) {
    if (items.length === 0 || begins(line)) items.push(line)
    else items.push(`${items.pop()} ${line}`)
  }
  return items
}

const withoutBullet = (item: string): string => trimmed(item.replace(bullet, ''))

/** Without what only joins it to the next or the one before: "kelas; dan". */
const trimmed = (item: string): string =>
  item
    .replace(/^\s*(?:dan|serta|and) (?=\S)/i, '')
    .replace(/\s*[;,]\s*(?:dan|serta|and)?\s*$/i, '')
    .trim()
