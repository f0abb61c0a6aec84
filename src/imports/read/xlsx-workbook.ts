import { posix } from 'node:path'
import type { Attributes } from './bounded-xml.ts'
import { damaged, limits, tooLarge } from './limits.ts'
import type { Package } from './package.ts'

/** The data of a workbook that is needed to read its sheets. */
export interface Workbook {
  /** In their order, with the names of their parts. */
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly hidden: boolean }[]
  readonly date1904: boolean
  readonly sharedTexts: readonly string[]
  /** For each cell style, whether it displays a day. */
  readonly showsDay: readonly boolean[]
}

interface Relation {
  readonly type: string
  readonly part: string
}

/** Reads a workbook without its sheets (ECMA-376 part 1, 18.2, 18.4 and 18.8). */
export async function readWorkbook(file: Package): Promise<Workbook> {
  const root = await relationsOf(file, '_rels/.rels', '')
  const main = [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.part
  if (!main || !file.has(main)) throw damaged()
  const folder = posix.dirname(main)
  const relations = await relationsOf(file, `${folder}/_rels/${posix.basename(main)}.rels`, folder)
  const partOf = (kind: string) =>
    [...relations.values()].find(({ type, part }) => type.endsWith(`/${kind}`) && file.has(part))?.part
  const texts = partOf('sharedStrings')
  const styles = partOf('styles')
  return {
    ...(await mainPart(file, main, relations)),
    sharedTexts: texts ? await sharedTextsIn(file, texts) : [],
    showsDay: styles ? await stylesIn(file, styles) : [],
  }
}

async function relationsOf(file: Package, name: string, folder: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>()
  if (!file.has(name)) return relations
  await file.read(name, {
    open(element, { Id = '', Type = '', Target = '' }) {
      if (element !== 'Relationship') return
      if (relations.size >= limits.names) throw tooLarge()
      const part = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
      relations.set(Id, { type: Type, part })
    },
  })
  return relations
}

async function mainPart(file: Package, name: string, relations: ReadonlyMap<string, Relation>) {
  const sheets: { name: string; part: string; hidden: boolean }[] = []
  let date1904 = false
  await file.read(name, {
    open(element, attributes) {
      if (element === 'workbookPr') date1904 = isTrue(attributes['date1904'])
      if (element !== 'sheet') return
      if (sheets.length >= limits.names) throw tooLarge()
      const relation = relations.get(relationId(attributes))
      if (relation?.type.endsWith('/worksheet') && file.has(relation.part))
        sheets.push({
          name: attributes['name'] ?? '',
          part: relation.part,
          hidden: (attributes['state'] ?? 'visible') !== 'visible',
        })
    },
  })
  return { sheets, date1904 }
}

/** The attribute `r:id`, with any prefix for the namespace of relationships. */
const relationId = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

async function sharedTextsIn(file: Package, name: string): Promise<string[]> {
  const texts: string[] = []
  const collector = textCollector()
  let length = 0
  await file.read(name, {
    ...collector,
    close(element) {
      collector.close(element)
      if (element !== 'si') return
      const text = collector.take()
      length += text.length
      if (texts.length >= limits.sharedTexts || length > limits.characters) throw tooLarge()
      texts.push(text)
    },
  })
  return texts
}

/** Collects the text of `<t>` elements, without phonetic text (`<rPh>`). */
export function textCollector() {
  let inText = false
  let inPhonetic = false
  let gathered = ''
  return {
    open(element: string): void {
      if (element === 't') inText = !inPhonetic
      else if (element === 'rPh') inPhonetic = true
    },
    text(text: string): void {
      if (inText) gathered = gatheredWith(gathered, text)
    },
    close(element: string): void {
      if (element === 't') inText = false
      else if (element === 'rPh') inPhonetic = false
    },
    /** Returns the text collected since the last call. */
    take(): string {
      const text = gathered
      gathered = ''
      // The text was cut off above the limit. Decoding could shorten it to a length that looks complete.
      if (text.length > limits.cellText) return text
      return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    },
  }
}

/** Joins text that comes in pieces. Once it exceeds the length limit of a cell, further pieces are dropped. */
export const gatheredWith = (gathered: string, text: string): string =>
  gathered.length > limits.cellText ? gathered : gathered + text

async function stylesIn(file: Package, name: string): Promise<boolean[]> {
  const formats = new Map<number, string>()
  const showsDay: boolean[] = []
  let inCellFormats = false
  await file.read(name, {
    open(element, attributes) {
      const id = Number(attributes['numFmtId'])
      if (element === 'numFmt') {
        if (formats.size >= limits.names) throw tooLarge()
        formats.set(id, attributes['formatCode'] ?? '')
      } else if (element === 'cellXfs') inCellFormats = true
      else if (element === 'xf' && inCellFormats) {
        if (showsDay.length >= limits.sharedTexts) throw tooLarge()
        showsDay.push(isDayFormat(id, formats.get(id)))
      }
    },
    close(element) {
      if (element === 'cellXfs') inCellFormats = false
    },
  })
  return showsDay
}

/**
 * Whether a number in this format is displayed as a day: a built-in date format (18.8.30), or a format with days or
 * years.
 */
export function isDayFormat(id: number, code: string | undefined): boolean {
  if (code === undefined)
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  return /[dy]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, ''))
}
