import { glyphs } from './fonts.ts'
import type { Block, Paper } from './model.ts'

/** Stands for a character that the fonts have no glyph for; without it one emoji would refuse the whole paper. */
const missing = '□'

/** Control characters, marks without width, and those that turn the direction of what follows. */
// oxlint-disable-next-line no-control-regex -- these are what is taken out
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ue000]/gu

/** Text as a paper shows it: composed, one kind of line end, without what is not seen, what has no glyph as □. */
export const cleanText = (text: string): string =>
  Array.from(
    text
      .normalize('NFC')
      .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
      .replaceAll('\t', ' ')
      .replaceAll(unseen, ''),
    (character) => (character === '\n' || glyphs().has(character.codePointAt(0) ?? 0) ? character : missing),
  ).join('')

const each = (texts: readonly string[]) => texts.map(cleanText)

function cleanBlock(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: cleanText(block.text) }
    case 'list':
      return { ...block, items: each(block.items) }
    case 'table':
      return { ...block, head: each(block.head), rows: block.rows.map(each) }
    case 'signatures':
      return {
        ...block,
        parties: block.parties.map(({ role, organization, name, office }) => ({
          role: cleanText(role),
          organization: cleanText(organization),
          name: cleanText(name),
          office: cleanText(office),
        })),
      }
  }
}

/** The paper with all its texts cleaned: both formats are made from this, so both say the same. */
export const cleanPaper = (paper: Paper): Paper => ({
  ...paper,
  title: cleanText(paper.title),
  letterhead: each(paper.letterhead),
  number: cleanText(paper.number),
  state: cleanText(paper.state),
  blocks: paper.blocks.map(cleanBlock),
})
