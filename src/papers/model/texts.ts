import type { Block, ListStyle, Paper } from './paper.ts'

/** What stands for the name of a person who is not known yet. */
export const dots = '……………………………'

/** What stands before an item of a list, from 0. */
export function labelOf(style: ListStyle, at: number): string {
  switch (style) {
    case 'dots':
      return '•'
    case 'paragraphs':
      return `(${at + 1})`
    case 'numbers':
      return `${at + 1}.`
    case 'letters':
      return `${letters(at)}.`
  }
}

/** a … z, aa, ab, … */
const letters = (at: number): string =>
  (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(97 + (at % 26))

/** The texts of a block in reading order. */
function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items.flatMap((item, at) => [labelOf(block.style, at), item])
    case 'facts':
      return block.facts.flatMap(({ name, value }) => [name, ':', value])
    case 'table':
      return [...block.head, ...block.rows.flat()]
    case 'signatures':
      return block.signatures.flatMap((each) => [
        each.role,
        each.organization,
        each.name || dots,
        each.office,
      ])
  }
}

/** All that the paper says, without what its pages repeat, in reading order. */
export const readingOrder = (paper: Paper): readonly string[] =>
  [...paper.letterhead, paper.title, ...paper.subtitle, ...paper.blocks.flatMap(textsOf)].filter(
    (text) => text !== '',
  )

/** The line at the foot of each page. */
export const footOf = ({ number, state, version, madeOn }: Paper): string =>
  [number, state, ...(version === null ? [] : [`versi ${version}`]), `dibuat ${madeOn}`].join(' · ')
