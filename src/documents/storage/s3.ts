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
 * Keeps content in a bucket. A file is one PUT with its length and its SHA-256, which the store checks: it holds the
 * whole of it or nothing. Credentials are found as every AWS SDK finds them. A store that fails is 503 `unavailable`.
 */
export function s3Storage({ bucket, region, endpoint }: Settings): FileStorage {
  const client = new S3Client({
    region,
    // By path, since few other stores have a host name for each bucket.
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    // Checksums beyond the SHA-256 sent here are an extension that other stores do not know.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // What fails is logged with its request; left to itself the client writes to the console.
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

/** No object, or one that ends before the range begins. */
const nothingThere = new Set(['NoSuchKey', 'InvalidRange'])

/** The content; a store that breaks off half-way fails like one that does not answer. */
async function* whole(content: Readable): AsyncGenerator<Buffer> {
  try {
    yield* content
  } catch (error) {
    throw unavailable(error)
  }
}

/** To the reader the service is down; the cause goes to the log with it. */
function unavailable(cause: unknown): DomainError {
  const error = new DomainError('unavailable')
  error.cause = cause
  return error
}
