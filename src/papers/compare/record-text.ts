import type { Block, Paper } from '../model/paper.ts'
import { dots, labelOf } from '../model/texts.ts'

/** A text of the paper that stands by itself: a paragraph, an item with its label, a row. */
export interface RecordPart {
  readonly label: string | null
  readonly text: string
}

/** What stands below a heading; before the first one there is none. */
export interface RecordSection {
  /** The bookmark of its heading. */
  readonly mark: string | null
  readonly heading: string | null
  readonly parts: readonly RecordPart[]
}

/** What stands between two cells of a row. */
export const betweenCells = ' | '

/** The paper section by section, without the head of who issues it, which is no part of the record. */
export function recordText(paper: Paper): RecordSection[] {
  const sections: { mark: string | null; heading: string | null; parts: RecordPart[] }[] = [
    { mark: null, heading: null, parts: [paper.title, ...paper.subtitle].map(plain) },
  ]
  for (const block of paper.blocks) {
    if (block.kind === 'heading') sections.push({ mark: block.mark ?? null, heading: block.text, parts: [] })
    else sections.at(-1)!.parts.push(...partsOf(block))
  }
  return sections
}

const plain = (text: string): RecordPart => ({ label: null, text })

/** As the DOCX has them: a row is one part, and so are two who sign beside each other. */
function partsOf(block: Exclude<Block, { kind: 'heading' }>): RecordPart[] {
  switch (block.kind) {
    case 'paragraph':
      return [plain(block.text)]
    case 'list':
      return block.items.map((item, at) => ({ label: labelOf(block.style, at), text: item }))
    case 'facts':
      return block.facts.map(({ name, value }) => plain(`${name}: ${value}`))
    case 'table':
      return [block.head, ...block.rows].map((row) => plain(row.join(betweenCells)))
    case 'signatures': {
      const cells = block.signatures.map(({ role, organization, name, office }) =>
        [role, organization, name || dots, office].filter(Boolean).join('\n'),
      )
      return Array.from({ length: Math.ceil(cells.length / 2) }, (_, at) =>
        plain(cells.slice(2 * at, 2 * at + 2).join(betweenCells)),
      )
    }
  }
}

/** The part as it is written in a line of its own. */
export const lineOf = ({ label, text }: RecordPart): string => (label === null ? text : `${label}\t${text}`)
