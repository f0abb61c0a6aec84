import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import type { Config } from '../../config/config.ts'
import { DomainError } from '../../kernel/errors.ts'
import type { FileStorage } from './file-storage.ts'

type Settings = NonNullable<Config['filesS3']>

/**
 * Stores content in a bucket. A file is one PUT with its length and its SHA-256, which the store checks, so the store
 * has either the whole file or nothing. Credentials are found in the same way as in every AWS SDK. 503 `unavailable` if
 * the store fails.
 */
export function s3Storage({ bucket, region, endpoint }: Settings): FileStorage {
  const client = new S3Client({
    region,
    // Path-style addresses, since few other S3 stores have a host name for each bucket.
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    // Other S3 stores do not support checksums other than the SHA-256 that is sent here.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // Errors are logged with their request. By default, the client would write to the console.
    logger: silent,
    requestHandler: { connectionTimeout: 5000, socketTimeout: 30_000 },
  })
  return {
    put: async (key, { path, size, sha256, mediaType }) => {
      const body = createReadStream(path)
      const object = {
        Bucket: bucket,
        Key: key,
        Body: body,
        ContentLength: size,
        ContentType: mediaType,
        ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
      }
      try {
        await client.send(new PutObjectCommand(object))
      } catch (error) {
        throw unavailable(error)
      } finally {
        body.destroy()
      }
    },
    open: async (key, range) => {
      const part = range ? { Range: `bytes=${range.first}-${range.last}` } : {}
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...part }))
        return Readable.from(whole(Body as Readable), { objectMode: false })
      } catch (error) {
        if (error instanceof S3ServiceException && nothingThere.has(error.name)) return undefined
        throw unavailable(error)
      }
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })).catch((error) => {
        throw unavailable(error)
      })
    },
    close: () => client.destroy(),
  }
}

const silent = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore }
function ignore(): void {}

/** There is no object, or it ends before the range begins. */
const nothingThere = new Set(['NoSuchKey', 'InvalidRange'])

/** The content. If the store breaks off in the middle, the error is the same as for a store that does not answer. */
async function* whole(content: Readable): AsyncGenerator<Buffer> {
  try {
    yield* content
  } catch (error) {
    throw unavailable(error)
  }
}

/** The reader gets 503; the cause is logged with the error. */
function unavailable(cause: unknown): DomainError {
  const error = new DomainError('unavailable')
  error.cause = cause
  return error
}
