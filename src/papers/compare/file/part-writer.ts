import { isOriginal, originalText, type FilePart, type Revision, type Run } from './text.ts'
import { betweenCells } from '../record-text.ts'

/** A paragraph while it is read. */
export interface OpenParagraph {
  readonly runs: Run[]
  readonly marks: string[]
  isHeading: boolean
  /** Its end was inserted: it was one paragraph with the next. */
  isSplit: boolean
}

/**
 * Collects paragraphs and rows. A row is one part: its cells, and their paragraphs, stand behind each other. Tables within
 * a cell are read as its text.
 */
export function partWriter(add: (part: FilePart) => void) {
  const open: OpenParagraph[] = []
  let tables = 0
  let row: { cells: Run[][]; marks: string[] } | undefined
  let split: OpenParagraph | undefined

  const endSplit = () => {
    if (split) add(split)
    split = undefined
  }
  const addParagraph = (paragraph: OpenParagraph): void => {
    if (row) {
      const cell = row.cells.at(-1)
      if (cell && cell.length > 0 && paragraph.runs.length > 0) cell.push(like(paragraph.runs, '\n'))
      cell?.push(...paragraph.runs)
      row.marks.push(...paragraph.marks)
      return
    }
    // It was cut off the one before, if it has words that stood before the change.
    if (split && originalText(paragraph.runs).trim() !== '') {
      paragraph.runs.unshift(...split.runs, { text: '\n', revision: null })
      paragraph.marks.unshift(...split.marks)
      paragraph.isHeading ||= split.isHeading
      split = undefined
    }
    endSplit()
    if (paragraph.isSplit && paragraph.runs.some(isOriginal)) split = paragraph
    else add(paragraph)
  }
  return {
    /** The paragraph that is being read. */
    get paragraph() {
      return open.at(-1)
    },
    openParagraph: () => open.push({ runs: [], marks: [], isHeading: false, isSplit: false }),
    closeParagraph: () => {
      const paragraph = open.pop()
      if (paragraph) addParagraph(paragraph)
    },
    openTable: () => {
      endSplit()
      tables += 1
    },
    closeTable: () => void (tables -= 1),
    openRow: () => {
      if (tables === 1) row = { cells: [], marks: [] }
    },
    openCell: () => {
      if (tables === 1) row?.cells.push([])
    },
    closeRow: () => {
      if (tables !== 1 || !row) return
      add({ runs: inRow(row.cells), marks: row.marks, isHeading: false })
      row = undefined
    },
    end: endSplit,
  }
}

/** What joins texts came and went with them, where all of them did. */
const like = (runs: readonly Run[], text: string): Run => ({ text, revision: commonRevision(runs) })

function commonRevision(runs: readonly Run[]): Revision | null {
  const [first] = runs
  return first?.revision && runs.every(({ revision }) => revision?.kind === first.revision?.kind)
    ? first.revision
    : null
}

/** The cells behind each other; one that holds a colon alone belongs to that before it. */
function inRow(cells: readonly (readonly Run[])[]): Run[] {
  const all = cells.flat()
  const runs: Run[] = []
  let afterColon = true
  for (const cell of cells) {
    const isColon =
      cell
        .map(({ text }) => text)
        .join('')
        .trim() === ':'
    if (!isColon && !afterColon) runs.push(like(all, betweenCells))
    runs.push(...cell)
    if (isColon) runs.push(like(all, ' '))
    afterColon = isColon
  }
  return runs
}
