import { DomainError } from '../../../kernel/errors.ts'

/** How large a DOCX may be that is compared, far beyond any agreement. Its packing has the limits of workbooks. */
export const limits = {
  /** Paragraphs and rows. */
  parts: 5000,
  characters: 1_000_000,
  /** Comments, footnotes, properties. */
  beside: 500,
  /** Characters of one of them. */
  note: 2000,
  /** Characters of the name of an author. */
  name: 200,
} as const

/** The file says more than is compared. */
export class TooLarge extends DomainError {
  constructor() {
    super('payload_too_large')
  }
}
