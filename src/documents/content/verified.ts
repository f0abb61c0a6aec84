import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { PlainError } from '../../kernel/plain-error.ts'

/** The content differs from what was stored. */
export class CorruptedContent extends PlainError {
  override name = 'CorruptedContent'
}

interface Expected {
  readonly size: number
  /** In hexadecimal; undefined for a range, of which only the length can be checked. */
  readonly sha256?: string
}

/**
 * Passes content on and checks it against what was stored. The last chunk is held back until the whole content is
 * verified, so that nobody takes a damaged file for a complete one. If the check fails, the stream ends with
 * CorruptedContent.
 */
export function checked({ size, sha256 }: Expected): Transform {
  const hash = sha256 === undefined ? undefined : createHash('sha256')
  let seen = 0
  let held: Buffer | undefined
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash?.update(chunk)
      seen += chunk.length
      if (seen > size) return done(new CorruptedContent('longer than it was'))
      const ready = held
      held = chunk
      done(null, ready)
    },
    flush(done) {
      if (seen < size) return done(new CorruptedContent('shorter than it was'))
      if (hash && hash.digest('hex') !== sha256) return done(new CorruptedContent('not what it was'))
      done(null, held)
    },
  })
}
