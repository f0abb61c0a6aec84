/** A paper as pure data: what it says and in which order, whatever format it is then made in. */
export interface Paper {
  readonly title: string
  /** Who issues it, one line each, the first in bold. */
  readonly letterhead: readonly string[]
  /** The number that people quote. */
  readonly number: string
  /** Draft papers carry DRAF across every page. */
  readonly draft: boolean
  /** The state of the record in words. */
  readonly state: string
  readonly version: number
  /** The day it was made, YYYY-MM-DD in Asia/Jakarta; also the date of the file, so that a day has one file. */
  readonly madeOn: string
  /** Where the record is read; the QR code of each page leads there. */
  readonly address: string
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | TableBlock
  | { readonly kind: 'signatures'; readonly parties: readonly Signature[] }

export interface TableBlock {
  readonly kind: 'table'
  /** Repeated on each page that the table reaches. */
  readonly head: readonly string[]
  /** The share of the width of each column. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

export interface Signature {
  /** PIHAK KESATU, PIHAK KEDUA, … */
  readonly role: string
  readonly organization: string
  /** Of the person who signs; empty leaves a line of dots. */
  readonly name: string
  readonly office: string
}

/** What stands for the name of a person who is not known yet. */
export const dots = '……………………………'

/** The texts of a block in reading order. */
export function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'table':
      return [...block.head, ...block.rows.flat()]
    case 'signatures':
      return block.parties.flatMap((each) => [each.role, each.organization, each.name || dots, each.office])
  }
}

/** All that the paper says, without what its pages repeat, in reading order. */
export const readingOrder = (paper: Paper): readonly string[] =>
  [...paper.letterhead, paper.title, ...paper.blocks.flatMap(textsOf)].filter((text) => text !== '')

/** The line at the foot of each page. */
export const footOf = ({ number, state, version, madeOn }: Paper): string =>
  `${number} · ${state} · versi ${version} · dibuat ${madeOn}`
