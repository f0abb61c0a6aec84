import type { Attributes } from '../../../imports/read/bounded-xml.ts'
import { openPackage, type Package } from '../../../imports/read/package.ts'
import { finalText, type FileComment, type FilePart, type FileText, type Revision } from './text.ts'
import { partWriter } from './part-writer.ts'
import { limits, TooLarge } from './limits.ts'

/**
 * The text of a DOCX with its tracked changes, bookmarks and comments, in the order of reading; heads and feet of pages are
 * left out. Fails if it is no DOCX, damaged, or larger than the limits allow.
 */
export async function readDocx(path: string): Promise<FileText> {
  const file = await openPackage(path)
  try {
    const notes = {
      footnoteReference: await readNotes(file, 'word/footnotes.xml', 'footnote'),
      endnoteReference: await readNotes(file, 'word/endnotes.xml', 'endnote'),
    }
    const { parts, commented } = await readBody(file, notes)
    return {
      ...(await readProperties(file)),
      parts,
      comments: await readComments(file, (id) => parts[commented.get(id) ?? parts.length] ?? null),
    }
  } finally {
    file.close()
  }
}

type Notes = Readonly<Record<string, ReadonlyMap<string, string>>>

/** Elements that say how something looks, in which a text or a change has another meaning. */
const properties = new Set(['pPr', 'rPr', 'trPr', 'tcPr', 'tblPr', 'sectPr'])
const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  sym: '□',
}
const changes: Readonly<Record<string, Pick<Revision, 'kind' | 'moved'>>> = {
  ins: { kind: 'inserted', moved: false },
  del: { kind: 'deleted', moved: false },
  moveTo: { kind: 'inserted', moved: true },
  moveFrom: { kind: 'deleted', moved: true },
}

/** What a word processor calls the style of a heading, by its id. */
const headingStyle = /^(?:heading|judul|berschrift)\s*[2-9]$/iu

async function readBody(file: Package, notes: Notes) {
  const parts: FilePart[] = []
  const commented = new Map<string, number>()
  let characters = 0
  const writer = partWriter((part) => {
    if (part.runs.every(({ text }) => text.trim() === '')) return
    if (parts.push(part) > limits.parts) throw new TooLarge()
  })
  const open: Revision[] = []
  let skipped = 0
  let inProperties = 0
  let inRun = 0
  let isText = false
  const say = (text: string) => {
    characters += text.length
    if (characters > limits.characters) throw new TooLarge()
    // What was inserted by one and deleted by another is in neither text.
    const isGone = open.some(({ kind }) => kind === 'deleted') && open.some(({ kind }) => kind === 'inserted')
    if (text !== '' && !isGone) writer.paragraph?.runs.push({ text, revision: open.at(-1) ?? null })
  }
  await file.read('word/document.xml', {
    open(name, attributes) {
      if (skipped > 0 || name === 'Fallback') return void (skipped += 1)
      if (inProperties > 0 || properties.has(name)) {
        inProperties += 1
        look(name, attributes)
        return
      }
      if (name === 'p') writer.openParagraph()
      else if (name === 'tbl') writer.openTable()
      else if (name === 'tr') writer.openRow()
      else if (name === 'tc') writer.openCell()
      else if (name === 'r') inRun += 1
      else if (name === 't' || name === 'delText') isText = true
      else if (changes[name]) open.push({ ...changes[name], ...whose(attributes) })
      else if (name === 'bookmarkStart') writer.paragraph?.marks.push(attributes['w:name'] ?? '')
      else if (name === 'commentRangeStart' || name === 'commentReference')
        commented.set(attributes['w:id'] ?? '', commented.get(attributes['w:id'] ?? '') ?? parts.length)
      else if (notes[name]) say(` [${notes[name].get(attributes['w:id'] ?? '') ?? ''}]`)
      else if (inRun > 0 && signs[name]) say(signs[name])
    },
    text(text) {
      if (isText && skipped === 0 && inProperties === 0) say(cleaned(text))
    },
    close(name) {
      if (skipped > 0) return void (skipped -= 1)
      if (inProperties > 0) return void (inProperties -= 1)
      if (name === 'p') writer.closeParagraph()
      else if (name === 'tbl') writer.closeTable()
      else if (name === 'tr') writer.closeRow()
      else if (name === 'r') inRun -= 1
      else if (name === 't' || name === 'delText') isText = false
      else if (changes[name]) open.pop()
    },
  })
  /** What the properties of a paragraph say of it. */
  function look(name: string, attributes: Attributes): void {
    const { paragraph } = writer
    if (!paragraph || inRun > 0) return
    if (name === 'pStyle' && headingStyle.test(attributes['w:val'] ?? '')) paragraph.isHeading = true
    if (name === 'outlineLvl' && /^[1-8]$/u.test(attributes['w:val'] ?? '')) paragraph.isHeading = true
    if (name === 'ins') paragraph.isSplit = true
  }
  writer.end()
  return { parts, commented }
}

/** Composed, without marks that have no width. */
const cleaned = (text: string): string =>
  // oxlint-disable-next-line no-misleading-character-class -- these are what is taken out
  text.normalize('NFC').replaceAll(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu, '')

const whose = (attributes: Attributes): Pick<Revision, 'author' | 'at'> => ({
  author: (attributes['w:author'] ?? '').slice(0, limits.name),
  at: dateIn(attributes['w:date']),
})

const dateIn = (text: string | undefined): string | null =>
  text !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?Z?$/u.test(text) ? text : null

/** Texts by their ids in a part beside the body, such as the footnotes. */
async function readNotes(file: Package, part: string, element: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  await readBeside(file, part, element, (id, text) => texts.set(id, text))
  return texts
}

async function readComments(file: Package, partOf: (id: string) => FilePart | null): Promise<FileComment[]> {
  const comments: FileComment[] = []
  await readBeside(file, 'word/comments.xml', 'comment', (id, text, attributes) => {
    const part = partOf(id)
    comments.push({ ...whose(attributes), text, about: part && finalText(part.runs) })
  })
  return comments
}

async function readBeside(
  file: Package,
  part: string,
  element: string,
  found: (id: string, text: string, attributes: Attributes) => void,
): Promise<void> {
  if (!file.has(part)) return
  let attributes: Attributes = {}
  let text = ''
  let isText = false
  let count = 0
  await file.read(part, {
    open(name, given) {
      if (name === element) {
        if ((count += 1) > limits.beside) throw new TooLarge()
        attributes = given
        text = ''
      } else if (name === 't') isText = true
      else if (name === 'p' && text !== '') text += '\n'
    },
    text(piece) {
      if (isText) text = `${text}${cleaned(piece)}`.slice(0, limits.note)
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === element && text.trim() !== '')
        found(attributes['w:id'] ?? '', text.trim(), attributes)
    },
  })
}

/** The record and version that our own papers name. */
async function readProperties(file: Package): Promise<Pick<FileText, 'record' | 'version'>> {
  const said = new Map<string, string>()
  let name = ''
  if (file.has('docProps/custom.xml'))
    await file.read('docProps/custom.xml', {
      open(element, attributes) {
        if (element === 'property') name = attributes['name'] ?? ''
      },
      text(text) {
        if (text.trim() !== '' && said.size < limits.beside) said.set(name, text.trim().slice(0, limits.name))
      },
    })
  const version = said.get('version') ?? ''
  return {
    record: said.get('record') ?? null,
    version: /^\d{1,9}$/u.test(version) ? Number(version) : null,
  }
}
