/** A place where a line may end, without a width of its own. */
const mayBreak = '\u200b'

const graphemes = new Intl.Segmenter('id')

/**
 * The text, with places to break in each word that is wider than its column; Typst breaks no word of itself, and what is
 * wider would be printed over the next column. Lines end after spaces, `-` and `/` as they are. `sizeOf` gives the width of a
 * word in ems, and so does `width`.
 */
export const fitted = (text: string, width: number, sizeOf: (word: string) => number): string =>
  text
    .split(/(?<=[\s\-/])/)
    // No character is wider than an em, so that most words need no measuring.
    .map((word) =>
      word.length <= width || sizeOf(word.trimEnd()) <= width
        ? word
        : Array.from(graphemes.segment(word), ({ segment }) => segment).join(mayBreak),
    )
    .join('')
