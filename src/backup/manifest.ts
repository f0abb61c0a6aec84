import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { StartupError } from '../kernel/startup-error.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)
const identifier = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/)

const tablePart = z.strictObject({
  table: identifier,
  /** The columns that can be written: generated ones are made again. */
  columns: z.array(identifier).min(1),
  rows: count,
  /** Of its rows as they stand in the part, not compressed: what a restored table is compared with. */
  sha256,
})

const manifestSchema = z.strictObject({
  format: z.literal('jakpreneur-registry-backup'),
  formatVersion: z.literal(1),
  /** When the snapshot was taken that every table is of. */
  takenAt: z.iso.datetime(),
  /** The version of the registry, and of PostgreSQL, that it was taken from. */
  registry: z.string(),
  postgres: z.string(),
  /** The migrations that the database had, in their order. */
  migrations: z.array(z.strictObject({ hash: sha256, at: z.number() })).min(1),
  tables: z.array(tablePart).min(1),
  sequences: z.array(
    z.strictObject({ name: identifier, last: z.string().regex(/^-?\d+$/), called: z.boolean() }),
  ),
  /** The logins of the service. Their passwords are not in the backup. */
  logins: z.array(z.string()),
  files: z.strictObject({
    count,
    bytes: count,
    /** Of the list of files, which has the SHA-256 of each. */
    sha256,
    /** The keys of files that were missing or damaged when the backup was taken. */
    damaged: z.array(z.string()),
  }),
})

/** What a backup holds. It is written last: a folder without it is no backup. */
export type Manifest = z.infer<typeof manifestSchema>
export type TablePart = z.infer<typeof tablePart>

export const manifestName = 'manifest.json'
export const manifestSumName = 'manifest.sha256'
/** One JSON object a line: key, size and SHA-256. */
export const fileListName = 'files.ndjson'
export const tableFile = (table: string, compressed = true): string =>
  path.join('tables', `${table}.ndjson${compressed ? '.gz' : ''}`)

export const sumOf = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')

/**
 * Reads the manifest of a backup. Throws StartupError if the folder is no backup, if the manifest was changed after it
 * was written, or if its SHA-256 is not the `expected` one, which was kept elsewhere.
 */
export async function readManifest(folder: string, expected?: string): Promise<Manifest> {
  const read = (name: string) => readFile(path.join(folder, name)).catch(() => undefined)
  const [text, sum] = [await read(manifestName), await read(manifestSumName)]
  if (!text || !sum)
    throw new StartupError(
      `${folder} is no backup: it has no ${text ? manifestSumName : manifestName}, which is written last`,
    )
  const found = sumOf(text)
  if (found !== sum.toString().slice(0, 64))
    throw new StartupError(
      `${folder} was changed after it was written: ${manifestName} is not what ${manifestSumName} says`,
    )
  if (expected && found !== expected)
    throw new StartupError(
      `${folder} is not the backup that was expected: the SHA-256 of its manifest is ${found}`,
    )
  const result = manifestSchema.safeParse(parsed(text.toString()))
  if (result.success) return result.data
  const where = result.error.issues[0]!.path.join('.')
  throw new StartupError(
    `${folder} cannot be restored by this version: "${where}" in ${manifestName} is not known to it`,
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
