import { createHash } from 'node:crypto'
import { PassThrough, pipeline, Readable, Transform } from 'node:stream'
import { ZipFile } from 'yazl'

/** Adds an entry, and returns once its content was taken. */
export type AddEntry = (path: string, content: Readable | AsyncIterable<string>) => Promise<void>

/**
 * A ZIP that is written while it is read: `fill` adds its entries, one after another, in bounded memory. The last entry,
 * `manifest.sha256`, has the hash of every other, as `sha256sum --check` reads it. Entries carry `mtime`, so that the
 * same content makes the same archive.
 */
export function zipOf(mtime: Date, fill: (add: AddEntry) => Promise<void>): Readable {
  const zip = new ZipFile()
  const out = new PassThrough()
  const manifest: string[] = []
  let current: Readable | undefined
  const add: AddEntry = (path, content) =>
    new Promise((resolve, reject) => {
      const hash = createHash('sha256')
      const hashed = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk)
          done(null, chunk)
        },
      })
      current = content instanceof Readable ? content : Readable.from(content, { objectMode: false })
      pipeline(current, hashed, (error) => {
        if (error) return reject(error)
        manifest.push(`${hash.digest('hex')}  ${path}\n`)
        resolve()
      })
      zip.addReadStream(hashed, path, { mtime })
    })
  const finish = async () => {
    await fill(add)
    zip.addBuffer(Buffer.from(manifest.join('')), 'manifest.sha256', { mtime })
    zip.end()
  }
  pipeline(Readable.from(zip.outputStream), out, (error) => {
    // The reader has gone: nothing more is read for it.
    if (error) current?.destroy(error)
  })
  finish().catch((error: Error) => out.destroy(error))
  return out
}
