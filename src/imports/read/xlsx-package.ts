import { StringDecoder } from 'node:string_decoder'
import { SaxesParser } from 'saxes'
import { openPromise, type Entry } from 'yauzl'
import { DomainError } from '../../kernel/errors.ts'
import { damaged, limits, tooLarge } from './limits.ts'

export type Attributes = Readonly<Record<string, string>>

/** What is done with an XML part while it is read. Names come without their prefix. */
interface PartReader {
  open?(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

/** The parts of an XLSX, read piece by piece from the disk; never as a whole in memory. */
export interface XlsxPackage {
  has(name: string): boolean
  /** Reads a part that is there. 422 where it is no XML, declares a DTD, or all parts together are too large. */
  read(name: string, reader: PartReader): Promise<void>
  close(): void
}

/** 422 where the file is no zip that can be read. */
export async function openPackage(path: string): Promise<XlsxPackage> {
  return asDamaged(async () => {
    const zip = await openPromise(path, { autoClose: false, lazyEntries: true })
    const entries = new Map<string, Entry>()
    try {
      if (zip.entryCount > limits.parts) throw tooLarge()
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    } catch (error) {
      zip.close()
      throw error
    }
    let unpacked = 0
    return {
      has: (name) => entries.has(name),
      close: () => zip.close(),
      read: (name, reader) =>
        asDamaged(async () => {
          const entry = entries.get(name)!
          unpacked += entry.uncompressedSize
          if (unpacked > limits.unpacked) throw tooLarge()
          // The library fails as soon as a part unpacks to more than the directory of the zip says.
          const stream = await zip.openReadStreamPromise(entry)
          const parser = parserFor(reader)
          const decoder = new StringDecoder('utf8')
          try {
            for await (const chunk of stream as AsyncIterable<Buffer>) parser.write(decoder.write(chunk))
            parser.write(decoder.end()).close()
          } finally {
            stream.destroy()
          }
        }),
    }
  })
}

/** No entity is taken from a DTD and nothing outside the file is fetched: a DTD alone is reason to stop. */
function parserFor(reader: PartReader) {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('doctype', () => {
    throw damaged()
  })
  parser.on('opentag', ({ name, attributes }) => reader.open?.(localName(name), attributes))
  parser.on('text', (text) => reader.text?.(text))
  parser.on('cdata', (text) => reader.text?.(text))
  parser.on('closetag', ({ name }) => reader.close?.(localName(name)))
  return parser
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** What the libraries say of a file that is not what it should be; failures of the disk stay what they are. */
async function asDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DomainError || (error instanceof Error && 'syscall' in error)) throw error
    throw damaged()
  }
}
