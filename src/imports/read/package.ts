import { StringDecoder } from 'node:string_decoder'
import { openPromise, type Entry } from 'yauzl'
import { DomainError } from '../../kernel/errors.ts'
import { boundedParser, type PartReader } from './bounded-xml.ts'
import { damaged, limits, tooLarge, unusual } from './limits.ts'

/** The parts of a workbook, read from the disk in chunks; never completely in memory. */
export interface Package {
  has(name: string): boolean
  /** Reads an existing part. 422 if it is not XML as in a workbook, or if all parts together are too large. */
  read(name: string, reader: PartReader): Promise<void>
  close(): void
}

/** 422 if the file is not a readable zip. */
export async function openPackage(path: string): Promise<Package> {
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
    let packed = 0
    return {
      has: (name) => entries.has(name),
      close: () => zip.close(),
      read: (name, reader) =>
        asDamaged(async () => {
          const entry = entries.get(name)!
          unpacked += entry.uncompressedSize
          packed += entry.compressedSize
          if (unpacked > limits.unpacked) throw tooLarge()
          if (unpacked > limits.smallUnpacked && unpacked > limits.ratio * packed)
            throw unusual(name, overpacked)
          // The library fails as soon as a part is larger than the zip directory says.
          const stream = await zip.openReadStreamPromise(entry)
          const parser = boundedParser(name, reader)
          const decoder = new StringDecoder('utf8')
          try {
            for await (const chunk of stream as AsyncIterable<Buffer>) parser.write(decoder.write(chunk))
            parser.write(decoder.end())
            parser.close()
          } finally {
            stream.destroy()
          }
        }),
    }
  })
}

const overpacked = {
  id: `dibuka menjadi lebih dari ${limits.ratio} kali ukurannya`,
  en: `it unpacks to more than ${limits.ratio} times its size`,
}

/** Turns errors of the libraries about a damaged file into a refusal. Disk failures stay what they are. */
async function asDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DomainError || (error instanceof Error && 'syscall' in error)) throw error
    throw damaged()
  }
}
