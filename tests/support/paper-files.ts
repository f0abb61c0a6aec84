import { strFromU8, unzipSync } from 'fflate'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { SaxesParser } from 'saxes'
import { expect } from 'vitest'
import type { Client, TestResponse } from './app.ts'
import { expectStatus } from './agreements.ts'

export const pdfType = 'application/pdf'
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The bytes of a paper in this format. */
export async function paperOf(client: Client, url: string, type = pdfType): Promise<Buffer> {
  return bytesOf(expectStatus(await client.get(url, { headers: { accept: type } }), 200))
}
export const bytesOf = ({ raw }: TestResponse): Buffer => raw.rawPayload

/** A text without blanks and without what lets a long word break: what two readers of one paper agree on. */
export const bare = (text: string): string => text.replaceAll(/[\s\u200b]/g, '')

interface Node {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly alt?: string
  readonly children?: readonly Node[]
}
interface Item {
  readonly str?: string
  readonly type?: string
  readonly id?: string
  readonly tag?: string
  /** In points, as is its place: the last two of its matrix. */
  readonly width?: number
  readonly transform?: readonly number[]
}

/** What a PDF says, by its tags, and what is wrong with them; fails where it is not tagged as PDF/UA asks. */
export async function readPdf(file: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 })
  const document = await task.promise
  try {
    const faults = await faultsOf(document)
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, async (_, at) => readPage(await document.getPage(at + 1))),
    )
    return {
      /** In reading order. */
      text: pages.flatMap(({ texts }) => texts).join(' '),
      roles: pages.flatMap(({ roles }) => roles),
      /** What is drawn around it on each page: watermark and foot. */
      artifacts: pages.map(({ artifacts }) => artifacts.join(' ')),
      faults: [
        ...faults,
        ...headingFaults(pages.flatMap(({ roles }) => roles)),
        ...pages.flatMap((each) => each.faults),
      ],
      pageCount: document.numPages,
    }
  } finally {
    await task.destroy()
  }
}

async function faultsOf(document: PDFDocumentProxy): Promise<string[]> {
  const [{ info }, mark, preferences, outline] = await Promise.all([
    document.getMetadata(),
    document.getMarkInfo(),
    document.getViewerPreferences(),
    document.getOutline(),
  ])
  const { Title, Language } = info as { Title?: string; Language?: string }
  return [
    ...((mark instanceof Map ? mark.get('Marked') : mark?.Marked) === true ? [] : ['not marked as tagged']),
    ...(Title ? [] : ['no title']),
    ...(Language === 'id' ? [] : [`language ${Language}`]),
    ...(preferences?.get('DisplayDocTitle') === true ? [] : ['does not show its title']),
    ...(outline && outline.length > 0 ? [] : ['no outline']),
  ]
}

/** The tag each of these must stand in. */
const parents: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
}

async function readPage(page: PDFPageProxy) {
  const { drawn, loose, artifacts, placed } = await drawnOn(page)
  const texts: string[] = []
  const roles: string[] = []
  const faults = [...loose.map((text) => `outside the tags: ${text}`), ...overlaps(placed)]
  const visit = (node: Node, parent: string | undefined): void => {
    if (node.type === 'content') {
      texts.push(drawn.get(node.id!) ?? '')
      drawn.delete(node.id!)
      return
    }
    const { role = '' } = node
    roles.push(role)
    const allowed = parents[role]
    if (allowed && !allowed.includes(parent ?? '')) faults.push(`${role} in ${parent}`)
    if (role === 'Figure' && !node.alt) faults.push('a figure without a text')
    for (const child of node.children ?? []) visit(child, role)
  }
  visit(await page.getStructTree(), undefined)
  for (const [, text] of drawn) if (text.trim() !== '') faults.push(`in no tag: ${text}`)
  return { texts, roles, faults, artifacts }
}

/** The texts of a page by the id of their mark; those of artifacts; and those under no mark. */
async function drawnOn(page: PDFPageProxy) {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const drawn = new Map<string, string>()
  const artifacts: string[] = []
  const loose: string[] = []
  const placed: Item[] = []
  const open: Item[] = []
  for (const item of items as Item[]) {
    if (item.type?.startsWith('begin')) open.push(item)
    else if (item.type === 'endMarkedContent') open.pop()
    else if (item.str) {
      const at = open.findLast((each) => each.id || each.tag === 'Artifact')
      if (at?.tag === 'Artifact') {
        artifacts.push(item.str)
        continue
      }
      placed.push({ ...item, id: at?.id })
      if (at?.id) drawn.set(at.id, `${drawn.get(at.id) ?? ''} ${item.str}`)
      else if (item.str.trim() !== '') loose.push(item.str)
    }
  }
  return { drawn, loose, artifacts, placed }
}

/** What is printed over what stands beside it in the same line, as of another cell, by more than the rounding of a point. */
function overlaps(items: readonly Item[]): string[] {
  const words = items
    .filter(({ str }) => str!.trim() !== '')
    .map(({ str, id, width = 0, transform }) => {
      const [left, line] = transform!.slice(4) as [number, number]
      return { str, id, left, right: left + width, line }
    })
    .toSorted((one, other) => other.line - one.line || one.left - other.left)
  return words.flatMap((word, at) => {
    const next = words[at + 1]
    if (next?.line !== word.line || next.id === word.id || next.left >= word.right - 1) return []
    return [`${word.str} is printed over ${next.str}`]
  })
}

/** A heading is at most one level below the one before. */
function headingFaults(roles: readonly string[]): string[] {
  const levels = roles.filter((role) => /^H\d$/.test(role)).map((role) => Number(role[1]))
  return levels.flatMap((level, at) =>
    level > (levels[at - 1] ?? 0) + 1 ? [`a jump of headings to H${level}`] : [],
  )
}

/** What a DOCX says, read by its XML: body, head and foot, custom properties, bookmarks. */
export function readDocx(file: Uint8Array) {
  const parts = unzipSync(new Uint8Array(file))
  const read = (name: string) => readXml(parts[name] ? strFromU8(parts[name]) : '')
  const names = Object.keys(parts)
  const all = (pattern: RegExp) => names.filter((name) => pattern.test(name)).map((name) => read(name).text)
  const body = read('word/document.xml')
  return {
    names,
    text: body.text,
    repeatedRows: body.repeatedRows,
    bookmarks: body.bookmarks,
    head: names
      .filter((name) => /header\d*\.xml$/.test(name))
      .map((name) => strFromU8(parts[name]!))
      .join(''),
    foot: all(/footer\d*\.xml$/).join(' '),
    properties: Object.fromEntries(
      [...strFromU8(parts['docProps/custom.xml']!).matchAll(/name="(\w+)"><vt:lpwstr>([^<]*)/g)].map(
        ([, name, value]) => [name, value],
      ),
    ),
  }
}

function readXml(xml: string) {
  let text = ''
  let inText = false
  let repeatedRows = 0
  const bookmarks: string[] = []
  const parser = new SaxesParser()
  parser.on('doctype', () => expect.fail('a DOCTYPE'))
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:t') inText = true
    if (name === 'w:br' || name === 'w:tab' || name === 'w:p') text += ' '
    if (name === 'w:tblHeader') repeatedRows += 1
    if (name === 'w:bookmarkStart') bookmarks.push(String(attributes['w:name']))
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false
  })
  parser.on('text', (piece) => {
    if (inText) text += piece
  })
  if (xml !== '') parser.write(xml).close()
  return { text, repeatedRows, bookmarks }
}
