import { SaxesParser } from 'saxes'
import { damaged, limits, unusual } from './limits.ts'

export type Attributes = Readonly<Record<string, string>>

/** Callbacks for an XML part while it is read. Names come without their namespace prefix. */
export interface PartReader {
  open?(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * The number of characters given to the parser at a time, so that it holds little more than the size limit of a piece.
 */
const stepLength = 4096

/**
 * A parser with limits that no real workbook exceeds: 422 `unusual_file` if elements are nested too deep, a tag has too
 * many attributes, or a tag, text or comment is too long. A DTD is refused, so no entity is expanded and nothing
 * outside the file is fetched.
 */
export function boundedParser(part: string, reader: PartReader) {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  let unended = 0
  let hasEnded = false
  const ended = () => void (hasEnded = true)
  parser.on('doctype', () => {
    throw damaged()
  })
  parser.on('comment', ended)
  parser.on('processinginstruction', ended)
  parser.on('opentag', ({ name, attributes }) => {
    ended()
    depth += 1
    if (depth > limits.depth) throw unusual(part, tooDeep)
    if (Object.keys(attributes).length > limits.attributes) throw unusual(part, tooManyAttributes)
    reader.open?.(localName(name), attributes)
  })
  const text = (given: string) => {
    ended()
    reader.text?.(given)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', ({ name }) => {
    ended()
    depth -= 1
    reader.close?.(localName(name))
  })
  return {
    write(given: string): void {
      for (let at = 0; at < given.length; at += stepLength) {
        const step = given.slice(at, at + stepLength)
        hasEnded = false
        parser.write(step)
        unended = hasEnded ? step.length : unended + step.length
        if (unended > limits.piece) throw unusual(part, tooLong)
      }
    },
    /** Fails if the XML is incomplete. */
    close: (): void => void parser.close(),
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const tooDeep = {
  id: `unsurnya bersarang lebih dari ${limits.depth} tingkat`,
  en: `its elements stand more than ${limits.depth} deep`,
}
const tooManyAttributes = {
  id: `satu unsurnya beratribut lebih dari ${limits.attributes}`,
  en: `one of its elements has more than ${limits.attributes} attributes`,
}
const tooLong = {
  id: `satu unsur, teks atau komentarnya lebih dari ${limits.piece} karakter`,
  en: `one of its tags, texts or comments has more than ${limits.piece} characters`,
}
