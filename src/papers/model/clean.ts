import type { Block, Paper } from './paper.ts'

/** Stands for a character that the fonts have no glyph for; without it one emoji would refuse the whole paper. */
const missing = '□'

/** Control characters, marks without width, those that turn the direction of what follows, halves of characters. */
const unseen =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- these are what is taken out
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\u{fe00}-\u{fe0f}\ufeff\ue000]/gu

/** What most texts have and nothing else: letters, digits and signs that every font has, and ends of lines. */
const plain = /^[\n -~]*$/

/** Text as a paper shows it: composed, one kind of line end, without what is not seen, what has no glyph as □. */
export const cleanText = (text: string, glyphs: ReadonlySet<number>): string =>
  plain.test(text)
    ? text
    : Array.from(
        text
          .normalize('NFC')
          .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
          .replaceAll('\t', ' ')
          .replaceAll(unseen, ''),
        (character) =>
          character === '\n' || glyphs.has(character.codePointAt(0) ?? 0) ? character : missing,
      ).join('')

/** The paper with all its texts cleaned: both formats are made from this, so both say the same. */
export function cleanPaper(paper: Paper, glyphs: ReadonlySet<number>): Paper {
  const one = (text: string) => cleanText(text, glyphs)
  const each = (texts: readonly string[]) => texts.map(one)
  const block = (given: Block): Block => {
    switch (given.kind) {
      case 'heading':
      case 'paragraph':
        return { ...given, text: one(given.text) }
      case 'list':
        return { ...given, items: each(given.items) }
      case 'facts':
        return {
          ...given,
          facts: given.facts.map(({ name, value }) => ({ name: one(name), value: one(value) })),
        }
      case 'table':
        return { ...given, head: each(given.head), rows: given.rows.map(each) }
      case 'signatures':
        return {
          ...given,
          signatures: given.signatures.map(({ role, organization, name, office }) => ({
            role: one(role),
            organization: one(organization),
            name: one(name),
            office: one(office),
          })),
        }
    }
  }
  return {
    ...paper,
    title: one(paper.title),
    subtitle: each(paper.subtitle),
    letterhead: each(paper.letterhead),
    number: one(paper.number),
    state: one(paper.state),
    blocks: paper.blocks.map(block),
  }
}
