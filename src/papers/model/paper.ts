/** A paper as pure data: what it says and in which order, whatever format it is then made in. Its texts are Indonesian. */
export interface Paper {
  readonly title: string
  /** Below the title, one line each: what it is about, between whom. */
  readonly subtitle: readonly string[]
  /** Who issues it, one line each, the first in bold. */
  readonly letterhead: readonly string[]
  /** The number that people quote. */
  readonly number: string
  /** Draft papers carry DRAF across every page. */
  readonly draft: boolean
  /** The state of the record in words. */
  readonly state: string
  /** Null where it is made of many records. */
  readonly version: number | null
  /** The day it was made, YYYY-MM-DD in Asia/Jakarta; also the date of the file, so that a day has one file. */
  readonly madeOn: string
  /** The id of the record it stands for. */
  readonly recordId: string
  /** Where the record is read; the QR code of each page leads there. */
  readonly address: string
  readonly blocks: readonly Block[]
}

export type Block =
  | HeadingBlock
  | { readonly kind: 'paragraph'; readonly text: string }
  | ListBlock
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | TableBlock
  | SignaturesBlock

/** A heading, where it begins with a number (Pasal 1) with what it is called in the next line. */
interface HeadingBlock {
  readonly kind: 'heading'
  readonly text: string
  /** Marks the place in a DOCX, so that an edited one can be read against the record: letters, digits and `_`. */
  readonly mark?: string
  readonly centered?: boolean
}

interface ListBlock {
  readonly kind: 'list'
  readonly style: ListStyle
  readonly items: readonly string[]
  /** As of a heading; the items are marked `{mark}_1`, `{mark}_2`, … */
  readonly mark?: string
}

/** Dots, the paragraphs (ayat) of an article, the letters below them, and plain numbers. */
export type ListStyle = 'dots' | 'paragraphs' | 'letters' | 'numbers'

/** What something is called, and what it is. */
export interface Fact {
  readonly name: string
  readonly value: string
}

export interface TableBlock {
  readonly kind: 'table'
  /** Repeated on each page that the table reaches. */
  readonly head: readonly string[]
  /** The share of the width of each column. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

interface SignaturesBlock {
  readonly kind: 'signatures'
  readonly signatures: readonly Signature[]
}

export interface Signature {
  /** PIHAK KESATU, Pimpinan Rapat, … */
  readonly role: string
  readonly organization: string
  /** Of the person who signs; empty leaves a line of dots. */
  readonly name: string
  readonly office: string
}
